/** Sends what a survey keeps on the phone whenever it can, and says how that stands. */
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { KeptFact, KeptFactsView } from '../../shared/facts/schemas.ts';
import { isSamePlace } from '../../shared/survey/way.ts';
import { MINUTE } from '../../shared/time.ts';
import { Refusal, Unreachable } from '../api/client.ts';
import { addPhoto, describePhoto } from '../photos/queries.ts';
import { type KeptAnswer, type KeptAnswers, type KeptFacility, nextMoment } from './kept-answers.ts';
import type { KeptPhoto, KeptPhotos } from './kept-photos.ts';
import { addDoor, addFacility, keepFacts, readFacilities, readSignedIn, serveRoom } from './queries.ts';

/**
 * `offline`: no network, tried again by itself. `signed-out`: somebody has to sign in. `other`: somebody else is signed
 * in, under whose name nothing is sent.
 */
export type SendingState = 'idle' | 'sending' | 'offline' | 'signed-out' | 'other' | 'refused';

/** Milliseconds after an answer, for the next one usually follows soon. */
const quiet = 1500;

/** Milliseconds until it is tried again; twice as long after every failure. */
const firstRetry = 5000;
const longestRetry = 2 * MINUTE;

/** As many as one message may bring. */
const mostAtOnce = 500;

/** Thrown to stop a round where going on makes no sense. */
class Stop extends Error {
  readonly state: SendingState;

  constructor(state: SendingState) {
    super(state);
    this.name = 'Stop';
    this.state = state;
  }
}

const entryOf = ({ subjectKind, subjectId, via, key, value, seen, source, checkedOn }: KeptAnswer): KeptFact => ({
  subjectKind,
  subjectId,
  via,
  key,
  value,
  checkedOn,
  ...(source !== undefined && { source }),
  ...(seen !== undefined && { seen }),
});

/** Which of the entries the service found at fault, and why. */
const faultsOf = ({ problem }: Refusal, count: number): Map<number, string> => {
  const found = new Map<number, string>();
  for (const { path, message } of problem.errors ?? []) {
    const index = Number(/^facts\.(\d+)\b/.exec(path)?.[1] ?? Number.NaN);
    if (index < count) found.set(index, message);
  }
  return found;
};

const settleAll = (kept: KeptAnswers, answers: readonly KeptAnswer[], { overtaken }: KeptFactsView): void => {
  for (const answer of answers) {
    const lost = overtaken.find((each) => each.key === answer.key && isSamePlace(each, answer));
    kept.settle(answer, lost ? { state: 'overtaken', theirs: lost.theirs } : { state: 'sent', at: nextMoment() });
  }
};

const sendAnswers = async (kept: KeptAnswers, siteId: string): Promise<void> => {
  const answers = kept
    .answers()
    .filter(({ state }) => state === 'waiting')
    .slice(0, mostAtOnce);
  if (answers.length === 0) return;
  try {
    settleAll(kept, answers, await keepFacts(siteId, { facts: answers.map(entryOf) }));
  } catch (error) {
    const faults = error instanceof Refusal ? faultsOf(error, answers.length) : new Map<number, string>();
    if (faults.size === 0) throw error;
    for (const [index, words] of faults) kept.settle(answers[index] as KeptAnswer, { state: 'refused', words });
  }
  // The next ones, and those that only their neighbours kept back.
  await sendAnswers(kept, siteId);
};

/** What somebody else said meanwhile of the room stands: answers about it find out there whether they agree. */
const sendFacility = async (siteId: string, facility: KeptFacility): Promise<string> => {
  const { id, kind, name, roomId, joins } = facility;
  const known = await readFacilities(siteId);
  const serving = known.find((each) => each.kind === kind && each.rooms.includes(roomId));
  if (serving) return serving.id;
  const joined = known.find((each) => each.id === joins);
  if (!joined) return addFacility(siteId, { kind, name, rooms: [roomId] }, id);
  try {
    return await serveRoom(siteId, joined, roomId);
  } catch (error) {
    // Changed in this very moment: it is read anew.
    if (error instanceof Refusal && error.problem.code === 'request.stale') return sendFacility(siteId, facility);
    throw error;
  }
};

