import { Show } from 'solid-js';
import type { ChangeScope } from '../../../shared/bookings/change-schemas.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { dateAndTimes } from '../booking-words.ts';
import { movableDates } from '../change-paths.ts';
import { PeopleFields } from '../people-fields.tsx';
import { datesMeant, namedDate, scopes } from './change-draft.ts';
import type { ChangeModel } from './change-model.ts';
import { readRoomsOf } from './queries.ts';

interface PartProps {
  model: ChangeModel;
}

/** Which dates are to move. */
export const WhichFields = (props: PartProps) => {
  const { t, language } = useText();
  const { model } = props;
  const dates = () => movableDates(model.booking());
  const count = (scope: ChangeScope) => datesMeant(model.booking(), { scope, date: model.draft().date }).length;
  const hint = (scope: ChangeScope) =>
    scope === 'occurrence'
      ? formatDate(namedDate(model.booking(), { scope, date: model.draft().date })?.date ?? '', language())
      : t('bookings.count.dates', { count: count(scope) });
  return (
    <Show when={dates().length > 1}>
      <section class="stack" aria-labelledby="which-title">
        <h2 id="which-title">{t('changing.scope')}</h2>
        <div class="form">
          <RadioGroup<ChangeScope>
            legend={t('changing.scope')}
            legendHidden
            name="scope"
            variant="cards"
            choices={scopes.map((value) => ({ value, label: t(`changing.scope.${value}`), hint: hint(value) }))}
            value={model.draft().scope}
            onChange={(scope) => model.mean({ scope, date: model.draft().date })}
          />
          <Show when={model.draft().scope !== 'all'}>
            <SelectField
              label={t(model.draft().scope === 'occurrence' ? 'changing.date.occurrence' : 'changing.date.following')}
              name="date"
              options={dates().map(({ id, localStart, localEnd }) => ({
                value: id,
                label: dateAndTimes(localStart, localEnd, language()),
              }))}
              {...(model.draft().date !== undefined && { value: model.draft().date })}
              onChange={(date) => model.mean({ scope: model.draft().scope, date })}
            />
          </Show>
        </div>
      </section>
    </Show>
  );
};

/** Stands for every date's own room in the list of rooms. */
const ownRoom = '';

/** Another room of the house; how many it holds is told with each. */
const RoomField = (props: PartProps) => {
  const { t, language } = useText();
  const { model } = props;
  const rooms = createReading(() => model.booking().site.id, readRoomsOf);
  /** The room that all of the dates are in now. */
  const now = () => {
    const ids = new Set(datesMeant(model.booking(), model.draft()).map(({ roomId }) => roomId));
    return ids.size === 1 ? rooms.value()?.find(({ id }) => ids.has(id)) : undefined;
  };
  const options = () => {
    const own = now();
    const same = own
      ? t('changing.room.same-as', { room: own.name[language()], count: own.capacity })
      : t('changing.room.same');
    return [
      { value: ownRoom, label: same },
      ...(rooms.value() ?? [])
        .filter(({ id }) => id !== own?.id)
        .map(({ id, name, capacity }) => ({
          value: id,
          label: t('changing.room.other', { room: name[language()], count: capacity }),
        })),
    ];
  };
  return (
    <SelectField
      label={t('changing.room')}
      name="roomId"
      options={options()}
      value={model.draft().roomId ?? ownRoom}
      onChange={(id) => model.change({ roomId: id === ownRoom ? undefined : id })}
      error={model.errorOf('roomId')}
    />
  );
};

/** Where they are to move: the new time of one of them, by which the others shift, and the room. */
export const PlaceFields = (props: PartProps) => {
  const { t, language } = useText();
  const { model } = props;
  const named = () => namedDate(model.booking(), model.draft());
  const isSeveral = () => datesMeant(model.booking(), model.draft()).length > 1;
  const now = () => {
    const date = named();
    if (!date) return '';
    const time = dateAndTimes(date.localStart, date.localEnd, language());
    return isSeveral()
      ? t('changing.where.several', { date: time })
      : t('changing.where.one', { date: time, room: date.roomName[language()] });
  };
  return (
    <section class="stack" aria-labelledby="where-title">
      <h2 id="where-title">{t('changing.where')}</h2>
      <p class="num" id="where-now">
        {now()}
      </p>
      <div class="form">
        <DateField
          label={t('changing.day')}
          name="day"
          value={model.draft().day}
          onChange={(day) => model.change({ day })}
          error={model.errorOf('day')}
        />
        <div class="change-times">
          <TimeField
            label={t('changing.start')}
            name="start"
            value={model.draft().start}
            onChange={(start) => model.change({ start })}
            error={model.errorOf('start')}
          />
          <TimeField
            label={t('changing.end')}
            name="end"
            endOfDay
            value={model.draft().end}
            onChange={(end) => model.change({ end })}
            error={model.errorOf('end')}
          />
        </div>
        <RoomField model={model} />
        <Show when={model.draft().roomId !== undefined}>
          <Disclosure summary={t('changing.people')} open={model.errorOf('participants') !== undefined}>
            <div class="form">
              <p class="soft">{t('changing.people.hint')}</p>
              <PeopleFields form={model.draft()} onChange={model.change} errorOf={model.errorOf} />
            </div>
          </Disclosure>
        </Show>
      </div>
    </section>
  );
};
