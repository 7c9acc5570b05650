/** The body of a request: JSON, of a bounded size. */
import { AppError } from '../../shared/errors.ts';

/** Contract: bodies over 256 KiB are refused. */
export const largestBody = 256 * 1024;

/** JSON and its kin (`application/merge-patch+json`). Forms and plain text are what a foreign page could send. */
const jsonType = /^application\/([\w.-]+\+)?json\s*(;|$)/i;

const tooLarge = (): AppError => new AppError('request.too-large', { values: { kilobytes: largestBody / 1024 } });

/** Refuses by the announced size, before anything is read. @throws AppError `request.too-large` */
export const checkAnnouncedSize = (headers: Pick<Headers, 'get'>): void => {
  const announced = headers.get('content-length');
  if (announced !== null && !(Number(announced) <= largestBody)) throw tooLarge();
};

/** @throws AppError `request.not-json` when the body is announced as anything else, or `required` and not announced */
export const checkContentType = (headers: Pick<Headers, 'get'>, required: boolean): void => {
  const type = headers.get('content-type');
  if (type === null ? required : !jsonType.test(type)) throw new AppError('request.not-json');
};

/** Counts while it reads, for a body of unknown length. */
const readStream = async (body: ReadableStream<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};

/** Node holds a sender to the length it announced, so only an unannounced length has to be counted. */
const readText = async (request: Request): Promise<string> => {
  if (request.headers.get('content-length') !== null) return request.text();
  return request.body ? readStream(request.body) : '';
};

/** @throws AppError `request.too-large`, `request.malformed-json` */
export const readJson = async (request: Request): Promise<unknown> => {
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('request.malformed-json');
  }
};
