import { createSignal, For, Show } from 'solid-js';
import type { PhotoView } from '../../shared/photos/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { PhotoImage } from './photo-image.tsx';
import { PhotoViewer } from './photo-viewer.tsx';
import './photos.css';

export interface PhotosProps {
  /** The first is shown large. */
  photos: readonly PhotoView[];
  /** What the fact of a photo is called, in the reader's language. */
  factName?: (factKey: string) => string | undefined;
}

/** The pictures of a room or a house: the first large, the others beneath it, each to be opened as large as the window. */
export const Photos = (props: PhotosProps) => {
  const { t, language } = useText();
  const [open, setOpen] = createSignal<number>();
  const noteOf = (photo: PhotoView) =>
    (photo.factKey !== null && props.factName?.(photo.factKey)) ||
    (photo.of === 'room' ? undefined : t(`photos.of.${photo.of}`));
  const sizesOf = (index: number) =>
    index === 0 ? '(width >= 72rem) 34rem, (width >= 52rem) 46vw, 100vw' : '(width >= 52rem) 11rem, 33vw';
  return (
    <Show when={props.photos.length > 0}>
      <section aria-label={t('photos.title')}>
        <ul class="photo-grid plain-list">
          <For each={props.photos}>
            {(photo, index) => (
              <li>
                <button type="button" class="photo-open" onClick={() => setOpen(index())}>
                  <PhotoImage
                    photo={photo}
                    alt={photo.alt[language()]}
                    sizes={sizesOf(index())}
                    eager={index() === 0}
                  />
                  <span class="visually-hidden">{t('photos.open')}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
        <PhotoViewer
          photos={props.photos}
          index={open()}
          onShow={setOpen}
          noteOf={(photo) => noteOf(photo) || undefined}
        />
      </section>
    </Show>
  );
};
