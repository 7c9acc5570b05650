/** What a room lacks of what an event needs, in words of the asker's language. They speak of the place, never of people. */
import {
  type Mismatch,
  needsOfMismatches,
  type RoomMismatch,
  wheelchairPlacesKey,
} from '../../shared/bookings/accessibility-mismatch.ts';
import type { MismatchView } from '../../shared/bookings/accessibility-schemas.ts';
import type { QueueReason } from '../../shared/bookings/automatic.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { decidingFact } from '../../shared/rooms/attributes.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

type Rooms = Pick<Catalogue, 'room'>;

const needOf = (mismatch: Mismatch): Need => (mismatch.kind === 'need' ? mismatch.need : 'wheelchair');

/** `suurin kynnys 80 mm (vaaditaan enintään 20 mm)`, `hissi epäkunnossa (vian aikana)`, `4 pyörätuolipaikkaa, tarvitaan 5`. */
const detailWords = (mismatch: RoomMismatch, language: Language): string => {
  const t = textsOf(language);
  if (mismatch.kind === 'wheelchairPlaces') {
    const { users, places } = mismatch;
    if (places === null) return t('reasons.mismatch.places.unknown', { users });
    return places === 0
      ? t('reasons.mismatch.places.none', { users })
      : t('reasons.mismatch.places', { places, users });
  }
  const { device, decidedBy } = mismatch;
  if (device) return t('reasons.mismatch.while', { broken: t(`words.reason.broken-${device}`) });
  return decidedBy ? decidingFact(decidedBy, language) : '';
};

/** `ei sovellu, suurin kynnys 80 mm (vaaditaan enintään 20 mm)`. */
const lackWords = (mismatch: RoomMismatch, language: Language): string => {
  const t = textsOf(language);
  const fact = detailWords(mismatch, language);
  if (mismatch.kind === 'wheelchairPlaces') return fact;
  const verdict = t(`words.verdict.${mismatch.verdict}`);
  return fact ? t('reasons.mismatch.lack', { verdict, fact }) : verdict;
};

const mismatchText = (mismatch: RoomMismatch, language: Language): string => {
  const t = textsOf(language);
  const need = t(`words.need.${needOf(mismatch)}`);
  return t('reasons.mismatch.need', { need, lack: lackWords(mismatch, language) });
};

const verdictOf = (mismatch: Mismatch): MismatchView['verdict'] => {
  if (mismatch.kind === 'need') return mismatch.verdict;
  return mismatch.places === null ? 'U' : 'N';
};

const order: readonly MismatchView['verdict'][] = ['N', 'U', 'A'];

/** What does not suit before what is not known, and that before what suits with help. */
const worstFirst = (a: Mismatch, b: Mismatch): number => order.indexOf(verdictOf(a)) - order.indexOf(verdictOf(b));

/** As who books or decides sees them, the worst first; of a room that is gone nothing is said. */
export const mismatchViews = (mismatches: readonly RoomMismatch[], rooms: Rooms, language: Language): MismatchView[] =>
  mismatches.toSorted(worstFirst).flatMap((mismatch) => {
    const room = rooms.room(mismatch.roomId);
    if (!room) return [];
    return {
      kind: mismatch.kind,
      need: needOf(mismatch),
      verdict: verdictOf(mismatch),
      room: { id: room.id, code: room.code, name: room.name },
      fact: mismatch.kind === 'need' ? (mismatch.decidedBy?.fact ?? null) : wheelchairPlacesKey,
      device: mismatch.device,
      text: mismatchText(mismatch, language),
      detail: detailWords(mismatch, language),
    };
  });

const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(words);

/** `pyörätuoli (3) ja kuuleminen`. */
export const needWords = (needs: readonly Need[], users: number, language: Language): string => {
  const t = textsOf(language);
  const counted = (need: Need) => (need === 'wheelchair' && users > 0 ? ` (${users})` : '');
  return listed(
    needs.map((need) => `${t(`reasons.need.${need}`)}${counted(need)}`),
    language,
  );
};

/** Why a request waits for somebody to look at accessibility: what the event needs, and what each room lacks of it. */
export const accessibilityWords = (
  { values = {}, mismatches = [] }: QueueReason,
  rooms: Rooms,
  language: Language,
): string => {
  const t = textsOf(language);
  const users = Number(values.users ?? 0);
  const [first, ...others] = Map.groupBy(mismatches, ({ roomId }) => roomId);
  if (!first) {
    const needs = String(values.needs ?? '').split(',') as Need[];
    return t('reasons.queue.accessibility', { needs: needWords(needs, users, language) });
  }
  const needs = needsOfMismatches(mismatches);
  const wordsOf = (mismatch: RoomMismatch) => {
    const lack = lackWords(mismatch, language);
    const isPlain = needs.length === 1 || mismatch.kind === 'wheelchairPlaces';
    return isPlain ? lack : t('reasons.mismatch.need', { need: t(`reasons.need.${mismatch.need}`), lack });
  };
  const lacksOf = (lacks: readonly RoomMismatch[]) => lacks.map(wordsOf).join('; ');
  const nameOf = (roomId: string) => rooms.room(roomId)?.name[language] ?? t('reasons.queue.needs.room');
  return [
    t('reasons.queue.needs', {
      needs: needWords(needs, users, language),
      room: nameOf(first[0]),
      lacks: lacksOf(first[1]),
    }),
    ...others.map(([id, lacks]) => t('reasons.queue.needs.more', { room: nameOf(id), lacks: lacksOf(lacks) })),
  ].join(' ');
};
