/**
 * Bookings without a database: every rule of who gets a room written out as a search through a list. What the product
 * answers must be what this answers.
 */
import { overlaps, type Span } from '../../shared/time.ts';

type State = 'requested' | 'approved' | 'denied' | 'cancelled';

export interface ModelDate extends Span {
  id: string;
  room: string;
  state: State;
}

export interface ModelBooking {
  id: string;
  dates: ModelDate[];
}

interface ModelClosure extends Span {
  id: string;
  room: string;
}

export interface ModelRoom {
  spaces: readonly string[];
  automatic: boolean;
}

/** What the product should answer: `ok`, or the code of its refusal. */
export type Verdict = 'ok' | string;

export interface WantedDate extends Span {
  room: string;
}

export const createModel = (rooms: Readonly<Record<string, ModelRoom>>) => {
  const bookings: ModelBooking[] = [];
  const closures: ModelClosure[] = [];

  const shareSpace = (a: string, b: string) =>
    rooms[a]?.spaces.some((space) => rooms[b]?.spaces.includes(space)) ?? false;
  const meet = (a: WantedDate, b: WantedDate) => overlaps(a, b) && shareSpace(a.room, b.room);
  const datesIn = (state: State, except?: string) =>
    bookings.flatMap(({ id, dates }) => (id === except ? [] : dates.filter((date) => date.state === state)));
  const isHeld = (wanted: WantedDate, exceptDate?: string) =>
    datesIn('approved').some((date) => date.id !== exceptDate && meet(date, wanted)) ||
    closures.some((closure) => meet(closure, wanted));
  const rivalsOf = (booking: ModelBooking, dates: readonly ModelDate[]) =>
    datesIn('requested', booking.id).filter((rival) => dates.some((date) => meet(date, rival)));
  const isLive = ({ state }: ModelDate) => state === 'requested' || state === 'approved';

  return {
    bookings,
    closures,
    /** What a request would come to: refused, approved at once, or waiting. */
    judgeRequest: (wanted: readonly WantedDate[]): 'booking.conflict' | 'approved' | 'requested' => {
      if (wanted.some((date) => isHeld(date))) return 'booking.conflict';
      const competes = datesIn('requested').some((rival) => wanted.some((date) => meet(date, rival)));
      const automatic = !competes && wanted.every(({ room }) => rooms[room]?.automatic);
      return automatic ? 'approved' : 'requested';
    },
    approve: (booking: ModelBooking, denyCompeting: boolean): Verdict => {
      const waiting = booking.dates.filter(({ state }) => state === 'requested');
      if (waiting.length === 0) return 'booking.already-decided';
      if (waiting.some((date) => isHeld(date))) return 'booking.conflict';
      const rivals = rivalsOf(booking, waiting);
      if (rivals.length > 0 && !denyCompeting) return 'booking.competing';
      for (const rival of rivals) rival.state = 'denied';
      for (const date of waiting) date.state = 'approved';
      return 'ok';
    },
    deny: (booking: ModelBooking): Verdict => {
      const waiting = booking.dates.filter(({ state }) => state === 'requested');
      if (waiting.length === 0) return 'booking.already-decided';
      for (const date of waiting) date.state = 'denied';
      return 'ok';
    },
    cancel: (booking: ModelBooking, date: ModelDate | undefined): Verdict => {
      const chosen = booking.dates.filter((each) => isLive(each) && (date === undefined || each === date));
      if (chosen.length === 0) return 'booking.not-open';
      for (const each of chosen) each.state = 'cancelled';
      return 'ok';
    },
    move: (date: ModelDate, to: WantedDate): Verdict => {
      if (!isLive(date)) return 'booking.not-open';
      // A booking may not get into its own way, not even where it only waits.
      const own = bookings.find(({ dates }) => dates.includes(date))?.dates ?? [];
      const meetsOwn = own.some((other) => other !== date && other.state === 'requested' && meet(other, to));
      if (meetsOwn || isHeld(to, date.id)) return 'booking.conflict';
      Object.assign(date, to);
      return 'ok';
    },
    /** Whether a closure is refused: something is held there already. */
    judgeClosure: (wanted: WantedDate): Verdict => (isHeld(wanted) ? 'closure.conflict' : 'ok'),
  };
};

export type BookingModel = ReturnType<typeof createModel>;
