/** What the event of a request needs: as it was told or as the organisation usually needs it, and what is lacked of it. */
import type { SetStoreFunction } from 'solid-js/store';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import type { RequestDates } from './request-dates.ts';
import type { RequestForm } from './request-form.ts';
import { type AskedNeeds, doubtfulNeeds, lackKeys, lacksBeside, missingPlaces, placesOf } from './request-lacks.ts';
import type { RequestCriteria } from './request-model.ts';

export interface RequestNeedsInput {
  room: RoomView;
  criteria: RequestCriteria;
  form: RequestForm;
  setForm: SetStoreFunction<RequestForm>;
  /** What the events of the organisation usually need. */
  usual: () => readonly Need[];
}

/** What is asked, before anything is known of the dates. */
export const createAskedNeeds = ({ criteria, form, setForm, usual }: RequestNeedsInput) => {
  const isUsual = () => !criteria.saysNeeds() && usual().length > 0;
  const chosen = (): Need[] => (isUsual() ? [...usual()] : criteria.needs());
  const isRolling = () => chosen().includes('wheelchair');
  return {
    chosen,
    /** They were filled in as the organisation usually needs them, and nobody has changed them. */
    isUsual,
    choose: (needs: Need[]): void => {
      criteria.setNeeds(needs);
      if (!needs.includes('wheelchair')) setForm('wheelchairUsers', undefined);
    },
    /** They are some of those who come. */
    wheelchairUsers: (): number | undefined =>
      isRolling() && form.wheelchairUsers !== undefined
        ? Math.min(form.wheelchairUsers, criteria.participants())
        : undefined,
    setWheelchairUsers: (count: number): void => setForm('wheelchairUsers', count > 0 ? count : undefined),
  };
};

export type AskedNeedsModel = ReturnType<typeof createAskedNeeds>;

/** What is lacked of it, and whether the booker has said to know that. */
export const createLacks = (
  { room, form, setForm }: RequestNeedsInput,
  asked: AskedNeedsModel,
  dates: RequestDates,
) => {
  const now = (): AskedNeeds => ({ needs: asked.chosen(), wheelchairUsers: asked.wheelchairUsers() });
  const beside = () => lacksBeside(dates.preview.value()?.mismatches ?? [], room.id);
  const keys = () => lackKeys(room, now(), [...beside(), ...dates.lacks().map(({ mismatch }) => mismatch)]);
  const isKnown = () => keys().every((key) => form.knownLacks.includes(key));
  return {
    /** How many wheelchairs the room has place for; null where nobody has counted. */
    places: placesOf(room),
    doubtful: () => doubtfulNeeds(room, now()),
    missingPlaces: () => missingPlaces(room, now()),
    onDates: dates.lacks,
    /** Of the rooms that the event takes beside the first. */
    beside,
    any: () => keys().length > 0,
    isKnown: () => keys().length > 0 && isKnown(),
    isUnknown: () => !isKnown(),
    setKnown: (known: boolean): void => setForm('knownLacks', known ? keys() : []),
  };
};
