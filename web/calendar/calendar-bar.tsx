import { Show } from 'solid-js';
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/field.tsx';
import { addressOf } from './calendar-path.ts';
import type { CalendarPlace } from './calendar-place.ts';
import { todayIn } from './site-clock.ts';

export interface CalendarBarProps {
  place: CalendarPlace;
  sites: readonly SiteView[];
  /** Absent until they have been read. */
  rooms: SiteCalendarView['rooms'] | undefined;
}

const RoomChoice = (props: CalendarBarProps) => {
  const { t, language } = useText();
  const chosen = () => props.rooms?.find(({ id, code }) => [id, code].includes(props.place.room() ?? ''));
  const options = () => [
    // A week of hours shows one room; a list can show them all.
    ...(props.place.view() === 'list' ? [{ value: '', label: t('siteCalendar.room.all') }] : []),
    ...(props.rooms ?? []).map((room) => ({ value: addressOf(room), label: room.name[language()] })),
  ];
  const value = () => {
    const room = chosen();
    return room ? addressOf(room) : options()[0]?.value;
  };
  return (
    <SelectField
      label={t('siteCalendar.room')}
      name="calendar-room"
      options={options()}
      value={value()}
      onChange={(address) => props.place.setRoom(address || undefined)}
    />
  );
};

/** Where and when: house, room, day, and the steps on and back. */
export const CalendarBar = (props: CalendarBarProps) => {
  const { t, language } = useText();
  const isDay = () => props.place.view() === 'day';
  return (
    <div class="calendar-bar no-print">
      <Show when={props.sites.length > 1}>
        <SelectField
          label={t('siteCalendar.site')}
          name="calendar-site"
          options={props.sites.map((site) => ({ value: addressOf(site), label: site.name[language()] }))}
          value={addressOf(props.place.site())}
          onChange={props.place.setSite}
        />
      </Show>
      <Show when={!isDay()}>
        <RoomChoice {...props} />
      </Show>
      <DateField
        label={t('siteCalendar.date')}
        name="calendar-date"
        hint=""
        value={props.place.date()}
        today={todayIn(props.place.site().timeZone)}
        onChange={(date) => date && props.place.setDate(date)}
      />
      <div class="calendar-steps">
        <IconButton
          icon="arrow-left"
          label={t(isDay() ? 'siteCalendar.previous.day' : 'siteCalendar.previous.week')}
          onClick={() => props.place.turn(-1)}
        />
        <Button variant="quiet" onClick={props.place.goToToday}>
          {t('siteCalendar.today')}
        </Button>
        <IconButton
          icon="arrow-right"
          label={t(isDay() ? 'siteCalendar.next.day' : 'siteCalendar.next.week')}
          onClick={() => props.place.turn(1)}
        />
      </div>
    </div>
  );
};
