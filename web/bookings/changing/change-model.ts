/** A change of dates being made: what is written, what it would do, what is wrong with it, and the sending of it. */
import { useSearchParams } from '@solidjs/router';
import { createSignal } from 'solid-js';
import type { ChangeRequest } from '../../../shared/bookings/change-schemas.ts';
import type { DateMove } from '../../../shared/bookings/move-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { Layout } from '../../../shared/rooms/kinds.ts';
import { Refusal } from '../../api/client.ts';
import { answered } from '../../api/reading.ts';
import { wayBack } from '../../breakdowns/moved-dates.tsx';
import { useText } from '../../i18n/language.tsx';
import { useSession } from '../../session/session.tsx';
import { errorIn, type FormError } from '../../ui/message.tsx';
import { asksAnew, fieldErrors } from '../change-form.ts';
import { sendChange } from '../queries.ts';
import type { ShownDate } from './change-choices.ts';
import { type ChangeDraft, datesMeant, draftOf, hasPlace, meaning, queryOf, questionOf } from './change-draft.ts';
import { lackKey, newLacks } from './change-lacks.ts';
import { createChangePreview } from './change-preview.ts';

/** A change that is made or asked for. */
export interface SentChange {
  booking: BookingView;
  /** It waits for an answer; the dates keep their places until then. */
  isAsked: boolean;
  moved: number;
  /** The ids of the dates that were given up. */
  cancelled: string[];
  /** Where the moved dates were. */
  back: DateMove[];
}

/** Why nothing was sent, when no field is to blame. */
export type Hindrance = { kind: 'conflict' | 'changed' } | { kind: 'fault'; error: unknown };

