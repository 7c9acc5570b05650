/** Closing a room as a form: what is missing in it, and the message it becomes. Pure. */
import type { ClosureKind, ClosureRequest } from '../../shared/closures/schemas.ts';
import type { LocalDate, LocalTime } from '../../shared/time.ts';
import { addDays } from '../../shared/time.ts';

export interface ClosureForm {
  /** Empty for the whole site. */
  roomId: string;
  startDate: LocalDate | undefined;
  startTime: LocalTime | undefined;
  endDate: LocalDate | undefined;
  endTime: LocalTime | undefined;
  kind: ClosureKind;
  fi: string;
  sv: string;
  en: string;
}

export type ClosureField = Exclude<keyof ClosureForm, 'roomId' | 'kind' | 'sv' | 'en'>;
export type ClosureFault = 'date' | 'time' | 'name' | 'order';

/** `24:00` is the midnight that begins the next day. */
const momentOf = (date: LocalDate, time: LocalTime): string =>
  time === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${time}`;

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
    ...(form.fi.trim() === '' && { fi: 'name' as const }),
  };
};

/** The message, for a form without faults. */
export const closureOf = (siteId: string, form: ClosureForm): ClosureRequest => {
  const { startDate = '', startTime = '', endDate = '', endTime = '' } = form;
  const [fi, sv, en] = [form.fi.trim(), form.sv.trim(), form.en.trim()];
  return {
    siteId,
    ...(form.roomId && { roomId: form.roomId }),
    start: momentOf(startDate, startTime),
    end: momentOf(endDate, endTime),
    kind: form.kind,
    title: { fi, ...(sv && { sv }), ...(en && { en }) },
  };
};
