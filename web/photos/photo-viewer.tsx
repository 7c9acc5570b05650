import { createEffect, onCleanup, Show } from 'solid-js';
import type { PhotoView } from '../../shared/photos/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PhotoImage } from './photo-image.tsx';

export interface PhotoViewerProps {
  photos: readonly PhotoView[];
  /** The one in view; `undefined` closes it. */
  index: number | undefined;
  onShow: (index: number | undefined) => void;
  /** What is said of it beside its text. */
  noteOf: (photo: PhotoView) => string | undefined;
}

/** One picture as large as the window; the others with the arrow keys or the buttons. */
export const PhotoViewer = (props: PhotoViewerProps) => {
  const { t, language } = useText();
  const photo = () => (props.index === undefined ? undefined : props.photos[props.index]);
  const number = () => (props.index ?? 0) + 1;

  const go = (by: number) => {
    const count = props.photos.length;
    if (props.index !== undefined && count > 1) props.onShow((props.index + by + count) % count);
  };
  const turn = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(by);
  };
  createEffect(() => {
    if (!photo()) return;
    document.addEventListener('keydown', turn);
    onCleanup(() => document.removeEventListener('keydown', turn));
  });

  return (
    <Dialog
      wide
      open={photo() !== undefined}
      title={t('photos.one', { number: number(), count: props.photos.length })}
      onClose={() => props.onShow(undefined)}
      actions={
        props.photos.length > 1 ? (
          <>
            <Button variant="quiet" icon="arrow-left" onClick={() => go(-1)}>
              {t('photos.previous')}
            </Button>
            <Button variant="quiet" icon="arrow-right" autofocus onClick={() => go(1)}>
              {t('photos.next')}
            </Button>
          </>
        ) : undefined
      }
    >
      <Show when={photo()} keyed>
        {(shown) => (
          <figure class="photo-large">
            <PhotoImage photo={shown} alt={shown.alt[language()]} sizes="(width >= 52rem) 49rem, 100vw" eager />
            <figcaption>
              <span aria-hidden="true">{shown.alt[language()]}</span>
              <Show when={props.noteOf(shown)}>{(note) => <span class="soft small">{note()}</span>}</Show>
            </figcaption>
          </figure>
        )}
      </Show>
      <p class="visually-hidden" role="status">
        {photo() && t('photos.shown', { number: number(), alt: photo()?.alt[language()] ?? '' })}
      </p>
    </Dialog>
  );
};
