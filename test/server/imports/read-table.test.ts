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
])('a file is read whatever it was saved as: %s', async (_, bytes) => {
  expect(await readTable(bytes)).toEqual(table);
});

test('a delimiter, a quote and a line end within quotes belong to the cell', async () => {
  const { rows } = await readTable(Buffer.from('a;b\n"1;2";"rivi ""yksi""\nrivi kaksi"\n="007";"x"'));
  expect(rows).toEqual([
    { line: 2, cells: ['1;2', 'rivi "yksi"\nrivi kaksi'] },
    { line: 3, cells: ['007', 'x'] },
  ]);
});

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readTable(bytes);
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
])('%s is refused in words', async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('as many rows as are allowed are read', async () => {
  const { rows } = await readTable(Buffer.from(`a\n${'x\n'.repeat(largestTable.rows)}`));
  expect(rows).toHaveLength(largestTable.rows);
});

test('a long file is read as a whole, wherever it is cut on the way', async () => {
  // Records of every length around the cuts: quotes, line ends within quotes, delimiters, letters of two bytes.
  const cells = Array.from({ length: 12_000 }, (_, index) => [
    `Ä${index}`,
    `rivi "${index}"\nja; toinen${'x'.repeat(index % 23)}`,
    index % 3 ? '' : `loppu ${index}`,
  ]);
  const quoted = (cell: string) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`);
  const file = ['a;b;c', ...cells.map((row) => row.map(quoted).join(';'))].join('\r\n');
  const { rows } = await readTable(Buffer.from(`${file}\r\n`));
  expect(rows.map((row) => row.cells)).toEqual(cells);
  expect(rows.at(-1)?.line).toBe(12_001);
});
