/** Reporting a breakdown as a form: what is missing in it, and the message it becomes. Pure. */
import { type BreakdownPlace, breakdownPlaces, placesOfDevice } from '../../shared/breakdowns/places.ts';
import type { NewBreakdown, StaffBreakdownsView, StaffBreakdownView } from '../../shared/breakdowns/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { BreakdownDevice } from '../../shared/rooms/breakdown-devices.ts';
import { addDays, dateOf, type LocalDate, type LocalDateTime, type LocalTime, timeOf } from '../../shared/time.ts';

export interface BreakdownForm {
  device: BreakdownDevice | '';
  /** `facilityId:f1`; empty for all of the house. */
  place: string;
  startDate: LocalDate | undefined;
  startTime: LocalTime | undefined;
  isEndKnown: boolean;
  endDate: LocalDate | undefined;
  endTime: LocalTime | undefined;
  note: LocalText;
}

export type BreakdownField = 'device' | 'startDate' | 'startTime' | 'endDate' | 'endTime';
export type BreakdownFault = 'device' | 'date' | 'time' | 'order';

export type Place = StaffBreakdownsView['places'][number];

const keyOf = (place: BreakdownPlace, id: string): string => `${place}:${id}`;
export const placeKey = ({ place, id }: Place): string => keyOf(place, id);

/** Something that has just been found broken; the end, once it is known, is tomorrow unless told otherwise. */
export const newForm = (now: LocalDateTime): BreakdownForm => ({
  device: '',
  place: '',
  startDate: dateOf(now),
  startTime: timeOf(now),
  isEndKnown: false,
  endDate: addDays(dateOf(now), 1),
  endTime: '16:00',
  note: { fi: '', sv: '', en: '' },
});

export const formOf = (breakdown: StaffBreakdownView): BreakdownForm => {
  const { device, localStart, localEnd, note } = breakdown;
  const place = breakdownPlaces.find((each) => breakdown[each] !== null);
  const fresh = newForm(localStart);
  return {
    ...fresh,
    device,
    place: place ? keyOf(place, breakdown[place] as string) : '',
    note: { ...note },
    ...(localEnd !== null && { isEndKnown: true, endDate: dateOf(localEnd), endTime: timeOf(localEnd) }),
  };
};

/** Where such a thing can be in the house. */
export const placesFor = (device: BreakdownForm['device'], places: readonly Place[]): Place[] =>
  device === ''
    ? []
    : places.filter(
        ({ place, kind }) => placesOfDevice[device].includes(place) && (place !== 'facilityId' || kind === device),
      );

/** `24:00` is the midnight that begins the next day. */
const momentOf = (date: LocalDate, time: LocalTime): LocalDateTime =>
  time === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${time}`;

/** What must be put right, by field, in the order of the form. */
export const faultsOf = (form: BreakdownForm): Partial<Record<BreakdownField, BreakdownFault>> => {
  const { device, startDate, startTime, isEndKnown, endDate, endTime } = form;
  const isWhole = startDate && startTime && isEndKnown && endDate && endTime;
  const isBackwards = isWhole && momentOf(startDate, startTime) >= momentOf(endDate, endTime);
  return {
    ...(device === '' && { device: 'device' as const }),
    ...(!startDate && { startDate: 'date' as const }),
    ...(!startTime && { startTime: 'time' as const }),
    ...(isEndKnown && !endDate && { endDate: 'date' as const }),
    ...(isEndKnown && !endTime && { endTime: 'time' as const }),
    ...(isBackwards && { endDate: 'order' as const }),
  };
};

/** The message, of a form without faults; nothing for one that has some. */
export const breakdownOf = (form: BreakdownForm, places: readonly Place[]): NewBreakdown | undefined => {
  const { device, startDate, startTime, endDate, endTime } = form;
  if (device === '' || Object.keys(faultsOf(form)).length > 0) return undefined;
  const chosen = placesFor(device, places).find((place) => placeKey(place) === form.place);
  const nowhere = { roomId: null, entranceId: null, facilityId: null };
  return {
    device,
    ...nowhere,
    ...(chosen && { [chosen.place]: chosen.id }),
    start: momentOf(startDate ?? '', startTime ?? ''),
    end: form.isEndKnown ? momentOf(endDate ?? '', endTime ?? '') : null,
    note: { fi: form.note.fi.trim(), sv: form.note.sv.trim(), en: form.note.en.trim() },
  };
};
