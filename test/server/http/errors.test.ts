import { expect, test } from 'vitest';
import { z } from 'zod';
import { ClaimOverlap } from '../../../db/database.ts';
import { errorResponse } from '../../../server/http/errors.ts';
import { fieldFaults, strangeFaults } from '../../../server/http/field-faults.ts';
import { createLog } from '../../../server/log.ts';
import { bookingRequest } from '../../../shared/bookings/schemas.ts';
import { AppError, type ErrorCode, errorStatus } from '../../../shared/errors.ts';
import { errors } from '../../../shared/i18n/fi/errors.ts';
import { languages } from '../../../shared/i18n/language.ts';
import { lineSchema, localDateSchema, localDateTimeSchema } from '../../../shared/schemas.ts';
import { problemOf } from '../../support/world.ts';

const logged: string[] = [];
const log = createLog('info', { write: (line) => void logged.push(line) });
const answer = (error: unknown, acceptLanguage?: string) =>
  errorResponse(error, { requestId: 'r1', acceptLanguage }, log);

const codes = Object.keys(errorStatus) as ErrorCode[];

/** A value for everything that the sentence of the code names. */
const valuesFor = (code: ErrorCode) =>
  Object.fromEntries([...errors[`${code}.detail`].matchAll(/\{(\w+)/g)].map(([, name]) => [name as string, 2]));

test.each(codes)('%s is a problem document in all three languages', async (code) => {
  for (const language of languages) {
    const response = answer(new AppError(code, { values: valuesFor(code) }), language);
    expect(response.status).toBe(errorStatus[code]);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('content-language')).toBe(language);
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ type: `urn:tilava:problem:${code}`, status: errorStatus[code], code });
    expect(problem.title).not.toBe(code);
    expect(problem.detail).toMatch(/\.$/);
    expect(problem.detail).not.toMatch(/[{}]/);
  }
});

test('Finnish is spoken to whoever does not say, and to whoever speaks another language', async () => {
  for (const language of [undefined, 'de', '*', '']) {
    expect(await answer(new AppError('room.not-found'), language).json()).toMatchObject({ title: 'Tilaa ei löytynyt' });
  }
});

test('a refusal names the field at fault', async () => {
  const problem = await problemOf(
    answer(new AppError('when.rrule-unsupported', { path: 'when.rrule', values: { part: 'BYHOUR' } }), 'en'),
  );
  expect(problem.errors).toEqual([
    { path: 'when.rrule', code: 'when.rrule-unsupported', message: expect.stringContaining('BYHOUR') },
  ]);
});

test('a refusal may add members of its own', async () => {
  const conflicts = [{ date: '2027-01-12' }];
  expect(await answer(new AppError('booking.conflict', { extra: { conflicts } })).json()).toMatchObject({ conflicts });
});

test('overlapping claims that only the database saw are a conflict like any other', async () => {
  const wrapped = new Error('Failed query', { cause: new ClaimOverlap() });
  const response = answer(wrapped);
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ code: 'booking.conflict', conflicts: [] });
});

test.each(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'ECONNREFUSED', '57P01', '53300', '40001'])(
  'a database that says %s is unavailable for a moment',
  async (code) => {
    const response = answer(new Error('Failed query', { cause: Object.assign(new Error('driver'), { code }) }));
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
  },
);

test('a fault says nothing of itself to the caller, and nothing of people to the log', async () => {
  logged.length = 0;
  const driver = Object.assign(new Error('duplicate key for marja@example.fi'), { code: '23505' });
  const error = new Error('Failed query: insert into users values ($1)\nparams: Marja Lehtinen,0401234567', {
    cause: driver,
  });
  const response = answer(error, 'en');
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(JSON.parse(text)).toMatchObject({ code: 'server.fault', requestId: 'r1' });
  expect(text).not.toMatch(/insert|duplicate|23505/);
  const line = logged.join('');
  expect(line).toContain('"requestId":"r1"');
  expect(line).toContain('23505');
  expect(line).toContain('insert into users');
  expect(line).not.toMatch(/Marja|marja@|0401234567/);
});

test('what is thrown without being an error is a fault too', () => {
  expect(answer('text').status).toBe(500);
  expect(answer(undefined).status).toBe(500);
});

