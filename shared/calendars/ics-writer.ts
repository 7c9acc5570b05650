/** The octets of iCalendar (RFC 5545 section 3.1): lines, folding, escaping and the forms of values. Pure. */
import type { Instant, LocalDate, LocalDateTime } from '../time.ts';

/** A content line before folding: `NAME;PARAMETERS:VALUE`, already escaped. */
export type Line = string;

/** RFC 5545 section 3.1: octets of a line, its break left out. */
const longestLine = 75;

const encoder = new TextEncoder();

/** `20270111T150000Z` */
export const utcValue = (instant: Instant): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** `20270111` */
export const dateValue = (date: LocalDate): string => date.replaceAll('-', '');

/** `20270111T170000`; seconds are given where there are none. */
export const localValue = (local: LocalDateTime): string =>
  `${local}${local.length === 16 ? ':00' : ''}`.replaceAll(/[-:]/g, '');

const withoutControls = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
  value.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '');

/** RFC 5545 section 3.3.11: breaks and four characters are escaped; other control characters have no place in a text. */
export const textValue = (value: string): string =>
  withoutControls(value.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** A parameter's value, always quoted; a quotation mark cannot be written in one (RFC 5545 section 3.2). */
export const quoted = (value: string): string =>
  `"${withoutControls(value.replaceAll(/[\r\n]+/g, ' ')).replaceAll('"', "'")}"`;

/** Folds by octets, never inside a character; a continued line begins with a space, which counts (RFC 5545 section 3.1). */
const folded = (line: Line): string => {
  if (encoder.encode(line).length <= longestLine) return line;
  let result = '';
  let length = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (length + octets > longestLine) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
};

/** The text of a stream; the last line has its break, too. */
export const written = (lines: readonly Line[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

export const component = (name: string, lines: readonly Line[]): Line[] => [`BEGIN:${name}`, ...lines, `END:${name}`];
