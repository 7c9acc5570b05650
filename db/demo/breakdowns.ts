/** What is out of order in the demo: the lift of one house, for some days of which none has bookings. */
import { instantOf } from '../../shared/wall-clock.ts';
import type { IdOf } from './ids.ts';
import type { NewRow } from './new-row.ts';
import { region } from './region.ts';

const at = (local: string) => instantOf(local, region.timeZone).instant;

/** @param reportedById who keeps the house */
export const breakdownRows = (siteId: IdOf, reportedById: string, newId: () => string): NewRow<'breakdowns'>[] => [
  {
    id: newId(),
    siteId: siteId('JNS-HAL'),
    device: 'lift',
    startAt: at('2026-11-20T09:00'),
    endAt: at('2026-11-27T16:00'),
    note: {
      fi: 'Varaosa on tilattu. Kokoushuoneisiin pääsee portaita.',
      sv: 'En reservdel är beställd. Till mötesrummen kommer man via trapporna.',
      en: 'A spare part has been ordered. The meeting rooms can be reached by the stairs.',
    },
    reportedAt: at('2026-11-20T09:20'),
    reportedById,
  },
];
