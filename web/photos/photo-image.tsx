import { photoPath, photoSources } from '../../shared/photos/sizes.ts';

export interface PhotoImageProps {
  photo: { id: string; width: number; height: number };
  alt: string;
  /** How wide it is shown, as `sizes` of an image has it. */
  sizes: string;
  /** Awaited at once, not only when it comes into view. */
  eager?: boolean;
}

/** A picture in the size that the screen needs; its place is kept free before it comes. */
export const PhotoImage = (props: PhotoImageProps) => (
  <img
    class="photo-image"
    // The sources come before the address: a browser that knows them never asks for it.
    sizes={props.sizes}
    srcset={photoSources(props.photo)}
    loading={props.eager ? 'eager' : 'lazy'}
    decoding="async"
    width={props.photo.width}
    height={props.photo.height}
    alt={props.alt}
    src={photoPath(props.photo.id, 480)}
  />
);
