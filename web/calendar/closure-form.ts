/** Closing a room as a form: what is missing in it, and the message it becomes. Pure. */
import type { ClosureKind, ClosureRequest } from '../../shared/closures/schemas.ts';
import type { LocalDate, LocalTime } from '../../shared/time.ts';
import { addDays, weekdayOf } from '../../shared/time.ts';

/** How a closure repeats: not at all, by weeks, or on the same weekday of the month counted from its start or its end. */
export const closureRepeats = ['never', 'weekly', 'fortnightly', 'monthly', 'monthly-last'] as const;
export type ClosureRepeat = (typeof closureRepeats)[number];

export interface ClosureForm {
  /** Empty for the whole site. */
  roomId: string;
  startDate: LocalDate | undefined;
  startTime: LocalTime | undefined;
  endDate: LocalDate | undefined;
  endTime: LocalTime | undefined;
  repeat: ClosureRepeat;
  /** The last day on which it may begin, where it repeats. */
  untilDate: LocalDate | undefined;
  kind: ClosureKind;
  fi: string;
  sv: string;
  en: string;
}

export type ClosureField = Exclude<keyof ClosureForm, 'roomId' | 'repeat' | 'kind' | 'sv' | 'en'>;
export type ClosureFault = 'date' | 'time' | 'name' | 'order';

/** `24:00` is the midnight that begins the next day. */
const momentOf = (date: LocalDate, time: LocalTime): string =>
  time === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${time}`;

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Which of its weekday in the month the date is, from 1. */
export const weekOfMonth = (date: LocalDate): number => Math.ceil(Number(date.slice(8)) / 7);

/** The rule in the grammar of bookings; nothing for a closure that does not repeat. */
export const rruleOf = ({ startDate, repeat, untilDate }: ClosureForm): string | undefined => {
  if (repeat === 'never' || !startDate || !untilDate) return undefined;
  const day = dayCodes[weekdayOf(startDate) - 1];
  const rules: Record<Exclude<ClosureRepeat, 'never'>, string> = {
    weekly: `FREQ=WEEKLY;BYDAY=${day}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`,
    monthly: `FREQ=MONTHLY;BYDAY=${weekOfMonth(startDate)}${day}`,
    'monthly-last': `FREQ=MONTHLY;BYDAY=-1${day}`,
  };
  return `${rules[repeat]};UNTIL=${untilDate.replaceAll('-', '')}`;
};

/** What must be put right, by field, in the order of the form. */
export const faultsOf = (form: ClosureForm): Partial<Record<ClosureField, ClosureFault>> => {
  const { startDate, startTime, endDate, endTime } = form;
  const isWhole = startDate && startTime && endDate && endTime;
  const isBackwards = isWhole && momentOf(startDate, startTime) >= momentOf(endDate, endTime);
  return {
    ...(!startDate && { startDate: 'date' as const }),
    ...(!startTime && { startTime: 'time' as const }),
    ...(!endDate && { endDate: 'date' as const }),
    ...(!endTime && { endTime: 'time' as const }),
    ...(isBackwards && { endTime: 'order' as const }),
    ...(form.repeat !== 'never' && !form.untilDate && { untilDate: 'date' as const }),
    ...(form.repeat !== 'never' &&
      startDate &&
      form.untilDate &&
      form.untilDate < startDate && { untilDate: 'order' as const }),
    ...(form.fi.trim() === '' && { fi: 'name' as const }),
  };
};

/** The message, for a form without faults. */
export const closureOf = (siteId: string, form: ClosureForm): ClosureRequest => {
  const { startDate = '', startTime = '', endDate = '', endTime = '' } = form;
  const [fi, sv, en] = [form.fi.trim(), form.sv.trim(), form.en.trim()];
  const rrule = rruleOf(form);
  return {
    siteId,
    ...(form.roomId && { roomId: form.roomId }),
    start: momentOf(startDate, startTime),
    end: momentOf(endDate, endTime),
    ...(rrule && { when: { rrule } }),
    kind: form.kind,
    title: { fi, ...(sv && { sv }), ...(en && { en }) },
  };
};
