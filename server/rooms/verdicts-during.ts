/** Whom a room suits at a time: as measured, but for what is out of order then. */
import type { Need, NeedsOptions, NeedVerdict } from '../../shared/rooms/accessibility.ts';
import {
  needs as allNeeds,
  verdicts as byRank,
  meetsNeeds,
  summaryOf,
  verdictsOfWays,
} from '../../shared/rooms/accessibility.ts';
import type { BreakdownDevice } from '../../shared/rooms/breakdown-devices.ts';
import { breakdownsDuring, brokenTogether, devicesOf, factsDuring } from '../../shared/rooms/breakdowns.ts';
import type { Span } from '../../shared/time.ts';
import type { CatalogueBreakdown, CatalogueRoom, CatalogueWay } from './catalogue-types.ts';

export type Verdicts = Readonly<Record<Need, NeedVerdict>>;

/** Demands on the verdicts of a room. */
export interface NeedDemands extends NeedsOptions {
  needs: readonly Need[];
}

/** The room as the verdicts need it. */
export type JudgedRoom = Pick<CatalogueRoom, 'ways' | 'verdicts' | 'breakdowns' | 'context'>;

/** A room of the catalogue never changes, so each set of breakdowns is judged once. */
const kept = new WeakMap<JudgedRoom, Map<string, Verdicts>>();

const factsOn = ({ entrance, facts }: CatalogueWay, breakdowns: readonly CatalogueBreakdown[]) =>
  factsDuring(
    facts,
    devicesOf(breakdowns.filter(({ entranceId }) => entranceId === null || entranceId === entrance?.id)),
  );

/** The verdict for each need while these are out of order, and no others. */
export const verdictsWithout = (room: JudgedRoom, broken: readonly CatalogueBreakdown[]): Verdicts => {
  if (broken.length === 0) return room.verdicts;
  const known = kept.get(room) ?? new Map<string, Verdicts>();
  kept.set(room, known);
  const key = broken.map(({ id }) => id).join(' ');
  const verdicts =
    known.get(key) ??
    verdictsOfWays(
      room.ways.map((way) => factsOn(way, broken)),
      room.context,
    );
  known.set(key, verdicts);
  return verdicts;
};

/** What is out of order for the room at some moment of the span. */
export const brokenDuring = (room: Pick<CatalogueRoom, 'breakdowns'>, span: Span): CatalogueBreakdown[] =>
  room.breakdowns.length === 0 ? [] : breakdownsDuring(room.breakdowns, span);

/** What is out of order for the room at once, each largest set during the span; see {@link brokenTogether}. */
export const brokenInTurn = (room: Pick<CatalogueRoom, 'breakdowns'>, span: Span): CatalogueBreakdown[][] =>
  room.breakdowns.length === 0 ? [] : brokenTogether(room.breakdowns, span);

const worstFor = (need: Need, all: readonly Verdicts[]): NeedVerdict =>
  all
    .map((each) => each[need])
    .reduce((worst, each) => (byRank.indexOf(each.verdict) > byRank.indexOf(worst.verdict) ? each : worst));

/** For each need the worst of what it is while one set after the other is out of order; the room's own without any. */
export const verdictsInTurn = (room: JudgedRoom, sets: readonly (readonly CatalogueBreakdown[])[]): Verdicts => {
  const [only, ...others] = sets;
  if (others.length === 0) return verdictsWithout(room, only ?? []);
  const each = sets.map((set) => verdictsWithout(room, set));
  return Object.fromEntries(allNeeds.map((need) => [need, worstFor(need, each)])) as Record<Need, NeedVerdict>;
};

/** The verdict for each need while the span lasts, the worst of it; the room's own where nothing is out of order. */
export const verdictsDuring = (room: JudgedRoom, span: Span): Verdicts =>
  verdictsInTurn(room, brokenInTurn(room, span));

const passesWithout = (room: JudgedRoom, broken: readonly CatalogueBreakdown[], demands: NeedDemands): boolean =>
  demands.needs.length === 0 || meetsNeeds(summaryOf(verdictsWithout(room, broken)), demands.needs, demands);

/** Whether the room passes for every need while the span lasts. */
export const passesDuring = (room: JudgedRoom, demands: NeedDemands, span: Span): boolean => {
  const sets = brokenInTurn(room, span);
  return sets.length === 0 ? passesWithout(room, [], demands) : sets.every((set) => passesWithout(room, set, demands));
};

/**
 * What is out of order during the span and keeps a room from passing that would pass otherwise: the first device that
 * does so alone, or else the first of those that do so together. Undefined where nothing is in the way.
 */
export const deviceInTheWay = (room: JudgedRoom, demands: NeedDemands, span: Span): BreakdownDevice | undefined => {
  const failing = brokenInTurn(room, span).filter((set) => !passesWithout(room, set, demands));
  const alone = failing.flat().find((each) => !passesWithout(room, [each], demands));
  return (alone ?? failing[0]?.[0])?.device;
};
