/** Whom a room suits at a time: as measured, but for what is out of order then. */
import type { Need, NeedVerdict } from '../../shared/rooms/accessibility.ts';
import { verdictsOfWays } from '../../shared/rooms/accessibility.ts';
import { breakdownsDuring, devicesOf, factsDuring } from '../../shared/rooms/breakdowns.ts';
import type { Span } from '../../shared/time.ts';
import type { CatalogueBreakdown, CatalogueRoom, CatalogueWay } from './catalogue-types.ts';

export type Verdicts = Readonly<Record<Need, NeedVerdict>>;

/** The room as the verdicts need it. */
type JudgedRoom = Pick<CatalogueRoom, 'ways' | 'verdicts' | 'breakdowns' | 'context'>;

/** A room of the catalogue never changes, so each set of breakdowns is judged once. */
const kept = new WeakMap<JudgedRoom, Map<string, Verdicts>>();

const factsOn = ({ entrance, facts }: CatalogueWay, breakdowns: readonly CatalogueBreakdown[]) =>
  factsDuring(
    facts,
    devicesOf(breakdowns.filter(({ entranceId }) => entranceId === null || entranceId === entrance?.id)),
  );

/** What is out of order for the room at some moment of the span. */
export const brokenDuring = (room: Pick<CatalogueRoom, 'breakdowns'>, span: Span): CatalogueBreakdown[] =>
  room.breakdowns.length === 0 ? [] : breakdownsDuring(room.breakdowns, span);

/** The verdict for each need while the span lasts; the room's own where nothing is out of order. */
export const verdictsDuring = (room: JudgedRoom, span: Span): Verdicts => {
  const broken = brokenDuring(room, span);
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
