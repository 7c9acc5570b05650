/** What readers have said of rooms in the demo: some of it waits, one is answered. The people and addresses are invented. */
import { DAY, HOUR, type Instant } from '../../shared/time.ts';
import type { NewRow } from './new-row.ts';

export interface CorrectionMakers {
  now: Instant;
  newId: () => string;
  roomByCode: ReadonlyMap<string, { id: string }>;
  /** Who keeps the house. */
  keeper: string;
}

export const correctionRows = ({ now, newId, roomByCode, keeper }: CorrectionMakers): NewRow<'corrections'>[] => {
  const roomId = (code: string): string => roomByCode.get(code)?.id ?? '';
  return [
    {
      id: newId(),
      roomId: roomId('R02'),
      factKey: 'parking.accessible_count',
      message: 'Pääoven edessä on kaksi liikkumisesteisten paikkaa. Kävin katsomassa viime viikolla.',
      email: 'kavija@demo.tilava.example',
      language: 'fi',
      sentAt: now - 4 * DAY - 3 * HOUR,
    },
    {
      id: newId(),
      roomId: roomId('R03'),
      factKey: null,
      message: 'Salen har en mörk matta vid dörren som lätt ser ut som ett trappsteg.',
      language: 'sv',
      sentAt: now - 2 * DAY - 5 * HOUR,
    },
    {
      id: newId(),
      roomId: roomId('R12'),
      factKey: 'parking.distance_m',
      message: 'Lähimmältä liikkumisesteisten paikalta ovelle on noin 40 metriä, osa loivaa ylämäkeä.',
      language: 'fi',
      sentAt: now - DAY,
    },
    {
      id: newId(),
      roomId: roomId('R02'),
      factKey: 'entrance.door_width_mm',
      message: 'Mittasin oven, se on ainakin 90 cm leveä.',
      language: 'fi',
      sentAt: now - 20 * DAY,
      closedAt: now - 18 * DAY,
      closedById: keeper,
      answer: 'Kiitos. Mittasimme oven uudelleen ja korjasimme tiedon.',
    },
  ];
};
