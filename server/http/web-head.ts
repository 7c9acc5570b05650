/** Pages of the application with a head of their own, for what reads them before any script runs. */
import { html } from 'hono/html';
import type { Language } from '../../shared/i18n/language.ts';
import { isUnchanged, type KeptAnswer } from './kept-answers.ts';

export interface PageHead {
  language: Language;
  title: string;
  /** Elements for the end of the head, as HTML. */
  more: string;
}

/** The page of the application, with this head. */
export const withHead = (page: string, { language, title, more }: PageHead): string =>
  page
    .replace(/<html lang="\w+"/, () => `<html lang="${language}"`)
    .replace(/<title>.*?<\/title>/, () => String(html`<title>${title}</title>`))
    .replace('</head>', () => `${more}</head>`);

/** Such a page, or that it is unchanged. */
export const answerPage = ({ body, etag }: KeptAnswer, headers: Pick<Headers, 'get'>): Response => {
  const caching = { 'Cache-Control': 'no-cache', ETag: etag, Vary: 'Accept-Encoding, Accept-Language' };
  if (isUnchanged(headers.get('if-none-match') ?? undefined, etag)) {
    return new Response(null, { status: 304, headers: caching });
  }
  return new Response(body, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...caching } });
};

/** As a block of data in a page: no text in it can end the block (HTML standard, restrictions for script contents). */
export const dataBlock = (data: Readonly<Record<string, unknown>>): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
