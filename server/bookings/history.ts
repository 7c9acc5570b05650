/** What has happened to a booking, from its audit rows, in words. */
import type { AuditRow } from '../../db/audit.ts';
import type { DenyReason } from '../../shared/approvals/schemas.ts';
import type { ChangeScope } from '../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { DisplacementCause } from '../../shared/closures/displacement.ts';
import type { Language, LocalText } from '../../shared/i18n/language.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { isoInstant, type LocalDate, type LocalDateTime } from '../../shared/time.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { needWords } from './mismatch-words.ts';

/** What a booking's audit rows record. `message` is what staff or booker wrote to the other. */
export const bookingEvents = [
  'requested',
  'approved-automatically',
  'approved',
  'denied',
  'info-asked',
  'answered',
  'changed',
  'moved',
  'cancelled',
  /** It got further dates, or took again some that it had given up. */
  'dates-added',
  /** It got other rooms beside the first, or gave some back. */
  'rooms-changed',
  /** Approved dates are asked to be elsewhere; that is so then, or not: the dates stay as they were. */
  'change-asked',
  'change-accepted',
  'change-withdrawn',
  'change-declined',
  /** Its dates began before anybody answered. */
  'change-expired',
  /** Dates that suffer from something out of order are kept all the same. */
  'kept',
  'kept-no-more',
  /** What became of a date: how many came, that it was not used, that nobody came; and whether the time is needed. */
  'attended',
  'not-held',
  'no-show',
  'no-show-undone',
  'need-asked',
  'still-needed',
  /** Dates gave way to the county's own need: a closure, new hours, a house that closes. */
  'displaced',
  /** Staff offered another room or time; what became of it. */
  'offered',
  'offer-accepted',
  'offer-declined',
  'offer-withdrawn',
  'offer-expired',
  /** Dates joined the line for their place, left it, were offered it, did not answer, or went by. */
  'queued',
  'unqueued',
  'freed',
  'freed-expired',
  'wait-gone',
] as const;
export type BookingEvent = (typeof bookingEvents)[number];

/** The events that the booker is told of by mail. */
export const mailedEvents = [
  'requested',
  'approved-automatically',
  'approved',
  'denied',
  'info-asked',
  'cancelled',
  'moved',
  'dates-added',
  'rooms-changed',
  'change-asked',
  'change-accepted',
  'change-expired',
  'displaced',
  'offered',
  'offer-accepted',
  'offer-withdrawn',
  'offer-expired',
  'queued',
  'freed',
  'freed-expired',
] as const satisfies readonly BookingEvent[];

/** What an event's row keeps beside who and when. */
export interface EventDetails {
  count?: number;
  /** The single date that it is about. */
  occurrenceId?: string;
  /** The answer day that was promised; the booking forgets it once it is decided. */
  decideBy?: LocalDate;
  reasonCode?: DenyReason;
  message?: string;
  /** What was proposed, where it is about a proposal. */
  proposalId?: string;
  /** Dates of a request that wait in line beside those that are asked for. */
  waiting?: number;
  /** The decision letter of a denial. */
  letterId?: string;
  /** Needs of the event that its rooms were certain to meet. */
  met?: readonly Need[];
  /** Needs of the event that its rooms were not certain to meet, and whether the booker knew of it. */
  unmet?: readonly Need[];
  known?: boolean;
  /** Where moved dates were before, and the version of the booking that the move made: what may be taken back. */
  from?: readonly { occurrenceId: string; roomId: string; localStart: LocalDateTime; localEnd: LocalDateTime }[];
  version?: number;
  /** The numbers of the terms of their own that the houses of its dates had: accepted beside the region's. */
  houseTerms?: readonly { siteId: string; number: number }[];
  /** Of dates that were cancelled: how many later than the region asks, and why, where the house took them back. */
  late?: number;
  cancelReason?: string;
  /** Of dates that gave way: how many of them, to what, when that was, and the records of each. */
  moved?: number;
  cancelled?: number;
  cause?: DisplacementCause;
  title?: LocalText;
  span?: { start: LocalDateTime; end: LocalDateTime };
  displacementIds?: readonly string[];
  /** Of a change of several dates: which it meant, how many of them stayed where they are, and how many were given up. */
  scope?: ChangeScope;
  keptPlaces?: number;
  gaveUp?: number;
  /** Of a change that staff must look at: how many dates, which only waited, moved at once. */
  made?: number;
  /** Of added dates: whether they are some of before, and whether they wait for a decision. */
  again?: boolean;
  waits?: boolean;
  /** Whether it also changed what is told of the booking. */
  told?: boolean;
}

type Words = Parameters<typeof wordsOfCode>[0] & Pick<Catalogue, 'site'>;

/** How many dates were moved and how many cancelled, in words. */
export const changesWords = (
  { moved = 0, cancelled = 0 }: Pick<EventDetails, 'moved' | 'cancelled'>,
  language: Language,
): string => {
  const t = textsOf(language);
  if (cancelled === 0) return t('reasons.displaced.moved', { count: moved });
  if (moved === 0) return t('reasons.displaced.cancelled', { count: cancelled });
  return t('reasons.displaced.both', { moved, cancelled });
};

