/** Five hundred rooms in a hundred houses, made of the demo region's rooms: their facts, equipment and rules. */
import { equipmentOf, layoutsOf, policyOf } from '../../db/demo/furnishing.ts';
import { region, type SeedRoom } from '../../db/demo/region.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { type AttributeDefinition, attributeDefinitions } from '../../shared/rooms/attributes.ts';
import type { RoomPolicy, WeeklyOpening } from '../../shared/rooms/schemas.ts';
import { DAY } from '../../shared/time.ts';
import { idOf } from './ids.ts';
import type { Row } from './rows.ts';
import { benchNow } from './timetable.ts';

const siteCount = 100;
const roomsPerSite = 5;

/** Houses of which three rooms are a divisible hall: half A, half B, and the whole of both. */
const sitesWithHall = 20;

export interface BenchRoom {
  id: string;
  siteId: string;
  spaceIds: readonly number[];
  policy: RoomPolicy;
  /** Whether a request of five people is approved at once. */
  automatic: boolean;
  /** A hall's whole is used at even places of the timetable, its halves at odd ones, so that they never meet. */
  hallPart?: 'whole' | 'half';
}

export interface BenchPremises {
  rooms: readonly BenchRoom[];
  rows: Readonly<Record<'sites' | 'spaces' | 'rooms' | 'room_spaces' | 'facts' | 'breakdowns', readonly Row[]>>;
}

const allWeek = [1, 2, 3, 4, 5, 6, 7];
const onDays = (weekdays: readonly number[], start: string, end: string): WeeklyOpening[] =>
  weekdays.map((weekday) => ({ weekday, start, end }));

/** Different enough that a search has to look at more than one; all open on the evenings that are asked for. */
const openings: readonly (readonly WeeklyOpening[])[] = [
  onDays(allWeek, '07:00', '22:00'),
  [...onDays([1, 2, 3, 4, 5], '07:00', '22:00'), ...onDays([6, 7], '08:00', '20:00')],
  onDays([1, 2, 3, 4, 5], '07:00', '21:30'),
  onDays([1, 2, 3, 4, 5, 6], '06:30', '22:30'),
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const localText = (text: string): string => JSON.stringify({ fi: text, sv: text, en: text });

const siteRow = (index: number): Row => {
  const seed = at(region.sites, index);
  return {
    id: idOf('s', index),
    code: null,
    name: localText(`${seed.fi} ${index}`),
    municipality_code: at(region.municipalities, index).code,
    street: seed.street,
    postal_code: seed.postalCode,
    care_context: index % 2 === 0 ? 'open' : 'visitor',
    access: seed.access,
    time_zone: region.timeZone,
    opening_hours: JSON.stringify(at(openings, index)),
    opening_exceptions: '[]',
    requests_hold_slot: 0,
    answer_working_days: 5,
  };
};

const roomRow = (room: BenchRoom, seed: SeedRoom, index: number): Row => ({
  id: room.id,
  code: null,
  site_id: room.siteId,
  name: localText(`${seed.fi} ${index}`),
  kind: seed.type,
  capacity: seed.capacity,
  area_m2: seed.areaM2,
  floor: seed.floor,
  approval: seed.approval,
  hourly_price_cents: seed.hourlyPriceEur * 100,
  equipment: JSON.stringify(equipmentOf(seed)),
  layouts: JSON.stringify(layoutsOf(seed)),
  policy: JSON.stringify(room.policy),
  opening_hours: null,
});

/** A value that stands in nobody's way, for what the demo region has not measured. */
const goodValue = ({ key, type, allowed }: AttributeDefinition): FactValue => {
  if (type === 'boolean') return true;
  if (type === 'choice') return allowed.at(-1) ?? null;
  if (type === 'mm') return key.includes('threshold') ? 10 : 1500;
  if (type === '%' || type === 'count') return key.includes('steps') || type === '%' ? 0 : 2;
  if (type === 'm') return 20;
  return type === 'date' ? region.asOf : 'fi';
};

/** Each of the attributes there is: what was measured, and what a diligent keeper would have written beside it. */
const factRows = (room: BenchRoom, seed: SeedRoom): Row[] =>
  attributeDefinitions.map((definition) => {
    const { key } = definition;
    // What was looked for and not found has a row without a value.
    const measured = key in seed.attributes ? (seed.attributes[key] ?? null) : goodValue(definition);
    return {
      subject_kind: 'room',
      subject_id: room.id,
      key,
      value: JSON.stringify(measured),
      source: 'measured',
      checked_on: region.asOf,
    };
  });

const breakdownEvery = 10;

/** In every tenth house the lift is out of order for three weeks of the year that is asked about. */
const breakdownRows = (sites: readonly Row[]): Row[] =>
  sites
    .filter((_, index) => index % breakdownEvery === 0)
    .map(({ id }, index) => ({
      id: idOf('d', index),
      site_id: id as string,
      device: index % 2 === 0 ? 'lift' : 'toilet',
      start_at: Date.parse(benchNow) + 60 * DAY,
      end_at: Date.parse(benchNow) + 81 * DAY,
      note: localText(''),
      reported_at: Date.parse(benchNow),
      reported_by_id: 'nobody',
    }));

/** Spaces count from 1, five to a house; the whole of a hall uses those of its two halves. */
const spacesOf = (site: number, place: number): number[] => {
  const first = site * roomsPerSite + 1;
  return site < sitesWithHall && place === 2 ? [first, first + 1] : [first + place];
};

const roomOf = (site: number, place: number, seed: SeedRoom): BenchRoom => {
  const hallPart = site < sitesWithHall && place < 3 ? (place === 2 ? 'whole' : 'half') : undefined;
  return {
    id: idOf('r', site * roomsPerSite + place),
    siteId: idOf('s', site),
    spaceIds: spacesOf(site, place),
    policy: policyOf(seed, 'open'),
    automatic: seed.approval === 'auto' && seed.hourlyPriceEur === 0 && seed.capacity >= 5,
    ...(hallPart && { hallPart }),
  };
};

/** The same for every size of the database. */
export const planPremises = (): BenchPremises => {
  const sites = Array.from({ length: siteCount }, (_, index) => siteRow(index));
  const planned = sites.flatMap((_, site) =>
    Array.from({ length: roomsPerSite }, (_, place) => {
      // Parts of one hall are alike: their turnaround must be the same.
      const isHall = site < sitesWithHall && place < 3;
      const seed = at(region.rooms, isHall ? site : site * roomsPerSite + place);
      return { room: roomOf(site, place, seed), seed };
    }),
  );
  const rooms = planned.map(({ room }) => room);
  const spaceIds = [...new Set(rooms.flatMap((room) => room.spaceIds))];
  return {
    rooms,
    rows: {
      sites,
      spaces: spaceIds.map((id) => ({
        id,
        site_id: idOf('s', Math.floor((id - 1) / roomsPerSite)),
        name: JSON.stringify({ fi: `Tila ${id}`, sv: '', en: '' }),
      })),
      rooms: planned.map(({ room, seed }, index) => roomRow(room, seed, index)),
      room_spaces: rooms.flatMap((room) => room.spaceIds.map((spaceId) => ({ room_id: room.id, space_id: spaceId }))),
      facts: planned.flatMap(({ room, seed }) => factRows(room, seed)),
      breakdowns: breakdownRows(sites),
    },
  };
};
