/** One request to the calendars: what is asked of what, and by whom. */
import type { Context } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { Env } from '../http/exchange.ts';
import type { DavPlace } from './paths.ts';
import type { PrivateHolder } from './private-holder.ts';
import { readXml, type XmlElement } from './xml-reader.ts';

export interface Asking extends DavPlace {
  c: Context<Env>;
  /** The private feed whose secret came along; nobody needs one for public calendars. */
  holder: PrivateHolder | undefined;
}

/** Far above what programs ask: some hundred addresses in one request. */
export const largestQuery = 64 * 1024;

const xmlTypes = /^(application|text)\/xml\s*(;|$)/i;

/** Counted while it comes, whatever was announced. @throws AppError `request.too-large` */
const readText = async (body: ReadableStream<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largestQuery) throw new AppError('request.too-large', { values: { kilobytes: largestQuery / 1024 } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
};

/**
 * The body, or nothing where there is none.
 * @throws AppError `request.media-type`, `request.too-large`, `request.invalid`
 */
export const bodyOf = async ({ c }: Asking): Promise<XmlElement | undefined> => {
  const { body, headers } = c.req.raw;
  const text = body ? await readText(body) : '';
  if (text.trim() === '') return undefined;
  if (!xmlTypes.test(headers.get('content-type') ?? 'text/xml'))
    throw new AppError('request.media-type', { values: { types: 'XML' } });
  return readXml(text);
};
