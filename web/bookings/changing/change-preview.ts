/** What a change would do, as the page follows it: previewed, and chosen for the dates that cannot move. */
import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { ChangePreviewRequest, ChangePreviewView } from '../../../shared/bookings/change-schemas.ts';
import { createReading } from '../../api/reading.ts';
import {
  type ChangeChoice,
  type ChangeChoiceKind,
  type ChangeChoices,
  type ChangedDate,
  choosable,
  chooseForAll,
  type Offerings,
  offeringsAfter,
  resolutionsOf,
  type ShownDate,
  shownDate,
  stillOffered,
  tallyOf,
} from './change-choices.ts';
import { readChangePreview } from './queries.ts';

/** Milliseconds of quiet before it is asked again. */
const quiet = 250;

const sameContent = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export interface ChangePreviewInput {
  /** Of the booking. */
  id: string;
  /** Undefined while nothing is to move. */
  question: () => ChangePreviewRequest | undefined;
  /** The ids of the dates that are meant; nothing may be chosen for others. */
  meant: () => readonly string[];
  /** Another one asks anew: of the booking's version, and of the language of the reasons. */
  about: () => string;
}

interface Asked {
  question: ChangePreviewRequest;
  choices: ChangeChoices;
  about: string;
}

/** Follows the change with its dates, and keeps what was chosen for them. */
export const createChangePreview = ({ id, question: questionNow, meant, about }: ChangePreviewInput) => {
  const [chosen, setChoices] = createSignal<ChangeChoices>({});
  /** Dates that could move, but are to stay. */
  const [left, setLeft] = createSignal<readonly string[]>([]);
  const choices = createMemo((): ChangeChoices => {
    const staying = left().filter((each) => meant().includes(each));
    return { ...Object.fromEntries(staying.map((each) => [each, { action: 'keep' as const }])), ...chosen() };
  });
  const [offerings, setOfferings] = createSignal<Offerings>({});
  const question = createMemo(questionNow, undefined, { equals: sameContent });
  /** Chosen for the change as it was before; taken up again where it still makes sense. */
  let parked: ChangeChoices = {};

  createEffect(
    on(
      question,
      () => {
        parked = { ...parked, ...chosen() };
        setChoices({});
      },
      { defer: true },
    ),
  );

  const reading = createReading(
    (): Asked | undefined => {
      const asked = question();
      return asked && { question: asked, choices: choices(), about: about() };
    },
    async (asked) => {
      const resolutions = resolutionsOf(asked.choices);
      const view = await readChangePreview(id, { ...asked.question, ...(resolutions.length > 0 && { resolutions }) });
      return { asked, view };
    },
    { delay: quiet },
  );

  // Rows stay while only what is told of them changes, and so does the focus in them.
  const [store, setStore] = createStore<{ dates: ChangedDate[] }>({ dates: [] });
  const [answer, setAnswer] = createSignal<{ asked: Asked; view: ChangePreviewView }>();
  const judged = createMemo(() => new Set(Object.keys(answer()?.asked.choices ?? {})));

  createEffect(
    on(reading.value, (got) => {
      if (!got) return;
      const answered = new Set(Object.keys(got.asked.choices));
      // A copy: a store writes into what it was made of.
      setStore('dates', reconcile(structuredClone(got.view.dates), { key: 'occurrenceId' }));
      setOfferings((known) => offeringsAfter(known, got.view.dates, answered));
      setAnswer(got);
      if (Object.keys(parked).length === 0) return;
      const again = stillOffered(parked, offerings());
      parked = {};
      setChoices((now) => ({ ...again, ...now }));
    }),
  );

  const shown = createMemo((): ShownDate[] =>
    store.dates.map((date) => shownDate(date, { choices: choices(), offerings: offerings(), asked: judged() })),
  );
  const shownOf = createMemo(() => new Map(shown().map((each) => [each.date.occurrenceId, each])));
  const tally = createMemo(() => tallyOf(shown()));

  return {
    /** The newest answer; undefined before the first, and while nothing is to move. */
    view: () => (question() ? answer()?.view : undefined),
    fault: () => (question() ? reading.fault() : undefined),
    isPending: reading.isPending,
    refresh: reading.refresh,
    /** In order of time; the same objects for as long as the dates are the same. */
    dates: () => store.dates,
    /** What becomes of a date now. */
    shownOf: (date: ChangedDate): ShownDate | undefined => shownOf().get(date.occurrenceId),
    tally,
    choices,
    offerings,
    /** The dates that cannot move, be it that something was chosen for them since. */
    mayChoose: (date: ChangedDate): boolean => offerings()[date.occurrenceId] !== undefined,
    choose: (date: ChangedDate, choice: ChangeChoice): void => {
      setChoices((now) => ({ ...now, [date.occurrenceId]: choice }));
    },
    /** A date that could move stays where it is, or goes along after all. */
    leave: (date: ChangedDate, stays: boolean): void => {
      setLeft((now) => [...now.filter((each) => each !== date.occurrenceId), ...(stays ? [date.occurrenceId] : [])]);
    },
    choosable: () => choosable(offerings()),
    /** The same for all that cannot move; how many are left. */
    solveAll: (kind: ChangeChoiceKind): number => {
      setChoices((now) => chooseForAll(now, offerings(), kind));
      return Object.keys(offerings()).filter((each) => choices()[each] === undefined).length;
    },
    resolutions: () => resolutionsOf(choices()),
  };
};

export type ChangePreview = ReturnType<typeof createChangePreview>;
