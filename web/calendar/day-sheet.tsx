import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import { needsWords } from '../bookings/booking-words.ts';
import { useText } from '../i18n/language.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { useEntryWords } from './calendar-entry.tsx';
import type { SiteEntry } from './hour-picture.ts';

interface SheetRow {
  entry: SiteEntry;
  room: string;
}

/** What is agreed for the day, for those who open the rooms and make them ready: who, where, when, how many, and what they need. Only on paper. */
export const DaySheet = (props: { calendar: SiteCalendarView }) => {
  const { t, language } = useText();
  const nameOf = (roomId: string) => props.calendar.rooms.find(({ id }) => id === roomId)?.name[language()] ?? '';
  const rows = (): SheetRow[] =>
    props.calendar.days
      .flatMap((day) => day.rooms)
      .flatMap(({ roomId, entries }) => entries.map((entry) => ({ entry, room: nameOf(roomId) })))
      .filter(({ entry }) => entry.kind !== 'requested')
      .toSorted((a, b) => a.entry.start.localeCompare(b.entry.start) || a.room.localeCompare(b.room));
  const Times = (row: SheetRow) => (
    <>{useEntryWords({ entry: row.entry, timeZone: props.calendar.timeZone }).times()}</>
  );
  const columns = (): Column<SheetRow>[] => [
    { key: 'time', header: t('siteCalendar.sheet.time'), cell: (row) => <Times {...row} /> },
    { key: 'room', header: t('siteCalendar.sheet.room'), cell: ({ room }) => room },
    {
      key: 'what',
      header: t('siteCalendar.sheet.what'),
      rowHeader: true,
      cell: ({ entry }) => (entry.kind === 'closed' ? t('siteCalendar.closed', { title: entry.title }) : entry.title),
    },
    { key: 'who', header: t('siteCalendar.sheet.who'), cell: ({ entry }) => entry.organisation ?? '' },
    {
      key: 'people',
      header: t('siteCalendar.sheet.people'),
      align: 'end',
      cell: ({ entry }) => entry.participants ?? '',
    },
    {
      key: 'needs',
      header: t('siteCalendar.sheet.needs'),
      cell: ({ entry }) => needsWords(entry.needs ?? [], entry.wheelchairUsers ?? null, t),
    },
  ];
  return (
    <div class="print-only">
      <Table
        caption={`${props.calendar.site.name[language()]}: ${t('siteCalendar.sheet.caption')}`}
        columns={columns()}
        rows={rows()}
        empty={t('siteCalendar.free.day')}
      />
    </div>
  );
};
