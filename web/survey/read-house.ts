/** What is known of a house: as the service says, or, without a network, as it last said on this phone. */
import { Unreachable } from '../api/client.ts';
import { putOnShelf, readShelf } from './device-database.ts';
import { nextMoment } from './kept-answers.ts';
import { readFacts, readVerdicts, type Verdicts } from './queries.ts';
import type { ReadFacts } from './survey.ts';

/** A house as one person was shown it; nobody else on the phone is shown it from there. */
const shelfKey = (userId: string, site: string): string => `${userId}/${site}`;

/** The survey was never opened on this phone while there was a network. */
export class NotHere extends Error {
  constructor() {
    super('nothing of this house is on the device');
    this.name = 'NotHere';
  }
}

/**
 * @param site id or code, as the address says it
 * @throws Refusal; NotHere without a network, when the house was never read here
 */
export const readHouse = async (userId: string, site: string): Promise<ReadFacts> => {
  const readAt = nextMoment();
  try {
    const read = { view: await readFacts(site), readAt };
    // Without it the survey works as long as the page is open.
    await putOnShelf('facts', shelfKey(userId, site), read).catch(() => {});
    return read;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    const kept = await readShelf<ReadFacts>('facts', shelfKey(userId, site)).catch(() => undefined);
    if (!kept) throw new NotHere();
    return kept;
  }
};

const readAndKeep = async (key: string, roomId: string): Promise<Verdicts | undefined> => {
  const verdicts = await readVerdicts(roomId).catch(() => undefined);
  if (verdicts) await putOnShelf('facts', key, verdicts).catch(() => {});
  return verdicts;
};

/**
 * What a room suited when its survey began; undefined where that is not known.
 * @param isBegun whether there are answers already, which may have changed what it suits
 */
export const readEarlierVerdicts = async (
  userId: string,
  roomId: string,
  isBegun: boolean,
): Promise<Verdicts | undefined> => {
  const key = `${userId}/verdicts/${roomId}`;
  const fromDevice = () => readShelf<Verdicts>('facts', key).catch(() => undefined);
  return isBegun
    ? ((await fromDevice()) ?? readAndKeep(key, roomId))
    : ((await readAndKeep(key, roomId)) ?? fromDevice());
};
