import { expect, test } from 'vitest';
import { largestTable, readTable } from '../../../server/imports/read-table.ts';
import { AppError } from '../../../shared/errors.ts';

const table = { headings: ['Nimi', 'Kunta'], rows: [{ line: 2, cells: ['Käpylä', 'Närpiö'] }] };
const text = 'Nimi;Kunta\r\nKäpylä;Närpiö\r\n';

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16, the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['Windows-1252', Buffer.from(text, 'latin1')],
  ['commas', Buffer.from(text.replaceAll(';', ','))],
  ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
  ["Excel's first line", Buffer.from(`sep=;\r\n${text}`)],
  ['empty rows and columns at the end', Buffer.from('Nimi;Kunta;;\r\nKäpylä;Närpiö\r\n;;;\r\n')],
  ['old line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
])('a file is read whatever it was saved as: %s', (_, bytes) => {
  expect(readTable(bytes)).toEqual(table);
});

test('a delimiter, a quote and a line end within quotes belong to the cell', () => {
  const { rows } = readTable(Buffer.from('a;b\n"1;2";"rivi ""yksi""\nrivi kaksi"\n="007";"x"'));
  expect(rows).toEqual([
    { line: 2, cells: ['1;2', 'rivi "yksi"\nrivi kaksi'] },
    { line: 3, cells: ['007', 'x'] },
  ]);
});

const codeOf = (bytes: Uint8Array): string => {
  try {
    readTable(bytes);
    return 'read';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

test.each([
  ['a workbook', Buffer.from('PK\u0003\u0004…', 'latin1'), 'import.workbook'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'import.workbook'],
  ['characters that no text has', Buffer.from('a;b\n\0;1'), 'import.binary'],
  ['nothing', Buffer.from(''), 'import.empty'],
  ['headings only', Buffer.from('a;b\n;\n'), 'import.empty'],
  ['a million columns', Buffer.from(`a\n${';'.repeat(1_000_000)}`), 'import.too-many-columns'],
  ['a cell without end', Buffer.from(`a;b\n"${'x;\n'.repeat(2000)}`), 'import.long-cell'],
  ['too many rows', Buffer.from(`a\n${'x\n'.repeat(largestTable.rows + 1)}`), 'import.too-many-rows'],
  ['too many bytes', Buffer.alloc(largestTable.bytes + 1, 'a'), 'request.too-large'],
])('%s is refused in words', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test('as many rows as are allowed are read', () => {
  expect(readTable(Buffer.from(`a\n${'x\n'.repeat(largestTable.rows)}`)).rows).toHaveLength(largestTable.rows);
});
