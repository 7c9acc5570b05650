import { expect, test } from 'vitest';
import { screens as english } from '../../../shared/i18n/en/screens.ts';
import { screens as finnish } from '../../../shared/i18n/fi/screens.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import { consequencesOf, waitingDates } from '../../../web/approvals/consequences.ts';
import { approveWords, denyWords, effectSentences, seasonWords } from '../../../web/approvals/decision-words.ts';
import { approval, days, rival } from './samples.ts';

const t = translator<typeof finnish>('fi', finnish);
const inEnglish = translator<typeof finnish>('en', english);

const conflict = 'Tila on varattu toiselle';

const effectsOf = (request: ReturnType<typeof approval>, count = 4) =>
  consequencesOf(
    request,
    new Set(
      waitingDates(request)
        .slice(0, count)
        .map(({ id }) => id),
    ),
  );

const contested = approval({
  competitors: [rival('r1', 'Kuulokulma ry', [days[0], days[1]]), rival('r2', 'Perhepesä ry', [days[1]])],
  taken: [{ date: days[3], occurrenceId: `occ-${days[3]}`, reasonText: 'Varattu.' }],
});

test('the button says what approving does to this request and to the others', () => {
  expect(approveWords(effectsOf(contested), true, t)).toBe(
    'Hyväksy 3 kertaa, hylkää yksi kerta, hylkää muilta 3 kertaa',
  );
  expect(approveWords(effectsOf(approval()), true, t)).toBe('Hyväksy 4 kertaa');
  expect(approveWords(effectsOf(approval()), false, t)).toBe('Hyväksy');
  expect(denyWords(4, true, t)).toBe('Hylkää 4 kertaa');
  expect(denyWords(1, false, t)).toBe('Hylkää');
});

test('who loses what is told before it happens', () => {
  expect(effectSentences(effectsOf(contested), t, 'fi', conflict)).toEqual([
    'Hyväksyntä vie järjestöltä Kuulokulma ry 2 kertaa (ma 11.1. ja ma 18.1.).',
    'Hyväksyntä vie järjestöltä Perhepesä ry yhden kerran (ma 18.1.).',
    'Yksi kerta on annettu jo muille (ma 1.2.). Hyväksyntä hylkää sen syyllä ”Tila on varattu toiselle”.',
  ]);
  expect(effectSentences(effectsOf(contested), inEnglish, 'en', conflict)[1]).toBe(
    'Approving takes one date from Perhepesä ry (Mon 18 Jan).',
  );
});

test('what is left waiting is told, and that nothing is chosen', () => {
  expect(effectSentences(effectsOf(approval(), 1), t, 'fi', conflict)).toEqual(['3 kertaa jää odottamaan päätöstä.']);
  expect(effectSentences(effectsOf(approval(), 0), t, 'fi', conflict)).toEqual(['Valitse ainakin yksi kerta.']);
});

test('when others hold all of it, approving is out of the question', () => {
  const taken = days.map((date) => ({ date, occurrenceId: `occ-${date}`, reasonText: 'Varattu.' }));
  expect(effectSentences(effectsOf(approval({ taken })), t, 'fi', conflict)).toEqual([
    'Valitut kerrat on annettu jo muille, joten niitä ei voi hyväksyä.',
  ]);
});

test('hours of the season are told as hours, and none as none', () => {
  expect(seasonWords(24.5, t, 'fi')).toBe('24 t 30 min tällä kaudella');
  expect(seasonWords(0, t, 'fi')).toBe('Ei tunteja tällä kaudella');
});