const isBookingEvent = (action: string): action is BookingEvent => bookingEvents.includes(action as BookingEvent);

/** The reason of a cancellation inside a sentence, which has a full stop of its own. */
export const cancelWords = (catalogue: Words, reason: string, language: Language): string =>
  wordsOfCode(catalogue, 'cancelReason', reason)[language].replace(/\.$/, '');

/** By whether they are some of before, and whether they wait for a decision. */
const addedKeys = {
  'false false': 'reasons.history.dates-added',
  'false true': 'reasons.history.dates-added.asked',
  'true false': 'reasons.history.dates-added.again',
  'true true': 'reasons.history.dates-added.again-asked',
} as const;

const eventWords = (event: BookingEvent, details: EventDetails, catalogue: Words, language: Language): string => {
  const t = textsOf(language);
  const count = details.count ?? 0;
  switch (event) {
    case 'denied':
      return t('reasons.history.denied', {
        count,
        reason: wordsOfCode(catalogue, 'denyReason', details.reasonCode ?? 'OTHER')[language],
      });
    case 'info-asked':
    case 'answered':
    case 'changed':
      return t(`reasons.history.${event}`);
    case 'cancelled':
      if (details.cancelReason === undefined) return t('reasons.history.cancelled', { count });
      return t('reasons.history.cancelled-by-house', {
        count,
        reason: cancelWords(catalogue, details.cancelReason, language),
      });
    case 'dates-added':
      return t(addedKeys[`${details.again === true} ${details.waits === true}`], { count });
    case 'displaced':
      return t('reasons.history.displaced', {
        title: details.title?.[language] ?? '',
        changes: changesWords(details, language),
      });
    default:
      return t(`reasons.history.${event}`, { count });
  }
};

/** What was known of accessibility when it happened; nothing where nothing was needed. */
const accessWords = (event: BookingEvent, { met = [], unmet = [], known }: EventDetails, language: Language) => {
  const t = textsOf(language);
  if (met.length > 0) return t('reasons.history.needs-met', { needs: needWords(met, 0, language) });
  if (unmet.length === 0) return undefined;
  const needs = needWords(unmet, 0, language);
  if (event === 'approved') return t('reasons.history.needs-unmet', { needs });
  return t(known ? 'reasons.history.needs-unmet-known' : 'reasons.history.needs-unmet-unknown', { needs });
};

/** What waits in line beside what was asked for. */
const lineWords = (event: BookingEvent, { waiting = 0 }: EventDetails, language: Language): string | undefined =>
  waiting > 0 && event !== 'queued' ? textsOf(language)('reasons.history.queued', { count: waiting }) : undefined;

/** Which dates a change of places meant, and what else came of it; nothing of other events. */
export const placesWords = (
  { scope, made = 0, keptPlaces = 0, gaveUp = 0, told = false }: EventDetails,
  language: Language,
): string | undefined => {
  const t = textsOf(language);
  const sentences = [
    (scope === 'following' || scope === 'all') && t(`reasons.places.${scope}`),
    made > 0 && t('reasons.places.made', { count: made }),
    keptPlaces > 0 && t('reasons.places.kept', { count: keptPlaces }),
    gaveUp > 0 && t('reasons.places.gave-up', { count: gaveUp }),
    told && t('reasons.places.told'),
  ];
  return sentences.filter(Boolean).join(' ') || undefined;
};

/** How many of the cancelled dates came later than the region asks. */
const lateWords = ({ late = 0 }: EventDetails, language: Language): string | undefined =>
  late > 0 ? textsOf(language)('reasons.history.cancelled-late', { count: late }) : undefined;

/** The houses' own terms that were accepted with it. */
const termsWords = ({ houseTerms = [] }: EventDetails, catalogue: Words, language: Language): string =>
  houseTerms
    .map(({ siteId, number }) => {
      const site = catalogue.site(siteId)?.name[language] ?? '';
      return textsOf(language)('reasons.history.house-terms', { number, site });
    })
    .join(' ');

/** The history for people, oldest first. Rows of other kinds (technical ones) are left out. */
export const historyViews = (rows: readonly AuditRow[], catalogue: Words, language: Language): BookingView['history'] =>
  rows.flatMap((row) => {
    const event = row.action.replace(/^booking\./, '');
    if (!isBookingEvent(event)) return [];
    const details = row.details as EventDetails;
    return {
      at: isoInstant(row.at),
      actor: row.actorName,
      action: event,
      text: [
        eventWords(event, details, catalogue, language),
        lineWords(event, details, language),
        placesWords(details, language),
        lateWords(details, language),
        accessWords(event, details, language),
        termsWords(details, catalogue, language),
      ]
        .filter(Boolean)
        .join(' '),
      message: details.message ?? null,
    };
  });
