/** More dates for a booking being asked for: which, how each stands, what is wrong, and the sending of it. */
import { useSearchParams } from '@solidjs/router';
import { createSignal } from 'solid-js';
import type { DatesRequest } from '../../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { LocalDate } from '../../../shared/time.ts';
import { extraOf, Refusal } from '../../api/client.ts';
import { answered } from '../../api/reading.ts';
import { todayIn } from '../../calendar/site-clock.ts';
import { useText } from '../../i18n/language.tsx';
import { useSession } from '../../session/session.tsx';
import { errorIn, type FormError } from '../../ui/message.tsx';
import { type AddWay, addWays } from '../change-paths.ts';
import { lackKey, type NewLack } from '../changing/change-lacks.ts';
import { resolutionsOf } from '../date-choices.ts';
import { createRequestDates } from '../request-dates.ts';
import {
  type AddDraft,
  datesRequestOf,
  daysDraft,
  type Gained,
  gainedOf,
  lastDate,
  nextSeasonEnd,
  waysOf,
} from './add-draft.ts';
import { createLostDates } from './free-again.ts';
import { readDatesPreview, sendDates } from './queries.ts';

/** Dates that are added, or asked for. */
export interface SentDates extends Gained {
  booking: BookingView;
}

export interface AddModelInput {
  booking: () => BookingView;
  /** The reader looks after the house: what is lacked is not hers to accept. */
  staff: () => boolean;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

const firstDraft = (
  booking: BookingView,
  ways: readonly AddWay[],
  query: Partial<Record<string, string>>,
): AddDraft => ({
  way: addWays.find((way) => way === query.tapa && ways.includes(way)) ?? ways[0] ?? 'paivat',
  until: nextSeasonEnd(lastDate(booking)),
  when: daysDraft(booking, todayIn(booking.site.timeZone)),
  again: booking.occurrences.filter(({ id }) => id === query.kerta).map(({ id }) => id),
});

export const createAddModel = ({ booking, staff, onStale }: AddModelInput) => {
  const { t, language } = useText();
  const session = useSession();
  const [search, setSearch] = useSearchParams<Record<string, string>>();
  const { lost, reading: standings } = createLostDates(booking);
  const ways = () => waysOf(booking(), lost());
  const [draft, setDraft] = createSignal(firstDraft(booking(), ways(), search));
  const [known, setKnown] = createSignal('');
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [isSending, setSending] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [isChanged, setChanged] = createSignal(false);
  const [sent, setSent] = createSignal<SentDates>();

  const question = (): DatesRequest | undefined => (sent() ? undefined : datesRequestOf(draft(), lastDate(booking())));
  const dates = createRequestDates({
    question: () => {
      const asked = question();
      return asked && { asked, version: booking().version };
    },
    ask: ({ asked }) => readDatesPreview(booking().id, asked),
    among: () => ({
      participants: booking().participants,
      needs: booking().needs,
      wheelchairUsers: booking().wheelchairUsers,
      organisationId: booking().organisation.id,
    }),
    language,
    isMore: true,
    roomId: booking().room.id,
    choices: {},
  });
  const hasTime = () => question() !== undefined;
  const notEligible = () => (hasTime() ? (dates.preview.value()?.notEligible ?? undefined) : undefined);
  // What the room always lacks was agreed to when it was asked for.
  const lacks = (): NewLack[] => [
    ...(booking().acceptsAccessibility ? [] : (dates.preview.value()?.mismatches ?? [])).map((mismatch) => ({
      mismatch,
    })),
    ...dates.lacks(),
  ];
  const mustKnow = () => lacks().length > 0 && !staff();
  const isKnown = () => mustKnow() && known() === lackKey(lacks());

  const wrong = (): FormError[] => {
    const tally = dates.tally();
    if (!hasTime() || !tally) return [errorIn(fieldOf[draft().way], () => t('adding.send.nothing'))];
    const { open, sent: asked, wait } = tally;
    return [
      open > 0 && errorIn('resolutions', () => t('request.send.open', { count: open })),
      open === 0 && asked + wait === 0 && errorIn('resolutions', () => t('adding.send.nothing')),
      mustKnow() && !isKnown() && errorIn('acceptsAccessibility', () => t('request.needs.unknown')),
    ].filter((error) => error !== false);
  };

  const refused = (error: unknown): void => {
    const problem = error instanceof Refusal ? error.problem : undefined;
    const taken = error instanceof Refusal ? extraOf<{ date: LocalDate }>(error, 'conflicts') : [];
    if (problem?.status === 401) session.forget();
    else if (problem?.status === 412) {
      setChanged(true);
      onStale();
    } else if (problem?.code === 'booking.conflict' && taken.length > 0) dates.loseDates(taken.map(({ date }) => date));
    else setFault(() => error);
  };

  const post = async (asked: DatesRequest): Promise<void> => {
    const before = booking();
    const resolutions = resolutionsOf(dates.dates(), dates.choices());
    await sendDates(before.id, before.version, {
      ...asked,
      ...(resolutions.length > 0 && { resolutions }),
      ...(isKnown() && { acceptsAccessibility: true }),
    }).then((fresh) => setSent({ booking: fresh, ...gainedOf(before, fresh) }), refused);
  };

  /** What the button says that it does. */
  const promised = () => JSON.stringify([dates.tally(), dates.reasons()]);

  const send = async (): Promise<void> => {
    if (isSending()) return;
    const pressed = promised();
    setFault(undefined);
    setChanged(false);
    setErrors([]);
    setSending(true);
    await answered(dates.isChecking);
    setErrors(wrong());
    const asked = question();
    // What was written last may have become something else than what was in view.
    if (errors().length === 0 && asked && pressed !== promised()) setChanged(true);
    else if (errors().length === 0 && asked) await post(asked);
    setSending(false);
  };

  return {
    booking,
    draft,
    change: (part: Partial<AddDraft>): void => {
      setDraft((now) => ({ ...now, ...part }));
      setErrors([]);
      if (part.way) setSearch({ tapa: part.way }, { replace: true });
    },
    ways,
    /** The dates that were left out or given up, and how they stand. */
    lost,
    standings,
    dates,
    hasTime,
    notEligible,
    isKeptOut: () => notEligible() !== undefined,
    asksForChoices: () => errors().some(({ field }) => field === 'resolutions'),
    lacks,
    mustKnow,
    isKnown,
    setKnown: (isTrue: boolean): void => {
      setKnown(isTrue ? lackKey(lacks()) : '');
    },
    errors,
    errorOf: (field: string): string | undefined => errors().find((error) => error.field === field)?.message,
    send,
    isSending,
    fault,
    /** The state is another than when the button was pressed. */
    isChanged,
    sent,
    /** Whether something would be lost by leaving: what was suggested would not. */
    isDirty: (): boolean => !sent() && hasTime() && draft().way !== 'jatka',
  };
};

/** Where it is said which dates, by way. */
const fieldOf: Record<AddWay, string> = { jatka: 'until', paivat: 'add.date', takaisin: 'again' };

export type AddModel = ReturnType<typeof createAddModel>;
