import { For, Show } from 'solid-js';
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { layoutWords, needsWords } from '../bookings/booking-words.ts';
import { useText } from '../i18n/language.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { useEntryWords } from './calendar-entry.tsx';
import type { SiteEntry } from './hour-picture.ts';

interface SheetRow {
  entry: SiteEntry;
  room: string;
  /** Whether a key is handed out for it. */
  hasKey: boolean;
}

/** What the booker wrote stands below what it is; the person who saw nobody come reads that it is known. */
const What = (props: { entry: SiteEntry }) => {
  const { t } = useText();
  const below = () => [props.entry.noShow && t('siteCalendar.no-show'), props.entry.note].filter(Boolean).join('. ');
  const arranged = () =>
    props.entry.layout && `${t('bookings.fact.layout')}: ${layoutWords(props.entry.layout, t).toLowerCase()}`;
  return (
    <>
      {props.entry.kind === 'closed' ? t('siteCalendar.closed', { title: props.entry.title }) : props.entry.title}
      <Show when={arranged()}>{(words) => <p class="sheet-note">{words()}</p>}</Show>
      <Show when={below()}>{(words) => <p class="sheet-note">{words()}</p>}</Show>
    </>
  );
};

type SheetDay = SiteCalendarView['days'][number];

const SheetOfDay = (props: { calendar: SiteCalendarView; day: SheetDay; caption: string }) => {
  const { t, language } = useText();
  const roomOf = (roomId: string) => props.calendar.rooms.find(({ id }) => id === roomId);
  const rows = (): SheetRow[] =>
    props.day.rooms
      .flatMap(({ roomId, entries }) =>
        entries.map((entry) => ({
          entry,
          room: roomOf(roomId)?.name[language()] ?? '',
          hasKey: roomOf(roomId)?.access === 'physical_key' && entry.kind === 'approved',
        })),
      )
      // What is asked for or offered may never be: only what is agreed is made ready, once and in its own room.
      .filter(({ entry }) => (entry.kind === 'approved' || entry.kind === 'closed') && !entry.elsewhere)
      .toSorted((a, b) => a.entry.start.localeCompare(b.entry.start) || a.room.localeCompare(b.room));
  const Times = (row: SheetRow) => (
    <>{useEntryWords({ entry: row.entry, timeZone: props.calendar.timeZone }).times()}</>
  );
  const responsible = ({ responsible: person, organisation }: SiteEntry) =>
    [organisation, person && `${person.name}, ${person.phone}`].filter(Boolean).join(': ');
  const columns = (): Column<SheetRow>[] => [
    { key: 'time', header: t('siteCalendar.sheet.time'), cell: (row) => <Times {...row} /> },
    { key: 'room', header: t('siteCalendar.sheet.room'), cell: ({ room }) => room },
    {
      key: 'what',
      header: t('siteCalendar.sheet.what'),
      rowHeader: true,
      cell: ({ entry }) => <What entry={entry} />,
    },
    { key: 'who', header: t('siteCalendar.sheet.responsible'), cell: ({ entry }) => responsible(entry) },
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
    // Lines to write on: times of the key where there is one, and how many came.
    ...(rows().some(({ hasKey }) => hasKey)
      ? [
          {
            key: 'key',
            header: t('siteCalendar.sheet.key'),
            cell: ({ hasKey }: SheetRow) => <Show when={hasKey}>{<span class="sheet-line">/</span>}</Show>,
          },
        ]
      : []),
    {
      key: 'came',
      header: t('siteCalendar.sheet.came'),
      cell: ({ entry }) => <Show when={entry.kind === 'approved'}>{<span class="sheet-line" />}</Show>,
    },
  ];
  return <Table caption={props.caption} columns={columns()} rows={rows()} empty={t('siteCalendar.free.day')} />;
};

/**
 * What is agreed for each day, for those who open the rooms and make them ready: who, where, when, how many, what they
 * need, and lines for keys and for how many came. Only on paper.
 */
export const DaySheet = (props: { calendar: SiteCalendarView }) => {
  const { t, language } = useText();
  const caption = (day: SheetDay) =>
    `${props.calendar.site.name[language()]}: ${
      props.calendar.days.length === 1 ? t('siteCalendar.sheet.caption') : formatDate(day.date, language())
    }`;
  return (
    <div class="print-only">
      <For each={props.calendar.days}>
        {(day) => <SheetOfDay calendar={props.calendar} day={day} caption={caption(day)} />}
      </For>
    </div>
  );
};
