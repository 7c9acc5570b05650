/** The dates of a request as the page follows them: previewed, chosen, and judged again where they were moved to. */
import { createEffect, createMemo, createSignal, on } from 'solid-js';
import type { PreviewRequest, PreviewView } from '../../shared/bookings/preview-schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { createReading, type Reading } from '../api/reading.ts';
import {
  type Choice,
  type ChoiceKind,
  type Choices,
  chooseForAll,
  fateOf,
  isHurt,
  mayChoose,
  type PreviewDate,
  stillValid,
  tallyOf,
} from './date-choices.ts';
import { isGone, type MovedGroup, movedGroups, type Recheck, reasonsToWait, recheckOf } from './moved-dates.ts';
import { readPreview } from './queries.ts';
import { dateLacks } from './request-lacks.ts';

/** Milliseconds of quiet before the dates are asked for again. */
const quiet = 350;

const sameContent = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Who comes to the dates, wherever they are. */
export type Among = Omit<PreviewRequest, 'roomId' | 'when'>;

export interface RequestDatesInput<Question> {
  /** Undefined while the time is not complete. */
  question: () => Question | undefined;
  /** How the dates stand, one by one. */
  ask: (question: Question) => Promise<PreviewView>;
  /** For whom and how many, to be asked of places that dates are moved to. */
  among: (question: Question) => Among;
  language: () => string;
  /** The dates come to others that the booking has already. */
  isMore?: boolean;
  /** The room that is asked for. */
  roomId: string;
  /** What was chosen before the page was left. */
  choices: Choices;
}

interface Asked<Question> {
  request: Question;
  language: string;
}

/** What was learnt of the dates where they are moved to; nothing while none is. */
const createRecheck = (
  dates: () => readonly PreviewDate[],
  choices: () => Choices,
  asked: () => { among: Among; language: string } | undefined,
): Pick<Reading<Recheck>, 'value' | 'isPending'> => {
  const groups = createMemo(() => movedGroups(dates(), choices()), undefined, { equals: sameContent });
  const reading = createReading(
    () => (groups().length > 0 ? { groups: groups(), asked: asked() } : undefined),
    async (question): Promise<Recheck> => {
      const ask = ({ request }: MovedGroup) => readPreview({ ...question.asked?.among, ...request });
      return recheckOf(question.groups, await Promise.all(question.groups.map(ask)));
    },
    { delay: quiet },
  );
  return { value: () => (groups().length > 0 ? reading.value() : undefined), isPending: reading.isPending };
};

/** Follows the question with its dates, and keeps what was chosen for them. */
export const createRequestDates = <Question>(input: RequestDatesInput<Question>) => {
  const [choices, setChoices] = createSignal<Choices>(input.choices);
  const [taken, setTaken] = createSignal<readonly LocalDate[]>([]);

  const question = createMemo<Asked<Question> | undefined>(
    () => {
      const request = input.question();
      return request && { request, language: input.language() };
    },
    undefined,
    { equals: sameContent },
  );
  const preview = createReading(question, ({ request }) => input.ask(request), { delay: quiet });
  const dates = (): readonly PreviewDate[] => preview.value()?.occurrences ?? [];

  createEffect(
    on(preview.value, (answer) => {
      if (answer) setChoices((chosen) => stillValid(chosen, answer.occurrences));
    }),
  );

  const judged = createRecheck(dates, choices, () => {
    const asked = question();
    return asked && { among: input.among(asked.request), language: asked.language };
  });

  const reasons = (): PreviewView['queueReasons'] => {
    const answer = preview.value();
    if (!answer) return [];
    const here = dates().filter((date) => fateOf(date, choices()) === 'asked');
    const asked = [...here, ...Object.values(judged.value()?.dates ?? {})];
    return reasonsToWait(answer, judged.value(), {
      asksCompeting: asked.some(({ status }) => status === 'competing'),
      lacksThere: here.length > 0 && (answer.mismatches.length > 0 || here.some(isHurt)),
    });
  };

  const choose = (date: PreviewDate, choice: Choice): void => {
    setTaken((gone) => gone.filter((day) => day !== date.date));
    setChoices((chosen) => ({ ...chosen, [date.localStart]: choice }));
  };

  /** A date that can be had stays as it was asked. */
  const keep = (date: PreviewDate): void => {
    setChoices((chosen) => Object.fromEntries(Object.entries(chosen).filter(([start]) => start !== date.localStart)));
  };

  /** Others were quicker: what was chosen for these dates no longer holds, and all is asked anew. */
  const loseDates = (days: readonly LocalDate[]): void => {
    const lost = new Set(
      dates()
        .filter(({ date }) => days.includes(date))
        .map(({ localStart }) => localStart),
    );
    setTaken(days);
    setChoices((chosen) => Object.fromEntries(Object.entries(chosen).filter(([start]) => !lost.has(start))));
    preview.refresh();
  };

  return {
    preview,
    /** Whether the dates come to others that the booking has already. */
    isMore: input.isMore === true,
    dates,
    choices,
    choose,
    keep,
    /** The same for all of these; the number of those that could not have it. */
    solveAll: (these: readonly PreviewDate[], kind: ChoiceKind): number => {
      setTaken([]);
      setChoices((chosen) => chooseForAll(chosen, these, kind));
      return these.filter((date) => ['open', 'asked'].includes(fateOf(date, choices()))).length;
    },
    /** What is lacked beside what the room always lacks. */
    lacks: () => dateLacks(dates(), choices(), judged.value(), input.roomId),
    tally: () => (preview.value() ? tallyOf(dates(), choices()) : undefined),
    /** The dates that were taken while the request was being made. */
    taken,
    loseDates,
    /** Why the place that was chosen for a date cannot be had after all. */
    goneReason: (date: PreviewDate): string | undefined =>
      mayChoose(date) && isGone(date.localStart, judged.value())
        ? (judged.value()?.dates[date.localStart]?.reasonText ?? '')
        : undefined,
    /** What keeps the request from being approved at once, in words. */
    reasons,
    /** Whether what is told of the dates is still being found out. */
    isChecking: () => preview.isPending() || judged.isPending(),
  };
};

export type RequestDates = ReturnType<typeof createRequestDates>;
