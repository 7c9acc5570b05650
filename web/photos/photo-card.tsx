import { createSignal, Show } from 'solid-js';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { StaffPhotoView } from '../../shared/photos/schemas.ts';
import { LeaveGuard } from '../editing/leave-guard.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { useRegion } from '../region/region.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { PhotoImage } from './photo-image.tsx';

export interface PhotoCardProps {
  photo: StaffPhotoView;
  /** Its place, from 0, among so many. */
  index: number;
  count: number;
  /** @throws what the service refuses, told here */
  onDescribe: (alt: LocalText) => Promise<void>;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

const isSameText = (a: LocalText, b: LocalText): boolean => a.fi === b.fi && a.sv === b.sv && a.en === b.en;

/** What of a photo is written: kept here until it is stored. */
const createDescription = (props: PhotoCardProps) => {
  const { t } = useText();
  const region = useRegion();
  const [alt, setAlt] = createSignal<LocalText>({ ...props.photo.alt });
  const [isTried, setTried] = createSignal(false);
  const [isSaving, setSaving] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [hasSaved, setSaved] = createSignal(false);
  const needed = () => region.view().languages[0] ?? 'fi';
  const isMissing = () => alt()[needed()].trim() === '';
  const isDirty = () => !isSameText(alt(), props.photo.alt);

  const save = async (): Promise<boolean> => {
    setTried(true);
    setSaved(false);
    if (isMissing()) return false;
    setSaving(true);
    setFault(undefined);
    try {
      await props.onDescribe(alt());
      setSaved(true);
      return true;
    } catch (error) {
      setFault(() => error);
      return false;
    } finally {
      setSaving(false);
    }
  };
  const errorOf = (path: string) =>
    isTried() && isMissing() && path.endsWith(`.${needed()}`) ? t('photoKeeping.alt.missing') : undefined;
  const write = (text: LocalText) => {
    setSaved(false);
    setAlt(text);
  };
  return { alt, write, save, errorOf, isDirty, isSaving, fault, hasSaved };
};

/** One photo as its keepers see it: the picture, its text right there, its place, and the way out. */
export const PhotoCard = (props: PhotoCardProps) => {
  const { t, language } = useText();
  const description = createDescription(props);
  const number = () => props.index + 1;
  /** What readers hear of it in the names of its buttons. */
  const name = () => props.photo.alt[language()] || t('photoKeeping.number', { number: number() });
  return (
    <li class="card photo-card" data-photo={props.photo.id}>
      <div class="photo-frame">
        <PhotoImage
          photo={props.photo}
          alt={props.photo.isReady ? name() : t('photoKeeping.undescribed')}
          sizes="14rem"
        />
      </div>
      <div class="stack">
        <div class="cluster between">
          <Show
            when={props.photo.isReady}
            fallback={
              <Tag tone="attention" icon="warning">
                {t('photoKeeping.hidden')}
              </Tag>
            }
          >
            <Tag tone="success" icon="eye">
              {t('photoKeeping.shown')}
            </Tag>
          </Show>
          <span class="cluster">
            <Show when={props.index > 0}>
              <IconButton
                icon="arrow-up"
                data-move="-1"
                label={t('photoKeeping.up', { name: name() })}
                onClick={() => props.onMove(-1)}
              />
            </Show>
            <Show when={number() < props.count}>
              <IconButton
                icon="arrow-down"
                data-move="1"
                label={t('photoKeeping.down', { name: name() })}
                onClick={() => props.onMove(1)}
              />
            </Show>
            <Button variant="danger" small onClick={() => props.onRemove()}>
              {t('photoKeeping.remove')}
              <span class="visually-hidden">: {name()}</span>
            </Button>
          </span>
        </div>
        <form
          class="stack"
          novalidate
          onSubmit={(event) => {
            event.preventDefault();
            void description.save();
          }}
        >
          <LocalTextField
            label={t('photoKeeping.alt')}
            name={`photo-${props.photo.id}`}
            hint={t('photoKeeping.alt.hint')}
            maxlength={300}
            multiline
            rows={2}
            required
            value={description.alt()}
            errorOf={description.errorOf}
            onInput={description.write}
          />
          <Show when={description.fault()}>{(error) => <FaultMessage error={error()} />}</Show>
          <p class="cluster">
            <Button
              type="submit"
              variant={description.isDirty() ? 'primary' : 'quiet'}
              busy={description.isSaving()}
              busyText={t('editing.saving')}
            >
              {t('photoKeeping.alt.save')}
            </Button>
            <span class="soft" role="status">
              {description.hasSaved() ? t('photoKeeping.alt.saved') : ''}
            </span>
          </p>
        </form>
        <LeaveGuard isDirty={description.isDirty()} isSaving={description.isSaving()} save={description.save} />
      </div>
    </li>
  );
};
