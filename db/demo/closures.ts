/** Times at which a house of the demo is closed, on days that none of its bookings uses. */
import type { ClosureKind } from '../../shared/closures/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Instant, LocalDateTime } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import type { IdOf } from './ids.ts';
import type { NewRow } from './new-row.ts';
import { region } from './region.ts';
import type { DemoRoom } from './rooms.ts';

interface SeedClosure {
  site: string;
  start: LocalDateTime;
  end: LocalDateTime;
  kind: ClosureKind;
  title: LocalText;
}

const closures: readonly SeedClosure[] = [
  {
    site: 'JNS-KAN',
    start: '2027-05-13T00:00',
    end: '2027-05-14T00:00',
    kind: 'maintenance',
    title: { fi: 'Kevätsiivous', sv: 'Vårstädning', en: 'Spring cleaning' },
  },
  {
    site: 'LIP-YLA',
    start: '2027-07-05T00:00',
    end: '2027-07-19T00:00',
    kind: 'own_use',
    title: { fi: 'Kesätauko', sv: 'Sommarpaus', en: 'Summer break' },
  },
];

interface ClosureClaim {
  spaceId: number;
  startAt: Instant;
  endAt: Instant;
  closureId: string;
}

export interface ClosureRows {
  closure: NewRow<'closures'>;
  claims: ClosureClaim[];
}

/** Plans the closures, each with its claim on every space of its house. */
export const planClosures = (
  rooms: readonly DemoRoom[],
  siteId: IdOf,
  createdBy: string,
  newId: () => string,
): ClosureRows[] =>
  closures.map(({ site, start, end, kind, title }) => {
    const startAt = instantOf(start, region.timeZone).instant;
    const endAt = instantOf(end, region.timeZone).instant;
    const closureId = newId();
    const inHouse = rooms.filter((room) => room.site.code === site);
    const spaceIds = new Set(inHouse.flatMap((room) => room.spaceIds));
    return {
      closure: { id: closureId, siteId: siteId(site), roomId: null, startAt, endAt, kind, title, createdBy },
      claims: [...spaceIds].map((spaceId) => ({ spaceId, startAt, endAt, closureId })),
    };
  });
