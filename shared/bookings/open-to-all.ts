/** Whether anybody may come to what is booked, and what is told of it to whoever might. Pure. */
import { AppError } from '../errors.ts';
import type { Instant } from '../time.ts';

export interface OpenToAll {
  openToAll: boolean;
  /** What is told beside the public title; told only while it is open to all. */
  publicDescription: string | null;
  /** An https address where more is told. */
  publicLink: string | null;
  /** What coming costs, in cents; 0 for nothing, null where that is not told. */
  publicPriceCents: number | null;
}

/** What an organisation asks for; what it does not name stays. */
export interface OpenToAllAsked {
  openToAll?: boolean | undefined;
  publicDescription?: string | null | undefined;
  publicLink?: string | null | undefined;
  publicPriceCents?: number | null | undefined;
}

export const notOpen: OpenToAll = {
  openToAll: false,
  publicDescription: null,
  publicLink: null,
  publicPriceCents: null,
};

/**
 * What holds once the organisation has asked. Nobody is invited to what is sensitive, nor to what has no public name: so
 * a booking that loses its name closes by itself.
 * @param booking as it will be: its public title, and whether it is sensitive
 * @throws AppError `booking.open-sensitive`, `booking.open-untitled` where opening is asked for and may not be
 */
export const openToAllAfter = (
  before: OpenToAll,
  asked: OpenToAllAsked,
  { publicTitle, sensitive }: { publicTitle: string | null; sensitive: boolean },
): OpenToAll => {
  if (asked.openToAll && sensitive) throw new AppError('booking.open-sensitive', { path: 'openToAll' });
  if (asked.openToAll && publicTitle === null) throw new AppError('booking.open-untitled', { path: 'openToAll' });
  return {
    openToAll: (asked.openToAll ?? before.openToAll) && !sensitive && publicTitle !== null,
    publicDescription:
      asked.publicDescription === undefined ? before.publicDescription : asked.publicDescription || null,
    publicLink: asked.publicLink === undefined ? before.publicLink : asked.publicLink,
    publicPriceCents: asked.publicPriceCents === undefined ? before.publicPriceCents : asked.publicPriceCents,
  };
};

/**
 * Whether something of it is still told to everybody, or will be: dates that take place, or are called off, and would not
 * be over yet. So long the invitation may be taken back, though no date of it is left.
 */
export const isStillTold = (
  { openToAll }: Pick<OpenToAll, 'openToAll'>,
  dates: readonly { state: string; endAt: Instant }[],
  now: Instant,
): boolean =>
  openToAll && dates.some(({ state, endAt }) => (state === 'approved' || state === 'cancelled') && endAt > now);

/** Whether a change takes the invitation back and does nothing else. */
export const onlyCloses = ({ scope: _, ...asked }: OpenToAllAsked & { scope?: string }): boolean =>
  asked.openToAll === false &&
  Object.entries(asked).every(([name, value]) => name === 'openToAll' || value === undefined);

/** What a change makes of it; nothing where the change does not touch it. @throws AppError as {@link openToAllAfter} */
export const openToAllChanged = (
  booking: OpenToAll & { publicTitle: string | null; sensitive: boolean },
  change: OpenToAllAsked & { publicTitle?: string | null | undefined },
): Partial<OpenToAll> => {
  const { openToAll, publicDescription, publicLink, publicPriceCents, publicTitle } = change;
  const asked = [openToAll, publicDescription, publicLink, publicPriceCents, publicTitle];
  if (asked.every((each) => each === undefined)) return {};
  const after = {
    sensitive: booking.sensitive,
    publicTitle: publicTitle === undefined ? booking.publicTitle : publicTitle,
  };
  return openToAllAfter(booking, change, after);
};
