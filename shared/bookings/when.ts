/** The time of a booking as a person gives it; `recurrence.ts` says which occurrences it means. */
import type { LocalDate, LocalDateTime } from '../time.ts';

export interface When {
  /** First start, wall-clock. With a rule the first occurrence is its first member on or after this. */
  start: LocalDateTime;
  /** End of an occurrence that begins at `start`, wall-clock; may be on a later day. */
  end: LocalDateTime;
  /** RRULE value of the grammar in `rrule.ts`, without DTSTART. */
  rrule?: string;
  /** Further occurrences; a date takes the start's time of day. */
  rdates?: (LocalDate | LocalDateTime)[];
  /** Left out: a date leaves out the whole day, a date-time only the occurrence whose nominal start it is. */
  exdates?: (LocalDate | LocalDateTime)[];
  /** Keeps only the rule's members in ISO weeks of even or odd number. Not INTERVAL=2: 2026 has a week 53. */
  isoWeeks?: 'even' | 'odd';
  /** Whether public holidays and eves are to be skipped; true when not given. */
  skipHolidays?: boolean;
  /** IANA zone of the wall-clock times; the site's when not given. */
  timeZone?: string;
}
