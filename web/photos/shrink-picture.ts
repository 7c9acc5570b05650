/**
 * Pictures of telephones are ten times as large as anybody needs them. What the browser can read is made smaller before
 * it is sent, which spares the sender's time and mobile data; and with it stays at home what the camera wrote into it.
 */
import { largestPhoto, photoTypes } from '../../shared/photos/sizes.ts';

/** Pixels of the longer side: more than the largest form, for tall pictures. */
const longest = 2400;

/** Bytes below which it is not worth the loss. */
const smallEnough = 1024 * 1024;

/** How finely JPEG keeps it; the service makes it once more. */
const quality = 0.9;

const draw = async (bitmap: ImageBitmap): Promise<Blob | null> => {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
};

/** Whether the service takes it as it is. */
const isTaken = ({ type, size }: Blob): boolean =>
  (photoTypes as readonly string[]).includes(type) && size <= largestPhoto;

/**
 * The picture as it is sent: itself when it is small, or when this browser cannot read it, for then the service says
 * what is wrong with it. Upright, for the browser turns what it reads as the camera was held.
 */
export const shrinkPicture = async (file: File): Promise<Blob> => {
  // A moving picture would become a still one without a word.
  const isWorth = file.size > smallEnough || !isTaken(file);
  if (!isWorth || file.type === 'image/gif' || typeof createImageBitmap !== 'function') return file;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return file;
  const smaller = await draw(bitmap);
  bitmap.close();
  return smaller && (smaller.size < file.size || !isTaken(file)) ? smaller : file;
};
