/**
 * A mail's text as a page for programs that show one. It says exactly what the text says: no pictures, no fonts or
 * files from elsewhere, nothing that tells anybody that it was read. Styles stand on the elements, because many programs
 * throw away what stands in the head; ground and words are given together, so that either reads well with the other.
 */
import type { Language } from '../../shared/i18n/language.ts';
import { paletteOf } from '../../shared/region/accent.ts';

export interface MailFrame {
  subject: string;
  language: Language;
  /** The region's name, above. */
  region: string;
  /** The region's colour; null for the product's own. */
  accent: string | null;
}

/** The product's spruce, as in the light theme. */
const spruce = '#14594f';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const addressAtEnd = /^(?<label>[\s\S]*?):?\s*(?<url>https?:\/\/[^\s<>"']+)$/;

/** Addresses within a sentence, without the full stop that ends it. */
const withLinks = (text: string, colour: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)])/)
    .map((part, index) =>
      index % 2 === 0
        ? escaped(part).replaceAll('\n', '<br>')
        : `<a href="${escaped(part)}" style="color:${colour}">${escaped(part)}</a>`,
    )
    .join('');

interface Colours {
  accent: string;
  on: string;
}

const button = (label: string, url: string, { accent, on }: Colours): string =>
  `<p style="margin:0 0 20px"><a href="${escaped(url)}" style="display:inline-block;padding:14px 22px;border-radius:8px;` +
  `background:${accent};color:${on};font-weight:bold;text-decoration:none">${escaped(label)}</a></p>`;

const paragraph = (inner: string): string => `<p style="margin:0 0 20px">${inner}</p>`;

const listItems = (lines: readonly string[], colours: Colours): string =>
  `<ul style="margin:0 0 20px;padding:0 0 0 22px">${lines
    .map((line) => `<li style="margin:0 0 6px">${withLinks(line.slice(2), colours.accent)}</li>`)
    .join('')}</ul>`;

const quotation = (lines: readonly string[], { accent }: Colours): string =>
  `<blockquote style="margin:0 0 20px;padding:2px 0 2px 16px;border-left:4px solid ${accent}">${lines
    .map((line) => escaped(line.slice(2)))
    .join('<br>')}</blockquote>`;

/** Lines of one paragraph that belong together: those of a list, those of a quotation, and others. */
const runsOf = (lines: readonly string[]): { kind: string; lines: string[] }[] => {
  const runs: { kind: string; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = line.startsWith('- ') ? 'list' : line.startsWith('> ') ? 'quotation' : 'words';
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs;
};

/** A secret behind `#`: the link does something, and is what the mail was sent for. */
const doesSomething = (url: string): boolean => /#\S{20,}$/.test(url);

const labelled = (label: string, url: string, colours: Colours, isMain: boolean): string =>
  isMain
    ? button(label, url, colours)
    : paragraph(`<a href="${escaped(url)}" style="color:${colours.accent}">${escaped(label)}</a>`);

/** `Label: address` is a link that says its label; the last sentence before the address is the label. */
const wordsOf = (text: string, colours: Colours, isMain: (url: string) => boolean): string => {
  const { label = '', url = '' } = addressAtEnd.exec(text)?.groups ?? {};
  if (url === '' || label.trim() === '') return paragraph(withLinks(text, colours.accent));
  const [before = '', last = ''] = /^([\s\S]*(?:\n|[.?!] ))?([^\n]+?)$/.exec(label.trim())?.slice(1) ?? [];
  const above = before.trim() === '' ? '' : paragraph(withLinks(before.trim(), colours.accent));
  return above + labelled(last, url, colours, isMain(url));
};

/** What a mail is for stands out: the links that do something, or else the first of all. */
const mainIn = (blocks: readonly string[]): ((url: string) => boolean) => {
  const urls = blocks.flatMap((block) => addressAtEnd.exec(block)?.groups?.url ?? []);
  const first = urls[0];
  return urls.some(doesSomething) ? doesSomething : (url) => url === first;
};

const blockOf = (block: string, colours: Colours, isMain: (url: string) => boolean): string =>
  runsOf(block.split('\n'))
    .map(({ kind, lines }) => {
      if (kind === 'list') return listItems(lines, colours);
      return kind === 'quotation' ? quotation(lines, colours) : wordsOf(lines.join('\n'), colours, isMain);
    })
    .join('');

/** @param text paragraphs with an empty line in between; lines that begin with `- ` are a list, with `> ` a quotation */
export const htmlMailOf = (text: string, { subject, language, region, accent }: MailFrame): string => {
  const colours = paletteOf(accent ?? spruce).light;
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  const told = blocks.slice(0, -1);
  const isMain = mainIn(told);
  const body = told.map((block) => blockOf(block, colours, isMain));
  const foot = withLinks(blocks.at(-1) ?? '', colours.accent);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;color:#1a2422">
<div lang="${language}" style="max-width:600px;margin:0 auto;padding:24px 20px;font:17px/1.5 system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:4px solid ${colours.accent};font-weight:bold">${escaped(region)}</p>
<h1 style="margin:0 0 20px;font-size:23px;line-height:1.3">${escaped(subject)}</h1>
${body.join('\n')}
<p style="margin:28px 0 0;padding:14px 0 0;border-top:1px solid #8a9793;font-size:15px">${foot}</p>
</div>
</body>
</html>
`;
};
