import { createEffect, createSignal, on, Show } from 'solid-js';
import { photoTypes } from '../../shared/photos/sizes.ts';
import type { Place } from '../../shared/survey/way.ts';
import { useText } from '../i18n/language.tsx';
import { shrinkPicture } from '../photos/shrink-picture.ts';
import { useRegion } from '../region/region.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import type { KeptPhotos } from './kept-photos.ts';

export interface QuestionPhotoProps {
  photos: KeptPhotos;
  /** What the photo shows. */
  factKey: string;
  place: Place;
}

/** Pixels: as large as it is looked at before it is kept. */
const previewWidth = 320;

/** Drawn, not linked: the pages load pictures from the service only. */
const Preview = (props: { picture: Blob; alt: string }) => {
  let canvas!: HTMLCanvasElement;
  createEffect(
    on(
      () => props.picture,
      async (picture) => {
        const bitmap =
          typeof createImageBitmap === 'function' ? await createImageBitmap(picture).catch(() => null) : null;
        if (!bitmap) return;
        canvas.width = previewWidth;
        canvas.height = Math.round((previewWidth * bitmap.height) / bitmap.width);
        canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        bitmap.close();
      },
    ),
  );
  return (
    <canvas ref={canvas} class="survey-preview" role="img" aria-label={props.alt} width={previewWidth} height={8} />
  );
};

/** A picture of what is asked, with its text, kept on the phone until it is sent. */
export const QuestionPhoto = (props: QuestionPhotoProps) => {
  const { t } = useText();
  const region = useRegion();
  const [picture, setPicture] = createSignal<Blob>();
  const [alt, setAlt] = createSignal('');
  const [isTried, setTried] = createSignal(false);
  const [hasKept, setHasKept] = createSignal(false);
  const [isFull, setFull] = createSignal(false);
  let camera!: HTMLInputElement;
  let files!: HTMLInputElement;

  const mine = () => props.photos.photos().filter(({ factKey }) => factKey === props.factKey);
  const waiting = () => mine().filter(({ words }) => words === undefined);
  const refused = () => mine().find(({ words }) => words !== undefined);

  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    setHasKept(false);
    setPicture(await shrinkPicture(file));
  };
  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    const taken = picture();
    setTried(true);
    if (!taken || alt().trim() === '') return;
    try {
      await props.photos.put({
        subjectKind: props.place.subjectKind,
        subjectId: props.place.subjectId,
        id: `${Date.now()}`,
        factKey: props.factKey,
        alt: alt().trim(),
        language: region.view().languages[0] ?? 'fi',
        bytes: await taken.arrayBuffer(),
        type: taken.type,
      });
    } catch {
      setFull(true);
      return;
    }
    drop();
    setHasKept(true);
  };
  const drop = () => {
    setPicture(undefined);
    setAlt('');
    setTried(false);
    setFull(false);
  };

  return (
    <Disclosure summary={t('survey.photo.title')}>
      <div class="stack">
        <Show
          when={picture()}
          fallback={
            <div class="cluster">
              <Button variant="quiet" onClick={() => camera.click()}>
                {t('survey.photo.take')}
              </Button>
              <Button variant="quiet" onClick={() => files.click()}>
                {t('survey.photo.choose')}
              </Button>
            </div>
          }
        >
          {(taken) => (
            <form class="stack" novalidate onSubmit={(event) => void keep(event)}>
              <Preview picture={taken()} alt={alt() || t('survey.photo.title')} />
              <TextField
                label={t('survey.photo.alt')}
                name="alt"
                hint={t('survey.photo.alt.hint')}
                maxlength={300}
                required
                value={alt()}
                error={isTried() && alt().trim() === '' ? t('survey.photo.alt.missing') : undefined}
                onInput={setAlt}
              />
              <Show when={isFull()}>
                <Message kind="error">
                  <p>{t('survey.photo.full')}</p>
                </Message>
              </Show>
              <div class="cluster">
                <Button type="submit">{t('survey.photo.keep')}</Button>
                <Button variant="quiet" onClick={drop}>
                  {t('survey.photo.drop')}
                </Button>
              </div>
            </form>
          )}
        </Show>
        <p role="status" class="soft">
          {hasKept()
            ? t('survey.photo.kept')
            : waiting().length > 0
              ? t('survey.photo.waiting', { count: waiting().length })
              : ''}
        </p>
        <Show when={refused()}>
          {(photo) => (
            <Message
              kind="error"
              actions={
                <Button variant="quiet" onClick={() => void props.photos.remove(photo().id)}>
                  {t('survey.photo.drop')}
                </Button>
              }
            >
              <p>{t('survey.photo.refused', { reason: photo().words ?? '' })}</p>
            </Message>
          )}
        </Show>
        <input
          ref={camera}
          type="file"
          hidden
          accept="image/*"
          capture="environment"
          aria-label={t('survey.photo.take')}
          onChange={(event) => void take(event.currentTarget)}
        />
        <input
          ref={files}
          type="file"
          hidden
          accept={photoTypes.join(',')}
          aria-label={t('survey.photo.choose')}
          onChange={(event) => void take(event.currentTarget)}
        />
      </div>
    </Disclosure>
  );
};
