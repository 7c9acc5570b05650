/**
 * A divisible hall, which the region's data lacks: two physical spaces with a folding wall between them,
 * booked as half A, as half B, or as the whole that uses both.
 */
import type { LocalText } from '../../shared/i18n/language.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { region, type SeedRoom } from './region.ts';

/** A room of the hall and the spaces it uses. */
export interface HallRoom extends SeedRoom {
  spaces: readonly LocalText[];
}

/** Beside what its house-mate is known for, everything a surveyor can measure on the way to the hall. */
const surveyed: Record<string, FactValue> = {
  'parking.accessible_count': 4,
  'parking.width_mm': 3600,
  'parking.distance_m': 20,
  'parking.slope_pct': 1,
  'parking.fee': 'none',
  'dropoff.distance_m': 8,
  'transit.stop_distance_m': 180,
  'route.outdoor_width_mm': 1800,
  'route.outdoor_lit': true,
  'route.winter_maintained': 'full',
  'entrance.is_main': true,
  'route.indoor_length_m': 25,
  'wayfinding.tactile_signs': true,
  'wayfinding.pictograms': true,
  'room.door_width_mm': 1000,
  'room.turning_mm': 2500,
  'room.wheelchair_capacity': 6,
  'room.furniture_movable': true,
  'room.quiet': true,
  'hearing.loop_tested_on': '2026-09-08',
  'hearing.pa_system': true,
  'hearing.visual_alarm': true,
  'wc.distance_m': 12,
  'wc.alarm': true,
  'wc.baby_changing': true,
  'service.own_entrance': false,
};

/** The hall lies on the same floor as Rantakivi, behind the same entrance and beside the same toilet. */
const houseMate = region.rooms.find((room) => room.code === 'R06');
const attributes = { ...houseMate?.attributes, ...surveyed };

const common = {
  site: 'JNS-PIE',
  type: 'multi',
  floor: 1,
  hourlyPriceEur: 0,
  attributes,
} as const satisfies Partial<SeedRoom>;

const halfName = (letter: 'A' | 'B'): LocalText => ({
  fi: `Monitoimisali ${letter}`,
  sv: `Allaktivitetssal ${letter}`,
  en: `Multipurpose hall ${letter}`,
});

const half = (code: string, letter: 'A' | 'B'): HallRoom => ({
  ...common,
  code,
  fi: `Monitoimisali ${letter}`,
  en: `Multipurpose hall ${letter}`,
  capacity: 30,
  areaM2: 70,
  approval: 'auto',
  spaces: [halfName(letter)],
});

/** The halves first: they bring the spaces that the whole uses. */
export const hallRooms: readonly HallRoom[] = [
  half('R37', 'A'),
  half('R38', 'B'),
  {
    ...common,
    code: 'R39',
    fi: 'Monitoimisali A+B',
    en: 'Multipurpose hall A+B',
    capacity: 60,
    areaM2: 140,
    approval: 'manual',
    attributes: { ...attributes, 'room.wheelchair_capacity': 12 },
    spaces: [halfName('A'), halfName('B')],
  },
];
