/** Houses, their physical spaces, the rooms in them and what was measured there, as rows. */
import { addWorkingDays, holidayOn } from '../../shared/calendars/holidays.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { OpeningException, RoomPolicy, WeeklyOpening } from '../../shared/rooms/schemas.ts';
import { type LocalDate, type LocalTime, weekdayOf } from '../../shared/time.ts';
import { equipmentOf, layoutsOf, policyOf } from './furnishing.ts';
import { type HallRoom, hallRooms } from './hall.ts';
import { type IdOf, idsFor, known } from './ids.ts';
import { locationIn } from './locations.ts';
import { roomNamesInSwedish, siteNamesInEnglish } from './names.ts';
import type { NewRow } from './new-row.ts';
import { placeFacts, type SitePlaces } from './places.ts';
import { region, type SeedRoom, type SeedSite } from './region.ts';
import { wordsOfRoom } from './room-words.ts';
import { detailsOf } from './site-details.ts';

/** A room as the bookings of the demo need it. */
export interface DemoRoom {
  id: string;
  seed: SeedRoom;
  site: SeedSite;
  siteId: string;
  spaceIds: readonly number[];
  policy: RoomPolicy;
}

interface Space {
  id: number;
  siteId: string;
  name: LocalText;
}

export interface Premises extends SitePlaces {
  sites: NewRow<'sites'>[];
  spaces: Space[];
  rooms: NewRow<'rooms'>[];
  roomSpaces: NewRow<'roomSpaces'>[];
  siteId: IdOf;
  /** By the room's code. */
  roomByCode: ReadonlyMap<string, DemoRoom>;
}

const nameOf = ({ code, fi, en }: SeedRoom): LocalText => ({ fi, sv: roomNamesInSwedish[code] ?? fi, en });

/** Working days in which every house promises its answer. */
export const answerWorkingDays = 5;

const weeklyHours = ({ hoursIsoWeekday }: SeedSite): WeeklyOpening[] =>
  Object.entries(hoursIsoWeekday).flatMap(([weekday, openings]) =>
    openings.map(([start, end]) => ({ weekday: Number(weekday), start, end })),
  );

const closedEves: readonly LocalDate[] = ['2026-12-24', '2027-12-24'];
const summerDay: LocalDate = '2027-06-24';
const summerClosing: LocalTime = '14:00';
const summerReason = {
  fi: 'Juhannusviikon lyhennetty aukiolo',
  sv: 'Kortare öppettider midsommarveckan',
  en: 'Shorter hours in midsummer week',
};

const exceptionsOf = (site: SeedSite): OpeningException[] => {
  const eves = closedEves.map((date) => ({ date, open: [], reason: holidayOn(date)?.name ?? null }));
  const usual = site.hoursIsoWeekday[weekdayOf(summerDay)] ?? [];
  const open = usual.map(([start]) => ({ start, end: summerClosing }));
  return open.length > 0 ? [...eves, { date: summerDay, open, reason: summerReason }] : eves;
};

const siteRow = (site: SeedSite, siteId: IdOf): NewRow<'sites'> => ({
  id: siteId(site.code),
  code: site.code,
  name: { fi: site.fi, sv: site.sv, en: siteNamesInEnglish[site.code] ?? site.fi },
  municipalityCode: site.municipalityCode,
  street: site.street,
  postalCode: site.postalCode,
  location: locationIn(site.municipality),
  careContext: site.careContext,
  access: site.access,
  timeZone: region.timeZone,
  openingHours: weeklyHours(site),
  openingExceptions: exceptionsOf(site),
  requestsHoldSlot: false,
  answerWorkingDays,
  ...detailsOf(site),
});

const roomRow = ({ id, seed, site, siteId, policy }: DemoRoom): NewRow<'rooms'> => ({
  id,
  code: seed.code,
  siteId,
  name: nameOf(seed),
  kind: seed.type,
  capacity: seed.capacity,
  areaM2: seed.areaM2,
  floor: seed.floor,
  approval: seed.approval,
  hourlyPriceCents: seed.hourlyPriceEur * 100,
  equipment: equipmentOf(seed),
  layouts: layoutsOf(seed),
  policy,
  openingHours: null,
  ...wordsOfRoom(seed, site),
});

/** One house was surveyed a working day, in the order of the data. */
const firstSurvey: LocalDate = '2026-08-31';
const surveyedOn = (site: SeedSite): LocalDate => addWorkingDays(firstSurvey, region.sites.indexOf(site));

/** Of every house; the rooms of one follow each other in the order of the data. */
const placesOf = (rooms: readonly DemoRoom[], siteId: IdOf, newId: () => string): SitePlaces => {
  const places = region.sites.map((site) =>
    placeFacts({
      site,
      siteId: siteId(site.code),
      rooms: rooms.filter(({ seed }) => seed.site === site.code),
      surveyedOn: surveyedOn(site),
      newId,
    }),
  );
  return {
    entrances: places.flatMap(({ entrances }) => entrances),
    facilities: places.flatMap(({ facilities }) => facilities),
    roomFacilities: places.flatMap(({ roomFacilities }) => roomFacilities),
    facts: places.flatMap(({ facts }) => facts),
  };
};

/** A room of the region is one space that bears its name; the rooms of the hall name theirs. */
const spacesOf = (room: SeedRoom | HallRoom): readonly LocalText[] => ('spaces' in room ? room.spaces : [nameOf(room)]);

/** Numbers the spaces of all rooms; what two rooms of one house name alike is one space. */
const numberSpaces = (rooms: readonly SeedRoom[], siteId: IdOf) => {
  const byKey = new Map<string, Space>();
  for (const room of rooms) {
    for (const name of spacesOf(room)) {
      const key = `${room.site} ${name.fi}`;
      if (!byKey.has(key)) byKey.set(key, { id: byKey.size + 1, siteId: siteId(room.site), name });
    }
  }
  const numbersOf = (room: SeedRoom) => spacesOf(room).map((name) => known(byKey, `${room.site} ${name.fi}`).id);
  return { spaces: [...byKey.values()], numbersOf };
};

/** Plans every house and room of the demo. */
export const planPremises = (newId: () => string): Premises => {
  const seeds: readonly SeedRoom[] = [...region.rooms, ...hallRooms];
  const siteId = idsFor(
    region.sites.map(({ code }) => code),
    newId,
  );
  const siteByCode = new Map(region.sites.map((site) => [site.code, site]));
  const { spaces, numbersOf } = numberSpaces(seeds, siteId);
  const rooms = seeds.map((seed): DemoRoom => {
    const site = known(siteByCode, seed.site);
    return {
      id: newId(),
      seed,
      site,
      siteId: siteId(site.code),
      spaceIds: numbersOf(seed),
      policy: policyOf(seed, site.careContext),
    };
  });
  return {
    siteId,
    sites: region.sites.map((site) => siteRow(site, siteId)),
    spaces,
    rooms: rooms.map(roomRow),
    roomSpaces: rooms.flatMap(({ id, spaceIds }) => spaceIds.map((spaceId) => ({ roomId: id, spaceId }))),
    ...placesOf(rooms, siteId, newId),
    roomByCode: new Map(rooms.map((room) => [room.seed.code, room])),
  };
};
