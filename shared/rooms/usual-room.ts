/** What a new room begins with; the same in its form, in its message and in a file of rooms. Pure. */
import { usualPolicy } from './room-policy.ts';
import type { RoomPolicy } from './schemas.ts';
import type { RoomChange } from './settings.ts';

export type UsualRoom = Omit<Required<RoomChange>, 'name' | 'kind' | 'capacity' | 'policy'> & { policy: RoomPolicy };

const noText = { fi: '', sv: '', en: '' };

/** What a room is until somebody says more: a draft, free, with the hours of its house, lent by decision only. */
export const usualRoom = (): UsualRoom => ({
  areaM2: null,
  floor: null,
  description: noText,
  rules: noText,
  equipment: [],
  layouts: [],
  approval: 'manual',
  hourlyPriceCents: 0,
  priceClass: null,
  policy: usualPolicy,
  openingHours: null,
  seasons: null,
  access: null,
  accessSecret: null,
  state: 'draft',
  closesOn: null,
  spaceIds: [],
});
