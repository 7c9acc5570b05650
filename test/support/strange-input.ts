/** What is sent where something else is expected. */

/** Texts that have broken something somewhere. */
export const strangeTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  "'; DROP TABLE bookings; --",
  '../../etc/passwd',
  '%00',
  '\ud800',
  '\u202e\u200b',
  'ﷺ'.repeat(1000),
  'x'.repeat(100_000),
  '9'.repeat(400),
  '1e999',
  '-0',
  'NaN',
  'null',
  '__proto__',
  '{{7*7}}',
];

/** Dates and times that are in no calendar. */
export const impossibleDates = [
  '2027-02-30',
  '2027-13-01',
  '0000-00-00',
  '9999-99-99',
  '2027-1-1',
  '-271821-04-20',
  '2027-02-30T10:00',
  '2027-01-11T24:00',
  '2027-01-11T99:99',
];

/** Files that are none of what is asked for. */
export const wrongFiles: { what: string; bytes: Uint8Array; type?: string; status?: number }[] = [
  { what: 'nothing', bytes: new Uint8Array() },
  { what: 'text', bytes: Buffer.from('\u0000\u202e ﷺ "; <script>') },
  { what: 'zeros', bytes: new Uint8Array(100_000) },
  { what: 'another type', bytes: Buffer.from('{}'), type: 'application/json', status: 415 },
  { what: 'a form', bytes: Buffer.from('a=1'), type: 'application/x-www-form-urlencoded', status: 415 },
  { what: 'far too much', bytes: new Uint8Array(20_000_000), status: 413 },
];

/** Bodies that are no JSON, or not said to be. */
export const rawBodies: { what: string; body: string; headers: Record<string, string>; status: number }[] = [
  { what: 'broken JSON', body: '{"a":', headers: { 'Content-Type': 'application/json' }, status: 400 },
  { what: 'no body', body: '', headers: { 'Content-Type': 'application/json' }, status: 400 },
  { what: 'a form', body: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, status: 415 },
  { what: 'plain text', body: '{}', headers: { 'Content-Type': 'text/plain' }, status: 415 },
  {
    what: 'too much',
    body: `{"a":"${'x'.repeat(300_000)}"}`,
    headers: { 'Content-Type': 'application/json' },
    status: 413,
  },
  { what: 'endless nesting', body: '['.repeat(100_000), headers: { 'Content-Type': 'application/json' }, status: 400 },
  {
    what: 'closed nesting',
    body: `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    headers: { 'Content-Type': 'application/json' },
    status: 400,
  },
];