/** Doors, lifts and toilets that were found on the spot, before the answers about them. */
const sendFound = async (kept: KeptAnswers, siteId: string): Promise<void> => {
  for (const { id, name, sentAs } of kept.doors()) {
    if (sentAs === undefined) kept.isSent(id, await addDoor(siteId, name, id));
  }
  for (const facility of kept.facilities()) {
    if (facility.sentAs === undefined) kept.isSent(facility.id, await sendFacility(siteId, facility));
  }
};

const textOf = ({ alt, language }: KeptPhoto) => ({ fi: '', sv: '', en: '', [language]: alt });

const sendPhoto = async (kept: KeptAnswers, photos: KeptPhotos, photo: KeptPhoto): Promise<void> => {
  const { subjectKind, factKey, bytes, type } = photo;
  const subjectId = kept.sentAs(photo.subjectId) ?? photo.subjectId;
  try {
    const sentAs = photo.sentAs ?? (await addPhoto({ subjectKind, subjectId, factKey }, new Blob([bytes], { type })));
    await photos.put({ ...photo, sentAs: { id: sentAs.id, version: sentAs.version } });
    await describePhoto(sentAs, textOf(photo));
    await photos.remove(photo.id);
  } catch (error) {
    const isFinal = error instanceof Refusal && ![401, 403, 408, 429].includes(error.problem.status);
    if (!isFinal || error.problem.status >= 500) throw error;
    await photos.put({ ...photo, words: error.problem.detail });
  }
};

/** What a failure means for those who wait. */
const stateAfter = (error: unknown): SendingState => {
  if (error instanceof Stop) return error.state;
  if (error instanceof Unreachable) return 'offline';
  if (!(error instanceof Refusal)) throw error;
  const { status } = error.problem;
  if (status === 401) return 'signed-out';
  return status === 429 || status >= 500 ? 'offline' : 'refused';
};

export const createSending = (kept: KeptAnswers, photos: KeptPhotos, userId: string, siteId: () => string) => {
  const [state, setState] = createSignal<SendingState>('idle');
  const [fault, setFault] = createSignal<unknown>();
  let isBusy = false;
  let isAskedAgain = false;
  let wait = firstRetry;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const answersLeft = () => kept.answers().filter((answer) => answer.state === 'waiting').length;
  const photosLeft = () => photos.photos().filter(({ words }) => words === undefined).length;
  const foundLeft = () => [...kept.doors(), ...kept.facilities()].filter(({ sentAs }) => sentAs === undefined).length;
  const isAllSent = () => answersLeft() + photosLeft() + foundLeft() === 0;

  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), milliseconds);
  };

  const round = async () => {
    const user = await readSignedIn();
    if (user?.id !== userId) throw new Stop(user ? 'other' : 'signed-out');
    await sendFound(kept, siteId());
    await sendAnswers(kept, siteId());
    for (const photo of photos.photos()) if (!photo.words) await sendPhoto(kept, photos, photo);
  };

  /** Sends all there is. Asked for while it sends, it goes once more when it is through. */
  const send = async (): Promise<void> => {
    isAskedAgain = isBusy;
    if (isBusy || isAllSent()) return;
    isBusy = true;
    setState('sending');
    try {
      await round();
      setFault(undefined);
      setState('idle');
      wait = firstRetry;
    } catch (error) {
      setFault(() => error);
      setState(stateAfter(error));
      if (state() === 'offline') after(wait);
      wait = Math.min(wait * 2, longestRetry);
    } finally {
      isBusy = false;
    }
    if (isAskedAgain) await send();
  };

  const sendNow = () => void send();
  const sendWhenSeen = () => document.visibilityState === 'visible' && sendNow();
  window.addEventListener('online', sendNow);
  document.addEventListener('visibilitychange', sendWhenSeen);
  onCleanup(() => {
    clearTimeout(timer);
    window.removeEventListener('online', sendNow);
    document.removeEventListener('visibilitychange', sendWhenSeen);
  });
  createEffect(
    on(
      () => answersLeft() + photosLeft() + foundLeft(),
      (left, before) => left > (before ?? 0) && after(before === undefined ? 0 : quiet),
    ),
  );

  return { state, fault, answersLeft, photosLeft, isAllSent, send };
};

export type Sending = ReturnType<typeof createSending>;
