/** What holds while something is out of order. Pure. */
import { overlaps, type Span } from '../time.ts';
import type { Facts } from './accessibility.ts';
import { type BreakdownDevice, breakdownDevices } from './breakdown-devices.ts';

/**
 * The facts in place of the measured ones while a device is out of order. A door that does not open by itself is heavy;
 * everything else is as if it were not there.
 */
const factsWithout: Readonly<Record<BreakdownDevice, Facts>> = {
  lift: { 'lift.working': false },
  loop: { 'hearing.loop': 'none' },
  toilet: { 'wc.location': 'none' },
  door: { 'entrance.door_operation': 'heavy' },
  ramp: { 'entrance.ramp': 'none', 'entrance.platform_lift': false },
  parking: { 'parking.accessible_count': 0 },
};

/** A breakdown, as far as it matters to when. An end that nobody knows yet is `null`. */
export interface BreakdownSpan {
  device: BreakdownDevice;
  start: number;
  end: number | null;
}

/** Where a breakdown is; null for all of the house. */
interface BreakdownPlace {
  roomId: string | null;
  facilityId: string | null;
}

/** Whether it may matter in the room: not one of another room, nor a lift or toilet that does not serve it. */
export const touchesRoom = (
  { roomId, facilityId }: BreakdownPlace,
  room: { id: string; facilities: readonly { id: string }[] },
): boolean =>
  (roomId ?? room.id) === room.id && (facilityId === null || room.facilities.some(({ id }) => id === facilityId));

/** Those that hold at some moment of the span. */
export const breakdownsDuring = <B extends BreakdownSpan>(breakdowns: readonly B[], span: Span): B[] =>
  breakdowns.filter(({ start, end }) => overlaps({ start, end: end ?? Number.POSITIVE_INFINITY }, span));

const endOf = ({ end }: BreakdownSpan): number => end ?? Number.POSITIVE_INFINITY;

/**
 * What is out of order at once at some moment of the span, each largest set of it once, in order of time: one that ends
 * before another begins is never together with it. A set grows only where something begins, so there it is looked at.
 */
export const brokenTogether = <B extends BreakdownSpan>(breakdowns: readonly B[], span: Span): B[][] => {
  const broken = breakdownsDuring(breakdowns, span);
  if (broken.length === 0) return [];
  const latestStart = Math.max(...broken.map(({ start }) => start));
  if (broken.every((each) => latestStart < endOf(each))) return [broken];
  const moments = new Set(broken.map(({ start }) => Math.max(start, span.start)));
  const sets = [...moments]
    .sort((a, b) => a - b)
    .map((moment) => broken.filter((each) => each.start <= moment && moment < endOf(each)));
  return sets.filter(
    (set, index) =>
      !sets.some(
        (other, at) =>
          other !== set && (other.length > set.length || at < index) && set.every((each) => other.includes(each)),
      ),
  );
};

/** What is out of order, each once, in a fixed order. */
export const devicesOf = (breakdowns: readonly Pick<BreakdownSpan, 'device'>[]): BreakdownDevice[] =>
  breakdownDevices.filter((device) => breakdowns.some((breakdown) => breakdown.device === device));

/**
 * The facts that hold while these devices are out of order. A lift that nobody needs, or a ramp beside a level way in,
 * changes nothing: the checks see to that.
 */
export const factsDuring = (facts: Facts, devices: readonly BreakdownDevice[]): Facts =>
  Object.assign({}, facts, ...devices.map((device) => factsWithout[device])) as Facts;
