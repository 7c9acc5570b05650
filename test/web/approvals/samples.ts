/** Requests that wait, for the tests of the queue. */
import type { ApprovalView, CompetitorView } from '../../../shared/approvals/schemas.ts';
import type { OccurrenceView } from '../../../shared/bookings/schemas.ts';
import type { LocalDate } from '../../../shared/time.ts';
import type { SessionView } from '../../../shared/users/schemas.ts';
import { booking, mondays, occurrence } from '../bookings/samples.ts';

export const days = mondays(4) as [LocalDate, LocalDate, LocalDate, LocalDate];

export const approver: SessionView = {
  user: { id: 'u9', name: 'Timo Hakkarainen', language: 'fi', roles: [{ role: 'approver', siteId: 's1' }] },
};

/** A waiting date from 17 to 19. */
export const waiting = (day: LocalDate, more: Partial<OccurrenceView> = {}): OccurrenceView =>
  occurrence(day, { state: 'requested', ...more });

/** Someone who wants those dates of the request from 18 to 20. */
export const rival = (id: string, name: string, dates: readonly LocalDate[]): CompetitorView => ({
  bookingId: id,
  organisation: { id: `o-${id}`, name },
  internalTitle: 'Muu ryhmä',
  requestedAt: '2026-11-21T08:00:00Z',
  hoursThisSeason: 12,
  standing: { className: 'Avustusta saavat järjestöt', position: 4 },
  precedence: { isFirst: true, by: 'hours', text: `Etusija: ${name}, koska sillä on vähemmän käyttöä.` },
  dates: dates.map((date) => ({
    date,
    occurrenceId: `occ-${date}`,
    theirOccurrenceId: `${id}-${date}`,
    start: `${date}T15:00:00Z`,
    end: `${date}T17:00:00Z`,
    theirStart: `${date}T16:00:00Z`,
    theirEnd: `${date}T18:00:00Z`,
  })),
});

interface Wishes extends Partial<Omit<ApprovalView, 'booking'>> {
  id?: string;
  organisation?: string;
  occurrences?: OccurrenceView[];
  booking?: Partial<ApprovalView['booking']>;
}

/** Four Mondays that wait, unless told otherwise. */
export const approval = ({ id = 'b1', organisation = 'Muistipolku ry', ...more }: Wishes = {}): ApprovalView => {
  const occurrences = more.occurrences ?? days.map((day) => waiting(day));
  const { history: _, ...whole } = booking({ occurrences });
  return {
    overdue: false,
    overdueDays: more.overdue ? 2 : 0,
    clockStoppedAt: null,
    escalation: null,
    standing: { className: 'Sopimuskumppanit', position: 3 },
    unread: 0,
    hoursThisSeason: 24,
    queueReasons: [{ code: 'room-manual', text: 'Tilan varaukset hyväksyy aina henkilökunta.' }],
    competitors: [],
    taken: [],
    ...more,
    booking: {
      ...whole,
      id,
      state: 'requested',
      organisation: { id: `o-${id}`, name: organisation },
      decideBy: '2026-11-27',
      summary: { ...whole.summary, approved: 0, requested: occurrences.length },
      ...more.booking,
    },
  };
};

export const queueOf = (...items: ApprovalView[]) => ({ items, total: items.length, nextCursor: null });
