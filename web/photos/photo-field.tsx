import { createSignal, For, Show } from 'solid-js';
import type { StaffPhotoView } from '../../shared/photos/schemas.ts';
import { mostPhotos } from '../../shared/photos/sizes.ts';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Progress } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { UndoBar } from '../ui/undo-bar.tsx';
import { PhotoCard } from './photo-card.tsx';
import { PhotoDrop } from './photo-drop.tsx';
import { createPhotoKeeping, type PhotoKeeping } from './photo-keeping.ts';
import type { PhotoPlace } from './queries.ts';
import './photos.css';

/** What became of the files that were given: how far they are, and which could not be added. */
const Arrivals = (props: { keeping: PhotoKeeping }) => {
  const { t } = useText();
  const reasonOf = (error: unknown) => (error instanceof Refusal ? error.problem.detail : t('ui.fault.unreachable'));
  return (
    <>
      <Show when={props.keeping.adding()}>
        {(adding) => (
          <Progress
            label={t('photoKeeping.adding')}
            value={adding().done}
            max={adding().total}
            text={t('photoKeeping.progress', { number: adding().done + 1, count: adding().total })}
          />
        )}
      </Show>
      <Show when={props.keeping.failed().length > 0}>
        <Message kind="error" title={t('photoKeeping.failed', { count: props.keeping.failed().length })}>
          <ul>
            <For each={props.keeping.failed()}>
              {({ name, error }) => (
                <li>
                  <strong>{name}</strong>: {reasonOf(error)}
                </li>
              )}
            </For>
          </ul>
        </Message>
      </Show>
    </>
  );
};

/** A photo keeps its card while its text is stored or its place changes: what is being written in it stays. */
const Cards = (props: { keeping: PhotoKeeping; onRemoved: () => void }) => {
  const { t } = useText();
  const [said, setSaid] = createSignal('');
  let list!: HTMLUListElement;
  const ids = () => props.keeping.shown().map(({ id }) => id);
  const photoOf = (id: string) => props.keeping.shown().find((photo) => photo.id === id);

  /** A button that moves takes focus with it; where it is gone, the other one has it. */
  const focusMover = (id: string, by: 1 | -1) => {
    const card = list.querySelector(`[data-photo="${CSS.escape(id)}"]`);
    (
      card?.querySelector<HTMLElement>(`[data-move="${by}"]`) ?? card?.querySelector<HTMLElement>('[data-move]')
    )?.focus();
  };
  const move = async (photo: StaffPhotoView, by: 1 | -1) => {
    await props.keeping.move(photo, by);
    focusMover(photo.id, by);
    setSaid(t('photoKeeping.moved', { number: ids().indexOf(photo.id) + 1, count: ids().length }));
  };
  const remove = (photo: StaffPhotoView) => {
    void props.keeping.remove(photo);
    props.onRemoved();
  };

  return (
    <>
      <ul class="plain-list stack" ref={list}>
        <For each={ids()} fallback={<li class="soft">{t('photoKeeping.none')}</li>}>
          {(id, index) => (
            <Show when={photoOf(id)}>
              {(photo) => (
                <PhotoCard
                  photo={photo()}
                  index={index()}
                  count={ids().length}
                  onDescribe={(alt) => props.keeping.describe(photo(), alt)}
                  onMove={(by) => void move(photo(), by)}
                  onRemove={() => remove(photo())}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <p class="visually-hidden" role="status">
        {said()}
      </p>
    </>
  );
};

/** The photos of a house, an entrance or a room, for those who keep it: added, described, put in order, taken away. */
export const PhotoField = (props: { place: PhotoPlace }) => {
  const { t } = useText();
  const keeping = createPhotoKeeping(() => props.place);
  let drop: HTMLElement | undefined;
  const isFull = () => keeping.shown().length >= mostPhotos;
  return (
    <div class="stack">
      <Show
        when={keeping.reading.value()}
        fallback={
          <Show when={keeping.reading.fault()} fallback={<Skeleton lines={3} />}>
            {(error) => <FaultMessage error={error()} onRetry={keeping.reading.refresh} />}
          </Show>
        }
      >
        <Cards keeping={keeping} onRemoved={() => drop?.querySelector('button')?.focus()} />
        <Arrivals keeping={keeping} />
        <Show when={keeping.fault()}>{(error) => <FaultMessage error={error()} />}</Show>
        <Show when={!isFull()} fallback={<p class="soft">{t('photoKeeping.full', { count: mostPhotos })}</p>}>
          <PhotoDrop
            ref={(element) => {
              drop = element;
            }}
            isBusy={keeping.adding() !== undefined}
            onFiles={(files) => void keeping.add(files)}
          />
        </Show>
      </Show>
      <Show when={keeping.removed()}>
        <UndoBar
          message={t('photoKeeping.removed')}
          onUndo={keeping.takeBack}
          onExpire={() => void keeping.finishRemoval()}
        />
      </Show>
    </div>
  );
};
