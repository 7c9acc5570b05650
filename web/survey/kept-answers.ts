/** Answers of one person in one house, kept on the phone from the moment they are given until well after they are sent. */
import { createSignal, onCleanup } from 'solid-js';
import type { FactSource } from '../../shared/facts/subjects.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { type Place, placeWord } from '../../shared/survey/way.ts';
import { HOUR, type LocalDate } from '../../shared/time.ts';

/**
 * `waiting`: to be sent. `sent`: stored. `overtaken`: somebody else has stored something else; the person chooses.
 * `yielded`: she chose theirs. `refused`: the service does not take it.
 */
export type AnswerState = 'waiting' | 'sent' | 'overtaken' | 'yielded' | 'refused';

export interface KeptAnswer extends Place {
  key: string;
  value: FactValue;
  /** What the way knew before. */
  before: FactValue;
  /** What was stored in that very place when she answered; absent once she has chosen her own over theirs. */
  seen?: FactValue;
  /** Absent where the earlier one still holds. */
  source?: FactSource;
  checkedOn: LocalDate;
  /** When it was given or settled, in milliseconds: tells its versions apart. */
  at: number;
  state: AnswerState;
  /** What somebody else has stored. */
  theirs?: FactValue;
  /** Why the service does not take it. */
  words?: string;
}

/** A way in that was found on the spot. */
export interface KeptDoor {
  /** Ours until the service has given it one. */
  id: string;
  name: string;
  sentAs?: string;
}

interface Kept {
  answers: KeptAnswer[];
  doors: KeptDoor[];
}

const nothing: Kept = { answers: [], doors: [] };

let last = 0;

/** Milliseconds of now, and later than every moment before: clocks of phones are set back, and two answers may be quick. */
export const nextMoment = (): number => {
  last = Math.max(Date.now(), last + 1);
  return last;
};

/** How long what is sent stays in view, so that a person sees at the end what she did. */
const sentStays = 12 * HOUR;

const isSettled = ({ state }: KeptAnswer): boolean => state === 'sent' || state === 'yielded';

const storageKey = (userId: string, siteId: string): string => `tilava.kartoitus.${userId}.${siteId}`;

const read = (key: string): Kept => {
  try {
    const text = localStorage.getItem(key);
    return text === null ? nothing : (JSON.parse(text) as Kept);
  } catch {
    return nothing;
  }
};

/** Whether it is on the phone now. */
const write = (key: string, kept: Kept): boolean => {
  try {
    if (kept.answers.length + kept.doors.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

const wordOf = (answer: Place & { key: string }): string => `${placeWord(answer)} ${answer.key}`;

/** The person's answers to one house that were never sent, on this phone. */
export const countUnsent = (userId: string): number => {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(storageKey(userId, '')))
      .flatMap((key) => read(key).answers)
      .filter((answer) => !isSettled(answer)).length;
  } catch {
    return 0;
  }
};

export const createKeptAnswers = (userId: string, siteId: string) => {
  const key = storageKey(userId, siteId);
  const [kept, setKept] = createSignal(read(key), { equals: false });
  const [isKept, setIsKept] = createSignal(true);

  /** Another tab of the same phone may have written meanwhile: what it wrote is read first. */
  const change = (how: (now: Kept) => Kept): void => {
    const next = how(isKept() ? read(key) : kept());
    setIsKept(write(key, next));
    setKept(next);
  };
  const follow = (event: StorageEvent) => event.key === key && setKept(read(key));
  window.addEventListener('storage', follow);
  onCleanup(() => window.removeEventListener('storage', follow));

  const forgetOld = (now: number) =>
    change(({ answers, doors }) => ({
      answers: answers.filter((answer) => !isSettled(answer) || answer.at > now - sentStays),
      doors,
    }));

  const put = (answer: KeptAnswer) =>
    change(({ answers, doors }) => ({
      answers: [...answers.filter((each) => wordOf(each) !== wordOf(answer)), answer],
      doors,
    }));

  /** Only if nothing newer was answered meanwhile. */
  const settle = (answer: KeptAnswer, outcome: Partial<KeptAnswer>) =>
    change(({ answers, doors }) => ({
      answers: answers.map((each) =>
        wordOf(each) === wordOf(answer) && each.at === answer.at ? { ...each, ...outcome } : each,
      ),
      doors,
    }));

  const addDoor = (door: KeptDoor) =>
    change(({ answers, doors }) => ({ answers, doors: [...doors.filter(({ id }) => id !== door.id), door] }));

  /** The door has the service's id now, and so have the answers about it. */
  const doorIsSent = (id: string, sentAs: string) => {
    const idOf = (word: string) => (word === id ? sentAs : word);
    change(({ answers, doors }) => ({
      answers: answers.map((each) => ({ ...each, subjectId: idOf(each.subjectId), via: idOf(each.via) })),
      doors: doors.map((door) => (door.id === id ? { ...door, sentAs } : door)),
    }));
  };

  return {
    answers: () => kept().answers,
    doors: () => kept().doors,
    /** Whether the phone has room for them. */
    isKept,
    put,
    settle,
    addDoor,
    doorIsSent,
    forgetOld,
  };
};

export type KeptAnswers = ReturnType<typeof createKeptAnswers>;
