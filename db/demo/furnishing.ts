/** What stands in a room, how it can be laid out and by which rules it is lent: plausible by kind and size. */

import { defaultCodes } from '../../shared/codes/defaults.ts';
import { usualPolicy } from '../../shared/rooms/room-policy.ts';
import type { CareContext, Equipment, Layout, RoomKind, RoomPolicy } from '../../shared/rooms/schemas.ts';
import type { SeedRoom } from './region.ts';

const equipmentOfKind: Record<RoomKind, readonly Equipment[]> = {
  meeting: ['projector', 'whiteboard', 'wifi'],
  group: ['whiteboard', 'tables_movable', 'wifi'],
  lecture: ['projector', 'screen', 'sound_system', 'video_conference', 'wifi'],
  family: ['fridge', 'coffee_maker', 'baby_care', 'gym_mats', 'tables_movable', 'wifi'],
  quiet: ['wifi'],
  multi: ['projector', 'screen', 'sound_system', 'coffee_maker', 'tables_movable', 'wifi'],
  stand: ['wifi'],
  training: ['projector', 'screen', 'whiteboard', 'first_aid_mats', 'tables_movable', 'wifi'],
  sport: ['sound_system', 'gym_mats'],
  kitchen: ['kitchen', 'fridge', 'coffee_maker', 'tables_movable', 'wifi'],
  hall: ['projector', 'screen', 'sound_system', 'coffee_maker', 'tables_movable', 'wifi'],
};

/** What a larger room of a kind has besides. */
const equipmentOfLarger: Partial<Record<RoomKind, { from: number; adds: readonly Equipment[] }>> = {
  meeting: { from: 12, adds: ['screen', 'video_conference'] },
  group: { from: 16, adds: ['projector', 'screen'] },
  multi: { from: 50, adds: ['fridge', 'video_conference'] },
  hall: { from: 40, adds: ['piano'] },
};

/** Where the name says more than the kind, e.g. a room for remote meetings. */
const equipmentOfRoom: Readonly<Record<string, readonly Equipment[]>> = {
  R18: ['kitchen'],
  R23: ['kitchen', 'fridge'],
  R26: ['kitchen'],
  R28: ['screen', 'video_conference'],
};

/** Rooms so bare or so small that what their kind has does not fit. */
const equipmentInstead: Readonly<Record<string, readonly Equipment[]>> = {
  R11: ['first_aid_mats', 'whiteboard'],
  R36: ['wifi'],
};

/** The equipment of a room, in the order of its list. */
export const equipmentOf = ({ code, type, capacity }: SeedRoom): Equipment[] => {
  const larger = equipmentOfLarger[type];
  const wanted = new Set<Equipment>(
    equipmentInstead[code] ?? [
      ...equipmentOfKind[type],
      ...(larger && capacity >= larger.from ? larger.adds : []),
      ...(equipmentOfRoom[code] ?? []),
    ],
  );
  return defaultCodes.filter(({ list, code }) => list === 'equipment' && wanted.has(code)).map(({ code }) => code);
};

/** Share of the capacity that a layout seats. */
type Shares = Partial<Record<Layout, number>>;

const layoutsOfKind: Record<RoomKind, Shares> = {
  meeting: { boardroom: 1, groups: 0.8 },
  group: { circle: 1, groups: 0.9, classroom: 0.8 },
  lecture: { theatre: 1 },
  family: { circle: 0.8, empty: 1 },
  quiet: { circle: 1 },
  multi: { theatre: 1, groups: 0.7, circle: 0.5, empty: 1 },
  stand: { empty: 1 },
  training: { classroom: 0.6, theatre: 1, groups: 0.6 },
  sport: { empty: 1, circle: 0.8 },
  kitchen: { groups: 1 },
  hall: { theatre: 1, groups: 0.7, empty: 1 },
};

/** Level floors, where the lecture hall's chairs are not bolted down. */
const levelLectureHalls = new Set(['R03', 'R14']);

/** How a room can be laid out, and how many it then seats. */
export const layoutsOf = ({ code, type, capacity }: SeedRoom): { layout: Layout; capacity: number }[] => {
  const shares: Shares = levelLectureHalls.has(code) ? { theatre: 1, classroom: 0.6 } : layoutsOfKind[type];
  const entries = Object.entries(shares) as [Layout, number][];
  return entries.map(([layout, share]) => ({ layout, capacity: Math.max(1, Math.floor(capacity * share)) }));
};

/** Large rooms whose furniture must be set back between two uses; minutes. */
const turnaroundOfRoom: Readonly<Record<string, number>> = { R08: 30, R26: 30 };

/** The quiet room is scarce: no organisation may fill it. Hours a week. */
const quotaOfRoom: Readonly<Record<string, number>> = { R05: 12 };

// Visitor sites could ask for two working days (domain reference 2.6); none, so that the demo can be tried at once.
const leadWorkingDays: Record<CareContext, number> = { open: 0, visitor: 0, care: 5, closed: 0 };

/** The rules by which a room is lent. */
export const policyOf = ({ code, type }: SeedRoom, careContext: CareContext): RoomPolicy => ({
  ...usualPolicy,
  stepMinutes: 15,
  minMinutes: 30,
  maxMinutes: type === 'lecture' ? 720 : 600,
  leadWorkingDays: leadWorkingDays[careContext],
  horizonMonths: 24,
  turnaroundMinutes: turnaroundOfRoom[code] ?? 0,
  weeklyQuotaHours: quotaOfRoom[code] ?? null,
});
