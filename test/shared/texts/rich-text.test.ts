import { describe, expect, test } from 'vitest';
import { documentDrafts } from '../../../db/seed/documents.ts';
import { languages } from '../../../shared/i18n/language.ts';
import { blocksOf } from '../../../shared/texts/rich-text.ts';

describe('the text format', () => {
  test('knows paragraphs, headings of two sizes and lists', () => {
    expect(blocksOf('# Ehdot\nEnsimmäinen rivi\njatkuu.\n\n## Avaimet\n- yksi\n* kaksi\nLopuksi.')).toEqual([
      { kind: 'heading', level: 2, parts: [{ text: 'Ehdot' }] },
      { kind: 'paragraph', parts: [{ text: 'Ensimmäinen rivi jatkuu.' }] },
      { kind: 'heading', level: 3, parts: [{ text: 'Avaimet' }] },
      { kind: 'list', items: [[{ text: 'yksi' }], [{ text: 'kaksi' }]] },
      { kind: 'paragraph', parts: [{ text: 'Lopuksi.' }] },
    ]);
  });

  test.each([
    [
      'katso https://tietosuoja.fi.',
      [{ text: 'katso ' }, { text: 'https://tietosuoja.fi', href: 'https://tietosuoja.fi' }, { text: '.' }],
    ],
    ['[ehdot](/ehdot) ja muuta', [{ text: 'ehdot', href: '/ehdot' }, { text: ' ja muuta' }]],
    ['[kirjoita](mailto:a@b.fi)', [{ text: 'kirjoita', href: 'mailto:a@b.fi' }]],
  ])('makes links of %s', (text, parts) => {
    expect(blocksOf(text)).toEqual([{ kind: 'paragraph', parts }]);
  });

  test.each([
    '[paina](javascript:alert(1))',
    '[paina](data:text/html,x)',
    '[paina](//evil.example)',
    '[paina](vbscript:x)',
    '<a href="javascript:x">paina</a>',
  ])('follows nothing but safe addresses: %s stays text', (text) => {
    const hrefs = blocksOf(text).flatMap((block) =>
      (block.kind === 'list' ? block.items.flat() : block.parts).map(({ href }) => href),
    );
    expect(hrefs.every((href) => href === undefined)).toBe(true);
  });

  test('markup is text like any other', () => {
    expect(blocksOf('<script>x</script>')).toEqual([{ kind: 'paragraph', parts: [{ text: '<script>x</script>' }] }]);
  });

  test('an empty text has nothing to show', () => {
    expect(blocksOf(' \n\n ')).toEqual([]);
  });
});

describe('the drafts that an installation begins with', () => {
  test.each(Object.entries(documentDrafts))('%s have the same structure in every language', (_, body) => {
    const outlines = languages.map((language) =>
      blocksOf(body[language]).map((block) => (block.kind === 'list' ? `list of ${block.items.length}` : block.kind)),
    );
    expect(outlines[0]?.length).toBeGreaterThan(1);
    expect(outlines[1]).toEqual(outlines[0]);
    expect(outlines[2]).toEqual(outlines[0]);
  });
});
