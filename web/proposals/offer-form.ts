/** What staff choose to offer, and what is sent of it. Pure. */
import type { OccurrenceView } from '../../shared/bookings/schemas.ts';
import type { OfferRequest, OfferSuggestions } from '../../shared/proposals/schemas.ts';
import { addLocalMinutes, dateOf, type LocalDate, type LocalTime } from '../../shared/time.ts';

/** `room:<id>` or `time:<minutes>` of a suggestion, or `own` for a time of one's own. */
export type OfferChoice = `room:${string}` | `time:${number}` | 'own';

export interface OfferDraft {
  choice: OfferChoice | undefined;
  /** For a time of one's own. */
  start: LocalTime | undefined;
  end: LocalTime | undefined;
  answerUntil: LocalDate | undefined;
  message: string;
}

export const emptyDraft: OfferDraft = {
  choice: undefined,
  start: undefined,
  end: undefined,
  answerUntil: undefined,
  message: '',
};

/** The suggestions as choices, rooms first. */
export const choicesOf = ({ rooms, times }: OfferSuggestions): OfferChoice[] => [
  ...rooms.map(({ roomId }): OfferChoice => `room:${roomId}`),
  ...times.map(({ minutes }): OfferChoice => `time:${minutes}`),
  'own',
];

type OfferedPlace = Omit<OfferRequest['dates'][number], 'occurrenceId'>;

const placeOf = ({ localStart, localEnd }: OccurrenceView, draft: OfferDraft): OfferedPlace | undefined => {
  const { choice, start, end } = draft;
  if (choice?.startsWith('room:')) return { roomId: choice.slice('room:'.length) };
  if (choice?.startsWith('time:')) {
    const minutes = Number(choice.slice('time:'.length));
    return { start: addLocalMinutes(localStart, minutes), end: addLocalMinutes(localEnd, minutes) };
  }
  const day = dateOf(localStart);
  return start !== undefined && end !== undefined && start < end
    ? { start: `${day}T${start}`, end: `${day}T${end}` }
    : undefined;
};

/** The offer, or nothing while something is missing. */
export const offerOf = (dates: readonly OccurrenceView[], draft: OfferDraft): OfferRequest | undefined => {
  const offered = dates.flatMap((date) => {
    const place = placeOf(date, draft);
    return place ? { occurrenceId: date.id, ...place } : [];
  });
  if (offered.length === 0 || offered.length < dates.length) return undefined;
  const message = draft.message.trim();
  return { dates: offered, ...(draft.answerUntil && { answerUntil: draft.answerUntil }), ...(message && { message }) };
};