const message = z.strictObject({
  name: lineSchema(5),
  count: z.int().min(1).max(9),
  kind: z.enum(['a', 'b']),
  date: localDateSchema,
  at: localDateTimeSchema,
  either: z.union([localDateSchema, localDateTimeSchema]),
  list: z
    .array(z.strictObject({ on: z.boolean() }))
    .min(1)
    .max(2),
});
const good = {
  name: 'x',
  count: 1,
  kind: 'a',
  date: '2027-01-11',
  at: '2027-01-11T17:00',
  either: '2027-01-11',
  list: [{ on: true }],
};

const faultsOf = (value: unknown) => fieldFaults(message.safeParse(value, { reportInput: true }).error?.issues ?? []);

test.each<[string, object, object]>([
  ['a missing field', { name: undefined }, { path: 'name', code: 'field.required' }],
  ['a missing choice', { kind: undefined }, { path: 'kind', code: 'field.required' }],
  ['an empty text', { name: '  ' }, { path: 'name', code: 'field.required' }],
  ['a text that is too long', { name: 'abcdef' }, { path: 'name', code: 'field.too-long', values: { max: 5 } }],
  ['a text with a line break', { name: 'a\nb' }, { path: 'name', code: 'field.format' }],
  ['a number as text', { count: '1' }, { path: 'count', code: 'field.type', values: { expected: 'number' } }],
  ['a part of a number', { count: 1.5 }, { path: 'count', code: 'field.type', values: { expected: 'integer' } }],
  ['a number that is too small', { count: 0 }, { path: 'count', code: 'field.too-small', values: { min: 1 } }],
  ['a number that is too big', { count: 10 }, { path: 'count', code: 'field.too-big', values: { max: 9 } }],
  ['an unknown choice', { kind: 'c' }, { path: 'kind', code: 'field.choice', values: { choices: 'a, b' } }],
  ['a day that does not exist', { date: '2027-02-30' }, { path: 'date', code: 'field.date' }],
  ['a time that does not exist', { at: '2027-01-11T25:00' }, { path: 'at', code: 'field.date-time' }],
  ['neither of two forms', { either: 'tomorrow' }, { path: 'either', code: 'field.date' }],
  [
    'the wrong type for both forms',
    { either: 5 },
    { path: 'either', code: 'field.type', values: { expected: 'string' } },
  ],
  [
    'too many items',
    { list: [{ on: true }, { on: true }, { on: true }] },
    { path: 'list', code: 'field.too-many', values: { max: 2 } },
  ],
  ['no items', { list: [] }, { path: 'list', code: 'field.too-few', values: { min: 1 } }],
  ['an unknown field', { more: 1 }, { path: 'more', code: 'field.unknown' }],
  ['an unknown field deep inside', { list: [{ on: true, off: 1 }] }, { path: 'list.0.off', code: 'field.unknown' }],
])('%s is named', (_, change, fault) => {
  expect(faultsOf({ ...good, ...change })).toEqual([fault]);
});

test('a good message has no faults, a thing that is no message has one', () => {
  expect(faultsOf(good)).toEqual([]);
  for (const value of [null, 5, 'x', []]) expect(faultsOf(value)).toMatchObject([{ path: '', code: 'field.type' }]);
});

test('a message with thousands of faults is answered shortly', () => {
  const hostile = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${'k'.repeat(200)}${index}`, 1]));
  const faults = faultsOf({ ...good, ...hostile });
  expect(faults.length).toBeLessThanOrEqual(50);
  expect(Math.max(...faults.map(({ path }) => path.length))).toBeLessThanOrEqual(100);
});

test('a NUL character is found wherever it hides, and nesting without end is not followed', () => {
  expect(strangeFaults({ a: ['x', { b: 'y\0' }] })).toEqual([{ path: 'a.1.b', code: 'field.format' }]);
  expect(strangeFaults({ 'a\0': 1 })).toHaveLength(1);
  expect(strangeFaults(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toHaveLength(1);
  expect(strangeFaults({ a: 'text', b: [1, null, true] })).toEqual([]);
});

test('a field of a prototype is an unknown field', () => {
  const result = bookingRequest.safeParse(JSON.parse('{"__proto__": {"roomId": "R01"}}'), { reportInput: true });
  expect(fieldFaults(result.error?.issues ?? [])).toContainEqual({ path: '__proto__', code: 'field.unknown' });
});
