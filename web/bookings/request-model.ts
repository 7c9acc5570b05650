/** One request being made: what is filled in, what is wrong with it, its dates, and the sending of it. */
import { createEffect, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { BookingView, PreviewRequest, WhenMessage } from '../../shared/bookings/schemas.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { extraOf, Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { useSession } from '../session/session.tsx';
import type { FormError } from '../ui/message.tsx';
import { addressWith, type Query } from '../when/criteria.ts';
import { resolutionsOf } from './date-choices.ts';
import { attemptKey, forgetRequest, keepRequest, keptRequest } from './kept-request.ts';
import { readCodes, sendRequest } from './queries.ts';
import { createRequestDates } from './request-dates.ts';
import {
  emptyForm,
  type Fault,
  faultsOf,
  filledAs,
  isSensitive,
  messageOf,
  type RequestForm,
  type RequestParts,
  refusedFields,
  type Step,
  stepOf,
} from './request-form.ts';

/** What the address of the page holds, and how it is changed. */
export interface RequestCriteria {
  /** Undefined while the time is not complete. */
  when: () => WhenMessage | undefined;
  participants: () => number;
  needs: () => Need[];
  setParticipants: (count: number) => void;
  setNeeds: (needs: Need[]) => void;
  /** All of it as the address of a search holds it. */
  query: () => Query;
}

export interface OwnOrganisation {
  id: string;
  name: string;
}

interface ConflictDate {
  date: LocalDate;
}

interface ShownErrors {
  /** The step whose end was tried. */
  at: Step;
  errors: readonly FormError[];
  /** The service found them; only it knows when they are mended. */
  fromService: boolean;
}

const createForm = () => {
  const kept = keptRequest();
  // A copy: a store writes into what it was made of.
  const [form, setForm] = createStore<RequestForm>({ ...(kept?.form ?? emptyForm) });
  return { form, setForm, kept };
};

export const createRequestModel = (room: RoomView, criteria: RequestCriteria) => {
  const { t, language } = useText();
  const session = useSession();
  const { form, setForm, kept } = createForm();
  const codes = createReading(() => true, readCodes);
  const [shown, setShown] = createSignal<ShownErrors>({ at: 'send', errors: [], fromService: false });
  const [isSending, setSending] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [sent, setSent] = createSignal<BookingView>();

  const organisations = (): OwnOrganisation[] =>
    (session.user()?.roles ?? []).flatMap(({ role, organisationId: id, organisationName: name }) =>
      role === 'representative' && id ? [{ id, name: name ?? id }] : [],
    );

  /** One's only organisation need not be chosen, and one that is no longer one's own cannot stay chosen. */
  const organisationId = (): string | undefined => {
    const own = organisations();
    return own.length === 1 ? own[0]?.id : own.find(({ id }) => id === form.organisationId)?.id;
  };
  const whole = (): RequestForm => ({ ...form, organisationId: organisationId() });

  const question = (): PreviewRequest | undefined => {
    const when = criteria.when();
    // Who asks is known in a moment, and decides whose hours are counted; asking before would be asking twice.
    if (!when || session.user() === undefined) return undefined;
    return {
      roomId: room.id,
      when,
      // Too many people are a fault of one field, not of every date.
      participants: Math.min(criteria.participants(), room.capacity),
      needs: criteria.needs(),
      ...(organisationId() !== undefined && { organisationId: organisationId() }),
    };
  };
  const dates = createRequestDates({
    question,
    language,
    knowsOfNeeds: () => form.knowsOfNeeds,
    choices: kept?.choices ?? {},
  });

  createEffect(() => {
    if (!sent()) keepRequest({ form: { ...form, hyteAreas: [...form.hyteAreas] }, choices: dates.choices() });
  });

  const sensitive = () => isSensitive(form, codes.value());

  const faults = (): Fault[] =>
    faultsOf(whole(), {
      signedIn: !!session.user(),
      hasTime: criteria.when() !== undefined,
      participants: criteria.participants(),
      capacity: room.capacity,
      sensitive: sensitive(),
      tally: dates.tally(),
    });

  const sentence = (wrong: Fault): FormError => ({
    field: wrong.field,
    message: 'count' in wrong ? t(wrong.key, { count: wrong.count }) : t(wrong.key),
  });

  const showErrors = (at: Step, errors: readonly FormError[], fromService: boolean) =>
    setShown({ at, errors, fromService });

  /** Shows what is wrong with a step, or with all of them at the last; whether nothing is. */
  const check = (at: Step): boolean => {
    const wrong = faults().filter(({ field }) => at === 'send' || stepOf(field) === at);
    showErrors(at, wrong.map(sentence), false);
    return wrong.length === 0;
  };

  /** An error goes from its field as soon as it is mended; the summary stays, or it would take the focus from there. */
  const errorOf = (field: string): string | undefined => {
    const { errors, fromService } = shown();
    const isStill = fromService || faults().some((each) => each.field === field);
    return isStill ? errors.find((error) => error.field === field)?.message : undefined;
  };

  const parts = (when: WhenMessage): RequestParts => ({
    roomId: room.id,
    when,
    participants: criteria.participants(),
    needs: criteria.needs(),
    sensitive: sensitive(),
    resolutions: resolutionsOf(dates.dates(), dates.choices()),
  });

  const refused = (error: unknown): void => {
    const problem = error instanceof Refusal ? error.problem : undefined;
    const lost = error instanceof Refusal ? extraOf<ConflictDate>(error, 'conflicts').map(({ date }) => date) : [];
    const fields = problem ? refusedFields(problem) : [];
    if (problem?.status === 401) session.forget();
    else if (problem?.code === 'booking.conflict' && lost.length > 0) dates.loseDates(lost);
    else if (fields.length > 0) showErrors('send', fields, true);
    else setFault(() => error);
  };

  const send = async (): Promise<void> => {
    const when = criteria.when();
    setFault(undefined);
    if (isSending() || !check('send') || !when) return;
    setSending(true);
    const message = messageOf(whole(), parts(when));
    try {
      const booking = await sendRequest(message, attemptKey(message));
      forgetRequest();
      setSent(booking);
    } catch (error) {
      refused(error);
    }
    setSending(false);
  };

  return {
    room,
    criteria,
    form,
    setForm,
    codes,
    dates,
    organisations,
    organisationId,
    user: session.user,
    sensitive,
    faults,
    /** What to sum up in a step, after an attempt to go on from there. */
    errorsAt: (step: Step) => (shown().at === step ? shown().errors : []),
    errorOf,
    check,
    /** The search for another room, with the same time, people and needs. */
    searchPath: () => addressWith('/haku', criteria.query()),
    fillAs: (booking: BookingView) => setForm(filledAs(form, booking)),
    send,
    isSending,
    /** Why sending did not succeed, when no field is to blame. */
    fault,
    /** The booking, once it is made. */
    sent,
  };
};

export type RequestModel = ReturnType<typeof createRequestModel>;
