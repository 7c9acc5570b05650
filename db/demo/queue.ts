/** Requests beside the region's data, so that the queue of the demo approver has something to weigh up. */
import type { SeedBooking } from './region.ts';

/** Both want the lecture hall on 10 March 2027, for which B18 already waits. */
export const queuedBookings: readonly SeedBooking[] = [
  {
    code: 'B37',
    organisation: 'O16',
    room: 'R03',
    publicTitle: 'Perheiden teemailtapäivä',
    activityType: 'T2',
    contentArea: 'A1',
    hyteArea: 'H7',
    startLocal: '2027-03-10T14:00',
    minutes: 180,
    rrule: null,
    participants: 55,
    status: 'requested',
  },
  {
    code: 'B38',
    organisation: 'O05',
    room: 'R03',
    publicTitle: 'Kuulokurssi',
    activityType: 'T4',
    contentArea: 'A5',
    hyteArea: 'H7',
    startLocal: '2027-02-03T15:00',
    minutes: 120,
    rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=10',
    participants: 24,
    status: 'requested',
  },
];