export interface ChangeModelInput {
  booking: () => BookingView;
  /** The reader looks after the house: what is lacked is not hers to accept. */
  staff: () => boolean;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

/** The first date that awaits a choice, in the summary of errors. */
export const openDateId = 'resolutions';

export const createChangeModel = ({ booking, staff, onStale }: ChangeModelInput) => {
  const { t, language } = useText();
  const session = useSession();
  const [search, setSearch] = useSearchParams<Record<string, string>>();
  const [draft, setDraft] = createSignal(draftOf(booking(), search));
  const [known, setKnown] = createSignal('');
  /** Of those that hold the people; `none` where any will do. */
  const [layoutChosen, setLayout] = createSignal<Layout | 'none'>();
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [isSending, setSending] = createSignal(false);
  const [hindrance, setHindrance] = createSignal<Hindrance>();
  const [sent, setSent] = createSignal<SentChange>();

  const preview = createChangePreview({
    id: booking().id,
    question: () => (sent() ? undefined : questionOf(booking(), draft())),
    meant: () => datesMeant(booking(), draft()).map(({ id }) => id),
    about: () => `${booking().version} ${language()}`,
  });

  const put = (next: ChangeDraft): void => {
    setDraft(next);
    setErrors([]);
    setSearch(queryOf(booking(), next), { replace: true });
  };

  const lacks = () => {
    const shown = preview.dates().flatMap((date) => preview.shownOf(date) ?? []);
    return newLacks(booking(), preview.view(), shown);
  };
  const mustKnow = () => lacks().length > 0 && !staff();
  const isKnown = () => mustKnow() && known() === lackKey(lacks());
  const isAsked = () => preview.view()?.outcome === 'asked';
  const tooSmall = () => preview.view()?.tooSmall ?? undefined;
  /** Undefined while nothing is chosen that is still offered. */
  const layout = () => {
    const chosen = layoutChosen();
    return chosen === 'none' || tooSmall()?.holding.some((each) => each.layout === chosen) ? chosen : undefined;
  };
  // What is asked of staff is arranged once they have answered.
  const mustArrange = () => tooSmall() !== undefined && !isAsked();

  /** What the service found wrong with the question already. */
  const refusedFields = (): FormError[] => {
    const fault = preview.fault();
    return fault instanceof Refusal ? fieldErrors(fault.problem) : [];
  };

  const wrong = (): FormError[] => {
    const fields = refusedFields();
    if (fields.length > 0) return fields;
    if (preview.fault()) return [errorIn('day', () => t('changing.preview.fault'))];
    const { moves, cancelled, blocked } = preview.tally();
    if (!hasPlace(booking(), draft())) return [errorIn('start', () => t('changing.preview.incomplete'))];
    if (!preview.view()) return [errorIn('day', () => t('changing.send.nothing'))];
    return [
      blocked > 0 && errorIn(openDateId, () => t('changing.send.open', { count: blocked })),
      blocked === 0 && moves + cancelled === 0 && errorIn('day', () => t('changing.send.nothing')),
      mustArrange() && !layout() && errorIn('layout', () => t('changing.layout.missing')),
      mustKnow() && !isKnown() && errorIn('acceptsAccessibility', () => t('request.needs.unknown')),
    ].filter((error) => error !== false);
  };

  const refused = (error: unknown): void => {
    const problem = error instanceof Refusal ? error.problem : undefined;
    const fields = problem ? fieldErrors(problem) : [];
    if (problem?.status === 401) session.forget();
    else if (problem?.status === 412 || problem?.code === 'booking.change-needs-approval') {
      setHindrance({ kind: 'changed' });
      onStale();
      preview.refresh();
    } else if (problem?.code === 'booking.conflict') {
      setHindrance({ kind: 'conflict' });
      preview.refresh();
    } else if (fields.length > 0) setErrors(fields);
    else setHindrance({ kind: 'fault', error });
  };

  const layoutSent = (): Layout | null => {
    const chosen = layout();
    return chosen === undefined || chosen === 'none' ? null : chosen;
  };

  const message = (): ChangeRequest | undefined => {
    const question = questionOf(booking(), draft());
    const resolutions = preview.resolutions();
    return (
      question && {
        ...question,
        ...(resolutions.length > 0 && { resolutions }),
        ...(isKnown() && { acceptsAccessibility: true }),
        ...(mustArrange() && { layout: layoutSent() }),
        ...(isAsked() && { asRequest: true }),
      }
    );
  };

  const post = async (change: ChangeRequest): Promise<void> => {
    const before = booking();
    const { moves: moved } = preview.tally();
    const moving = preview.dates().filter((date) => preview.shownOf(date)?.fate === 'moves');
    const ids = (fate: ShownDate['fate']) =>
      preview
        .dates()
        .filter((date) => preview.shownOf(date)?.fate === fate)
        .map(({ occurrenceId }) => occurrenceId);
    const cancelled = ids('cancelled');
    await sendChange(before.id, before.version, change).then((fresh) => {
      setSent({ booking: fresh, isAsked: asksAnew(before, fresh), moved, cancelled, back: wayBack(before, moving) });
    }, refused);
  };

  /** What the button says that it does. */
  const promised = () => JSON.stringify([preview.tally(), isAsked()]);

  const send = async (): Promise<void> => {
    if (isSending()) return;
    const pressed = promised();
    setHindrance(undefined);
    setErrors([]);
    setSending(true);
    await answered(preview.isPending);
    setErrors(wrong());
    const change = message();
    // What was written last may have become something else than what was in view.
    if (errors().length === 0 && change && pressed !== promised()) setHindrance({ kind: 'changed' });
    else if (errors().length === 0 && change) await post(change);
    setSending(false);
  };

  return {
    booking,
    staff,
    draft,
    change: (part: Partial<ChangeDraft>): void => put({ ...draft(), ...part }),
    /** Whether a day with its times is written. */
    isWhole: (): boolean => hasPlace(booking(), draft()),
    /** Other dates are meant. */
    mean: (other: Pick<ChangeDraft, 'scope' | 'date'>): void => put(meaning(booking(), draft(), other)),
    preview,
    isAsked,
    lacks,
    mustKnow,
    isKnown,
    setKnown: (isTrue: boolean): void => {
      setKnown(isTrue ? lackKey(lacks()) : '');
    },
    /** The layout that was wanted, where it does not hold the people there, and those that do. */
    tooSmall,
    mustArrange,
    layout,
    setLayout,
    errors,
    errorOf: (field: string): string | undefined =>
      [...errors(), ...refusedFields()].find((error) => error.field === field)?.message,
    hindrance,
    send,
    isSending,
    /** The change, once it is made or asked for. */
    sent,
    /** Whether something would be lost by leaving. */
    isDirty: (): boolean => sent() === undefined && questionOf(booking(), draft()) !== undefined,
  };
};

export type ChangeModel = ReturnType<typeof createChangeModel>;
