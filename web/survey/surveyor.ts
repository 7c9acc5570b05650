/** Who carries out the survey: the person who is signed in, or, without a network, who last was on this phone. */
import { createSignal } from 'solid-js';
import { Unreachable } from '../api/client.ts';
import { recall, remember } from '../device-memory.ts';
import { countUnsent } from './kept-answers.ts';
import { readSignedIn } from './queries.ts';

export interface Surveyor {
  id: string;
  name: string;
}

/** `nobody`: the service knows no session; so many answers wait on this phone for whoever comes back. */
export type Standing =
  | { is: 'asking' }
  | { is: 'known'; surveyor: Surveyor }
  | { is: 'nobody'; unsent: number }
  | { is: 'fault'; error: unknown };

/** Forgotten on signing out (`session.tsx`), so that the next one starts with nothing of the last. */
const memory = 'kartoittaja';

const lastHere = (): Surveyor | undefined => {
  try {
    return JSON.parse(recall(memory) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

const standingNow = async (): Promise<Standing> => {
  const last = lastHere();
  try {
    const user = await readSignedIn();
    if (!user) return { is: 'nobody', unsent: last ? countUnsent(last.id) : 0 };
    const surveyor = { id: user.id, name: user.name };
    remember(memory, JSON.stringify(surveyor));
    return { is: 'known', surveyor };
  } catch (error) {
    if (error instanceof Unreachable && last) return { is: 'known', surveyor: last };
    return { is: 'fault', error };
  }
};

export const createStanding = () => {
  const [standing, setStanding] = createSignal<Standing>({ is: 'asking' });
  const ask = async () => setStanding(await standingNow());
  void ask();
  return { standing, ask };
};
