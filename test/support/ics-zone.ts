/** Whether the zones of an iCalendar file are there, used, and give the clock its real time, by `Intl` alone. */
import type { IcsComponent } from './ics-reader.ts';
import { localByIntl } from './naive-recurrence.ts';

const DAY = 86_400_000;
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Fields of `20270111T170000` as if they were UTC. */
const fieldsOf = (value: string): number =>
  Date.parse(value.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z?$/, '$1-$2-$3T$4:$5:$6Z'));

const offsetOf = (value: string): number => {
  const [, sign, hours, minutes, seconds = '0'] = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(value) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
};

const valuesOf = (component: IcsComponent, name: string): string[] =>
  component.properties.filter((property) => property.name === name).map(({ value }) => value);
const oneOf = (component: IcsComponent, name: string): string => valuesOf(component, name)[0] ?? '';

/** The day of a year on which `BYMONTH=3;BYDAY=-1SU` falls, as fields. */
const yearlyDay = (year: number, rule: string): number => {
  const month = Number(/BYMONTH=(\d+)/.exec(rule)?.[1]);
  const [, nth, weekday = ''] = /BYDAY=(-?\d)([A-Z]{2})/.exec(rule) ?? [];
  const days = Array.from({ length: 31 }, (_, index) => Date.UTC(year, month - 1, index + 1)).filter(
    (day) => new Date(day).getUTCMonth() === month - 1 && codes[new Date(day).getUTCDay()] === weekday,
  );
  return days.at(Number(nth) > 0 ? Number(nth) - 1 : Number(nth)) ?? Number.NaN;
};

interface Onset {
  /** Instant. */
  at: number;
  to: number;
}

const onsetsOf = (zone: IcsComponent, lastYear: number): Onset[] =>
  zone.components
    .flatMap((part) => {
      const [start, rule] = [fieldsOf(oneOf(part, 'DTSTART')), oneOf(part, 'RRULE')];
      const [from, to] = [offsetOf(oneOf(part, 'TZOFFSETFROM')), offsetOf(oneOf(part, 'TZOFFSETTO'))];
      const firstYear = new Date(start).getUTCFullYear() + 1;
      const years = rule ? Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index) : [];
      const yearly = years.map((year) => yearlyDay(year, rule) + (start % DAY));
      const fields = [start, ...valuesOf(part, 'RDATE').map(fieldsOf), ...yearly];
      return fields.map((each) => ({ at: each - from, to }));
    })
    .sort((a, b) => a.at - b.at);

/** The times given in a zone, of all events, as fields; the end of a rule among them. */
const timesIn = (events: readonly IcsComponent[], name: string): number[] =>
  events.flatMap(({ properties }) => {
    const times = properties.filter(({ parameters }) => parameters.TZID === name).map(({ value }) => fieldsOf(value));
    const until = properties.map((each) => /UNTIL=(\d{8}T\d{6})/.exec(each.name === 'RRULE' ? each.value : '')?.[1]);
    return times.length > 0 ? [...times, ...until.flatMap((value) => (value ? fieldsOf(value) : []))] : [];
  });

/** Weekly through the time that is told of, and just before and after each change of the clock. */
const wrongAt = (zone: IcsComponent, name: string, times: readonly number[]): number | undefined => {
  const [first, last] = [Math.min(...times) - DAY, Math.max(...times) + DAY];
  const onsets = onsetsOf(zone, new Date(last).getUTCFullYear() + 1);
  const weeks = Array.from(
    { length: Math.ceil((last - first) / (7 * DAY)) + 1 },
    (_, index) => first + index * 7 * DAY,
  );
  const changes = onsets.filter(({ at }) => at > first && at < last).flatMap(({ at }) => [at - 60_000, at]);
  return [...weeks, ...changes].find((instant) => {
    const offset = onsets.findLast(({ at }) => at <= instant)?.to;
    const local = offset === undefined ? '' : new Date(instant + offset).toISOString().slice(0, 16);
    return local !== localByIntl(instant, name);
  });
};

/** One sentence for each fault: zones not declared, declared in vain or twice, or wrong about the clock. */
export const zoneFaults = (calendar: IcsComponent): string[] => {
  const zones = calendar.components.filter(({ name }) => name === 'VTIMEZONE');
  const events = calendar.components.filter(({ name }) => name !== 'VTIMEZONE');
  const declared = zones.map((zone) => oneOf(zone, 'TZID'));
  const used = new Set(
    events.flatMap(({ properties }) => properties.flatMap(({ parameters }) => parameters.TZID ?? [])),
  );
  return [
    ...[...used].filter((name) => !declared.includes(name)).map((name) => `the zone ${name} is not declared`),
    ...declared.filter((name) => !used.has(name)).map((name) => `the zone ${name} is declared in vain`),
    ...(declared.length > 1 ? ['more than one zone'] : []),
    ...zones.flatMap((zone) => {
      const name = oneOf(zone, 'TZID');
      const times = timesIn(events, name);
      const wrong = zone.components.length === 0 || times.length === 0 ? undefined : wrongAt(zone, name, times);
      if (zone.components.length === 0) return [`the zone ${name} has no observance`];
      return wrong === undefined ? [] : [`the zone ${name} is wrong at ${new Date(wrong).toISOString()}`];
    }),
  ];
};
