/** Answers of one person in one house, kept on the phone from the moment they are given until well after they are sent. */
import { createSignal, onCleanup } from 'solid-js';
import type { FacilityKind, FactSource } from '../../shared/facts/subjects.ts';
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

/** A lift or toilet that serves a room, found on the spot: a new one, or one that the house has told of for other rooms. */
export interface KeptFacility {
  /** Ours until the service has given it one. */
  id: string;
  kind: FacilityKind;
  name: string;
  roomId: string;
  /** The one that the house has told of. */
  joins?: string;
  sentAs?: string;
}

interface Kept {
  answers: KeptAnswer[];
  doors: KeptDoor[];
  facilities: KeptFacility[];
}

const nothing: Kept = { answers: [], doors: [], facilities: [] };

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
    // What an earlier build has kept knows of no lifts and toilets.
    return text === null ? nothing : { ...nothing, ...(JSON.parse(text) as Partial<Kept>) };
  } catch {
    return nothing;
  }
};

/** Whether it is on the phone now. */
const write = (key: string, kept: Kept): boolean => {
  try {
    if (kept.answers.length + kept.doors.length + kept.facilities.length === 0) localStorage.removeItem(key);
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

  const changeAnswers = (how: (answers: readonly KeptAnswer[]) => KeptAnswer[]) =>
    change((now) => ({ ...now, answers: how(now.answers) }));

  const forgetOld = (now: number) =>
    changeAnswers((answers) => answers.filter((answer) => !isSettled(answer) || answer.at > now - sentStays));

  const put = (answer: KeptAnswer) =>
    changeAnswers((answers) => [...answers.filter((each) => wordOf(each) !== wordOf(answer)), answer]);

  /** Only if nothing newer was answered meanwhile. */
  const settle = (answer: KeptAnswer, outcome: Partial<KeptAnswer>) =>
    changeAnswers((answers) =>
      answers.map((each) =>
        wordOf(each) === wordOf(answer) && each.at === answer.at ? { ...each, ...outcome } : each,
      ),
    );

  const addDoor = (door: KeptDoor) =>
    change((now) => ({ ...now, doors: [...now.doors.filter(({ id }) => id !== door.id), door] }));

  /** One of a kind serves a room. */
  const addFacility = (facility: KeptFacility) =>
    change((now) => ({
      ...now,
      facilities: [
        ...now.facilities.filter(({ kind, roomId }) => kind !== facility.kind || roomId !== facility.roomId),
        facility,
      ],
    }));

  /** What was found has the service's id now, and so have the answers about it. */
  const isSent = (id: string, sentAs: string) => {
    const idOf = (word: string) => (word === id ? sentAs : word);
    const named = <Found extends KeptDoor | KeptFacility>(found: Found): Found =>
      found.id === id ? { ...found, sentAs } : found;
    change(({ answers, doors, facilities }) => ({
      answers: answers.map((each) => ({ ...each, subjectId: idOf(each.subjectId), via: idOf(each.via) })),
      doors: doors.map(named),
      facilities: facilities.map(named),
    }));
  };

  return {
    answers: () => kept().answers,
    doors: () => kept().doors,
    facilities: () => kept().facilities,
    /** The service's id of what was found on the spot, once it has one. */
    sentAs: (id: string) => [...kept().doors, ...kept().facilities].find((found) => found.id === id)?.sentAs,
    /** Whether the phone has room for them. */
    isKept,
    put,
    settle,
    addDoor,
    addFacility,
    isSent,
    forgetOld,
  };
};

export type KeptAnswers = ReturnType<typeof createKeptAnswers>;
