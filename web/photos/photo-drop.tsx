import { createSignal, createUniqueId } from 'solid-js';
import { photoTypes } from '../../shared/photos/sizes.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';

export interface PhotoDropProps {
  onFiles: (files: readonly File[]) => void;
  isBusy: boolean;
  /** The button that chooses, for focus. */
  ref?: (button: HTMLElement) => void;
}

/** The files of a field, which can then be chosen again. */
const taken = (input: HTMLInputElement): File[] => {
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
};

/** Where pictures come from: the device's files, its camera, or whatever is dropped here. */
export const PhotoDrop = (props: PhotoDropProps) => {
  const { t } = useText();
  const hintId = createUniqueId();
  const [isOver, setOver] = createSignal(false);
  let files!: HTMLInputElement;
  let camera!: HTMLInputElement;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    props.onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way to what the button does.
    <div
      class="photo-drop"
      classList={{ 'photo-drop-over': isOver() }}
      ref={props.ref}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div class="cluster">
        <Button variant="quiet" icon="plus" busy={props.isBusy} aria-describedby={hintId} onClick={() => files.click()}>
          {t('photoKeeping.choose')}
        </Button>
        <span class="photo-camera">
          <Button variant="quiet" icon="eye" busy={props.isBusy} onClick={() => camera.click()}>
            {t('photoKeeping.take')}
          </Button>
        </span>
      </div>
      <p class="soft small" id={hintId}>
        {t('photoKeeping.formats')}
      </p>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={photoTypes.join(',')}
        aria-label={t('photoKeeping.choose')}
        onChange={(event) => props.onFiles(taken(event.currentTarget))}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={t('photoKeeping.take')}
        onChange={(event) => props.onFiles(taken(event.currentTarget))}
      />
    </div>
  );
};
