import { expect, test } from 'vitest';
import { screens as english } from '../../../shared/i18n/en/screens.ts';
import { screens as finnish } from '../../../shared/i18n/fi/screens.ts';
import { screens as swedish } from '../../../shared/i18n/sv/screens.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import type { Tally } from '../../../web/bookings/date-choices.ts';
import { tallyWords } from '../../../web/bookings/request-words.ts';

const fi = translator<typeof finnish>('fi', finnish);
const sv = translator<typeof finnish>('sv', swedish);
const en = translator<typeof finnish>('en', english);

const tally = (parts: Partial<Tally>): Tally => {
  const zero = { asked: 0, room: 0, time: 0, wait: 0, skip: 0, holiday: 0, open: 0, competing: 0 };
  const all = { ...zero, ...parts };
  const sent = all.asked + all.room + all.time;
  return { ...all, sent, total: sent + all.wait + all.skip + all.holiday + all.open };
};

test.each([
  [tally({ asked: 20 }), '20 kerrasta: 20 haluttuna aikana.'],
  [tally({ asked: 18, wait: 2 }), '20 kerrasta: 18 haluttuna aikana, 2 jonossa.'],
  [tally({ asked: 18, room: 1, skip: 1 }), '20 kerrasta: 18 haluttuna aikana, 1 toisessa tilassa, 1 jätetään pois.'],
  [
    tally({ asked: 5, time: 2, holiday: 1, open: 3 }),
    '11 kerrasta: 5 haluttuna aikana, 2 toisena aikana, 1 pyhäpäivä jätetään pois, 3 odottaa valintaasi.',
  ],
  [tally({ holiday: 2 }), '2 kerrasta: 2 pyhäpäivää jätetään pois.'],
  [tally({ asked: 1 }), 'Aika on vapaa.'],
  [tally({ open: 1 }), 'Valitse, mitä kerralle tehdään.'],
])('the sum of %j is said as %s', (counts, words) => {
  expect(tallyWords(counts, fi)).toBe(words);
});

test('the sum is said in Swedish and English too', () => {
  const counts = tally({ asked: 18, room: 1, skip: 1 });
  expect(tallyWords(counts, sv)).toBe('Av 20 tillfällen: 18 på önskad tid, 1 i en annan lokal, 1 utelämnas.');
  expect(tallyWords(counts, en)).toBe('Of 20 dates: 18 as wished, 1 in another room, 1 left out.');
});
