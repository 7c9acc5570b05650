/**
 * A small text format that can hold nothing dangerous: paragraphs, headings, lists and links, as plain text that reads
 * well by itself. It becomes a tree that is shown element by element; there is no way from it to markup.
 *
 * ```
 * # Heading      ## Smaller heading
 * - a point      [words](https://address) or an address by itself
 * ```
 * An empty line begins a new paragraph. Pure.
 */

export interface TextPart {
  text: string;
  /** Where it leads; only to http, https, mail or a page of ours. */
  href?: string;
}

export type TextBlock =
  | { kind: 'heading'; level: 2 | 3; parts: TextPart[] }
  | { kind: 'paragraph'; parts: TextPart[] }
  | { kind: 'list'; items: TextPart[][] };

const link = /\[([^\][\n]{1,200})\]\(([^()\s]{1,500})\)|\bhttps?:\/\/[^\s<>()]*[^\s<>().,;:!?]/g;

/** An address that may be followed: `https:`, `http:`, `mailto:` or a path of this service. */
const isSafeAddress = (address: string): boolean =>
  /^(https?:\/\/[^\s]+|mailto:[^\s]+@[^\s]+|\/(?!\/)[^\s\\]*)$/i.test(address);

const partsOf = (line: string): TextPart[] => {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of line.matchAll(link)) {
    const [whole, words, address = whole] = match;
    if (!isSafeAddress(address)) continue;
    if (match.index > end) parts.push({ text: line.slice(end, match.index) });
    parts.push({ text: words ?? whole, href: address });
    end = match.index + whole.length;
  }
  if (end < line.length) parts.push({ text: line.slice(end) });
  return parts;
};

const headingOf = (line: string): TextBlock | undefined => {
  const [, marks, words] = /^(#{1,2}) +(.+)$/.exec(line) ?? [];
  return words === undefined ? undefined : { kind: 'heading', level: marks === '#' ? 2 : 3, parts: partsOf(words) };
};

/** The blocks of a text, in order. Anything that is no mark of the format is text. */
export const blocksOf = (text: string): TextBlock[] => {
  const blocks: TextBlock[] = [];
  let lines: string[] = [];
  let items: TextPart[][] = [];
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', parts: partsOf(lines.join(' ')) });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    lines = [];
    items = [];
  };
  for (const line of text.split('\n').map((each) => each.trim())) {
    const heading = headingOf(line);
    const item = /^[-*] +(.+)$/.exec(line)?.[1];
    if (line === '' || heading) close();
    if (heading) blocks.push(heading);
    else if (item !== undefined) {
      if (lines.length > 0) close();
      items.push(partsOf(item));
    } else if (line !== '') {
      if (items.length > 0) close();
      lines.push(line);
    }
  }
  close();
  return blocks;
};
