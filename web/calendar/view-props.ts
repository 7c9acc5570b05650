import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { SiteEntry } from './hour-picture.ts';

/** What every view of the calendar is given. */
export interface ViewProps {
  calendar: SiteCalendarView;
  /** The present day and minute by the site's clock. */
  now: { date: LocalDate; minute: number };
  /** A closure was chosen: ask whether to take it away. */
  onReopen: (entry: SiteEntry) => void;
}
