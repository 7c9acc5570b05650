import { describe, expect, test } from 'vitest';
import { createKeptAnswers, isUnchanged } from '../../../server/http/kept-answers.ts';

const textOf = (answer: { body: Uint8Array } | undefined) => answer && new TextDecoder().decode(answer.body);

describe('kept answers', () => {
  test('are found under their key while the version is the same', () => {
    const kept = createKeptAnswers(1000);
    expect(kept.find('1', 'a')).toBeUndefined();
    const answer = kept.keep('1', 'a', '"ä"');
    expect(textOf(answer)).toBe('"ä"');
    expect(kept.find('1', 'a')).toBe(answer);
    expect(kept.find('1', 'b')).toBeUndefined();
    expect(kept.find('2', 'a')).toBeUndefined();
    expect(kept.find('1', 'a')).toBeUndefined();
  });

  test('that were made of an older version are not kept', () => {
    const kept = createKeptAnswers(1000);
    kept.find('1', 'a');
    kept.find('2', 'a');
    expect(textOf(kept.keep('1', 'a', 'old'))).toBe('old');
    expect(kept.find('2', 'a')).toBeUndefined();
  });

  test('give way when they are too much, the oldest first', () => {
    const kept = createKeptAnswers(10);
    kept.find('1', '');
    kept.keep('1', 'a', '12345');
    kept.keep('1', 'b', '12345');
    kept.keep('1', 'c', '12345');
    expect(['a', 'b', 'c'].map((key) => textOf(kept.find('1', key)))).toEqual([undefined, '12345', '12345']);
    kept.keep('1', 'b', '1');
    kept.keep('1', 'd', '1234');
    expect(['b', 'c', 'd'].map((key) => textOf(kept.find('1', key)))).toEqual(['1', '12345', '1234']);
    kept.keep('1', 'e', '12345678901');
    expect(kept.find('1', 'e')).toBeUndefined();
    expect(textOf(kept.find('1', 'b'))).toBe('1');
  });

  test('have a tag that depends on the body alone', () => {
    const tagOf = (body: string) => createKeptAnswers(100).keep('1', 'x', body).etag;
    expect(tagOf('a')).toBe(tagOf('a'));
    expect(tagOf('a')).not.toBe(tagOf('b'));
  });

  test.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b"', false],
    ['*', true],
    ['a', false],
  ])('If-None-Match %s: unchanged is %s', (header, expected) => {
    expect(isUnchanged(header, '"a"')).toBe(expected);
  });
});
