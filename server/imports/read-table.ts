/**
 * A file of a spreadsheet as a table: any encoding and dialect that Excel and its kin write, and nothing that could
 * exhaust the process. Cells are texts; what they mean is told by their column.
 */
import Papa from 'papaparse';
import { AppError } from '../../shared/errors.ts';
import { plainCell } from '../../shared/imports/folded.ts';
import { createPace, type Pace } from './pace.ts';

export const largestTable = { bytes: 10 * 1024 * 1024, rows: 50_000, columns: 200, cell: 5000 } as const;

export interface TableRow {
  /** As the spreadsheet numbers it; the headings are row 1. */
  line: number;
  cells: readonly string[];
}

export interface Table {
  headings: readonly string[];
  rows: readonly TableRow[];
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Workbooks: xlsx and ods are zips, old xls a compound file. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

const decoded = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 was saved by a Windows of western Europe.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** @throws AppError `import.workbook`, `import.binary`, `request.too-large` */
export const textOf = (bytes: Uint8Array): string => {
  if (bytes.length > largestTable.bytes)
    throw new AppError('request.too-large', { values: { kilobytes: largestTable.bytes / 1024 } });
  if (isWorkbook(bytes)) throw new AppError('import.workbook');
  const text = decoded(bytes);
  if (text.includes('\0')) throw new AppError('import.binary');
  return text;
};

const delimiters = [';', '\t', ','] as const;

/** The text without Excel's own first line, and the delimiter that this line names. */
const withoutSepLine = (text: string): { text: string; delimiter?: string } => {
  const line = /^"?sep=(.)"?\r?\n/i.exec(text);
  return line ? { text: text.slice(line[0].length), delimiter: line[1] as string } : { text };
};

/** Outside quotes, how often each delimiter stands in the first record. */
const delimiterOf = (text: string): string => {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === '\n' && counts.size > 0) break;
    else if (!isQuoted && delimiters.includes(character as ';'))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return delimiters.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] as string;
};

const newline = 10;
const quote = 34;

/** Characters between two looks at the clock. */
const stretch = 64 * 1024;

/**
 * Walks over the text before it is taken apart, so that a file of a million columns costs no more than its bytes.
 * @throws AppError `import.too-many-columns`, `import.too-many-rows`, `import.long-cell`
 */
const measure = async (text: string, delimiter: string, pace: Pace): Promise<void> => {
  const comma = delimiter.charCodeAt(0);
  let isQuoted = false;
  let [rows, columns, cell] = [1, 1, 0];
  for (let index = 0; index < text.length; index += 1) {
    if (index % stretch === 0) await pace.advance(stretch);
    const code = text.charCodeAt(index);
    if (code === quote) isQuoted = !isQuoted;
    else if (!isQuoted && code === comma) [columns, cell] = [columns + 1, 0];
    else if (!isQuoted && code === newline) [rows, columns, cell] = [rows + 1, 1, 0];
    else cell += 1;
    if (columns > largestTable.columns)
      throw new AppError('import.too-many-columns', { values: { max: largestTable.columns } });
    // Headings and a last empty line beside the rows; what else is empty is not counted twice.
    if (rows > largestTable.rows * 2 + 2)
      throw new AppError('import.too-many-rows', { values: { max: largestTable.rows } });
    if (cell > largestTable.cell)
      throw new AppError('import.long-cell', { values: { line: rows, max: largestTable.cell } });
  }
};

/** The cells of each record, a stretch of the text at a time; what is cut in the middle is taken up again. */
const recordsIn = async (text: string, delimiter: string, pace: Pace): Promise<string[][]> => {
  // A line end of Windows leaves a return at the end of its record, where it is trimmed away with other blanks.
  const config = { delimiter, newline: text.includes('\n') ? '\n' : '\r' } as const;
  const records: string[][] = [];
  let rest = '';
  for (let start = 0; start < text.length; start += stretch) {
    const isLast = start + stretch >= text.length;
    const piece = rest + text.slice(start, start + stretch);
    const { data, meta } = new Papa.Parser(config).parse(piece, 0, !isLast) as Papa.ParseResult<string[]>;
    for (const cells of data) records.push(cells.map(plainCell));
    rest = piece.slice(meta.cursor);
    await pace.advance(stretch);
  }
  return records;
};

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

const withoutEmptyEnd = (cells: string[]): string[] => {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return cells.slice(0, length);
};

/**
 * The first row that says anything holds the headings.
 * @throws AppError `import.workbook`, `import.binary`, `import.empty`, `request.too-large`, `import.too-many-columns`,
 *   `import.too-many-rows`, `import.long-cell`
 */
export const readTable = async (bytes: Uint8Array, pace: Pace = createPace()): Promise<Table> => {
  const { text, delimiter: named } = withoutSepLine(textOf(bytes));
  const delimiter = named ?? delimiterOf(text);
  pace.begin('reading', text.length * 2);
  await measure(text, delimiter, pace);
  const records = await recordsIn(text, delimiter, pace);
  const all = records.map((cells, index) => ({ line: index + 1, cells }));
  const [head, ...rows] = all.filter(({ cells }) => !isEmpty(cells));
  if (!head || rows.length === 0) throw new AppError('import.empty');
  if (rows.length > largestTable.rows)
    throw new AppError('import.too-many-rows', { values: { max: largestTable.rows } });
  return { headings: withoutEmptyEnd([...head.cells]), rows };
};
