import { describe, expect, test } from 'vitest';
import { mailedEvents } from '../../../server/bookings/history.ts';
import { accountMails } from '../../../server/notifications/account-mails.ts';
import { breakdownMails } from '../../../server/notifications/breakdown-mails.ts';
import { correctionMails } from '../../../server/notifications/correction-mails.ts';
import { dayMails } from '../../../server/notifications/day-mails.ts';
import { houseMails } from '../../../server/notifications/house-mails.ts';
import { mailWords, productTexts } from '../../../server/notifications/mail-words.ts';
import { organisationMails } from '../../../server/notifications/organisation-mails.ts';
import { languages } from '../../../shared/i18n/language.ts';
import {
  hasLooseBraces,
  isInvitation,
  type MailPart,
  mailFaultOf,
  mailGroupOf,
  mailKinds,
  mailPlaceholders,
  unknownPlaceholders,
} from '../../../shared/texts/mail-kinds.ts';

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
    const about = mailKinds.filter((kind) => mailGroupOf(kind) === 'bookings');
    const ofDays = Object.keys(dayMails).filter((kind) => kind.startsWith('booking.'));
    const sent = [...mailedEvents.map((event) => `booking.${event}`), ...Object.keys(breakdownMails), ...ofDays];
    expect(about.toSorted()).toEqual(sent.toSorted());
  });

  test('every mail that is sent about a house, an account or an organisation can be worded', () => {
    const sent = [houseMails, correctionMails, accountMails, organisationMails].flatMap((mails) => Object.keys(mails));
    const worded = mailKinds
      .filter((kind) => mailGroupOf(kind) !== 'bookings')
      .map((kind) => (isInvitation(kind) ? 'invitation' : kind));
    expect([...new Set<string>(worded)].toSorted()).toEqual(sent.toSorted());
  });

  test.each(mailKinds)(
    'the product’s own words of %s name nothing but what they may, and all that they must',
    (kind) => {
      const product = productTexts(kind);
      for (const part of ['subject', 'body'] as const)
        for (const language of languages) {
          expect(product[part][language].length).toBeGreaterThan(5);
          expect(mailFaultOf(kind, part, product[part][language])).toBeUndefined();
        }
      expect(mailPlaceholders[kind]).toContain('region');
    },
  );

  test.each<[Parameters<typeof mailFaultOf>[0], MailPart, string, string | undefined]>([
    ['session.link', 'body', 'Avaa {url}', undefined],
    ['session.link', 'body', 'Avaa linkki', 'mail.placeholder-missing'],
    ['session.link', 'body', '{url|yksi|monta}', 'mail.placeholder-missing'],
    ['session.link', 'body', '', undefined],
    ['session.link', 'subject', 'Linkki: {url}', 'mail.placeholder-unknown'],
    ['organisation.join', 'body', '{name} pyytää', 'mail.placeholder-missing'],
    ['organisation.join', 'subject', '{name} pyytää', 'mail.placeholder-unknown'],
    ['organisation.reminder', 'body', 'Vahvistus päättyy pian', 'mail.placeholder-missing'],
    ['invitation.staff', 'body', 'Tervetuloa', undefined],
    ['booking.requested', 'body', 'Kiitos', undefined],
    ['booking.requested', 'subject', 'Kiitos: {room', 'mail.loose-brace'],
  ])('of %s, %s: ”%s” is %s', (kind, part, text, code) => {
    expect(mailFaultOf(kind, part, text)?.code).toBe(code);
  });

  test('a stored text without the link that the mail lives by is not sent', () => {
    const own = { subject: { fi: 'Avain', sv: '', en: '' }, body: { fi: 'Hei', sv: '', en: '' } };
    const words = mailWords('session.link', 'fi', { url: 'https://a.example/#b' }, own);
    expect(words.subject).toBe('Avain');
    expect(words.body).toContain('https://a.example/#b');
  });
});
