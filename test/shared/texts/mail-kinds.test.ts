import { describe, expect, test } from 'vitest';
import { mailedEvents } from '../../../server/bookings/history.ts';
import { productTexts } from '../../../server/notifications/mail-words.ts';
import { languages } from '../../../shared/i18n/language.ts';
import { hasLooseBraces, mailKinds, mailPlaceholders, unknownPlaceholders } from '../../../shared/texts/mail-kinds.ts';

describe('what the words of a mail may name', () => {
  test.each([
    ['Tila {room}, {count|yksi kerta|# kertaa}', []],
    ['{nimi} ja {room} ja {nimi}', ['nimi']],
    ['{}', ['']],
    ['ei mitään', []],
  ])('%s', (text, unknown) => {
    expect(unknownPlaceholders('booking.requested', text)).toEqual(unknown);
  });

  test('a value that another mail has is unknown to this one', () => {
    expect(unknownPlaceholders('booking.cancelled', '{reason}')).toEqual(['reason']);
    expect(unknownPlaceholders('booking.denied', '{reason}')).toEqual([]);
  });

  test.each([
    ['{room', true],
    ['room}', true],
    ['{room}', false],
  ])('%s has a loose brace: %s', (text, loose) => {
    expect(hasLooseBraces(text)).toBe(loose);
  });

  test('every mail that is sent about a booking can be worded', () => {
    expect(mailKinds.toSorted()).toEqual(mailedEvents.map((event) => `booking.${event}`).toSorted());
  });

  test.each(mailKinds)('the product’s own words of %s name nothing but what they may', (kind) => {
    const { subject, body } = productTexts(kind);
    for (const language of languages) {
      expect(subject[language].length).toBeGreaterThan(5);
      expect(unknownPlaceholders(kind, subject[language] + body[language])).toEqual([]);
    }
    expect(mailPlaceholders[kind]).toContain('room');
  });
});
