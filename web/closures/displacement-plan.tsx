import { createSignal, For, type JSX, Show } from 'solid-js';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import type { PlannedBooking, PlannedDate } from '../../shared/closures/plan-schemas.ts';
import { formatTimeRange } from '../../shared/i18n/format.ts';
import { timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { SelectField } from '../ui/field.tsx';
import { Tag } from '../ui/tag.tsx';
import { type Choice, type Choices, firstChoice, type Place, placeKey, placesFor } from './choices.ts';
import { MailDialog, type MailDialogProps } from './mail-dialog.tsx';
import './closures.css';

export interface DisplacementPlanProps {
  bookings: readonly PlannedBooking[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
  /** The mail of a booking as it stands now; see {@link MailDialog}. */
  readMail: MailDialogProps['read'];
  /** Dates that could not be placed as chosen, from the last try. */
  lost: ReadonlySet<string>;
  /** What can be done with one booking by itself. */
  onDecide?: ((booking: PlannedBooking) => void) | undefined;
  busy?: boolean;
}

const useChoiceWords = () => {
  const { t, language } = useText();
  const placeWords = (place: Place, own: PlannedDate): string => {
    if (place.kind === 'time') {
      const times = formatTimeRange(timeOf(place.localStart), timeOf(place.localEnd), language());
      return t('closures.to.time', { times });
    }
    const room = place.roomName[language()];
    if (place.siteName) return t('closures.to.site', { room, site: place.siteName[language()] });
    return t('closures.to.room', { room: place.roomId === own.room.id ? own.room.name[language()] : room });
  };
  return { placeWords };
};

const DateRow = (props: DisplacementPlanProps & { booking: PlannedBooking; date: PlannedDate }) => {
  const { t, language } = useText();
  const { placeWords } = useChoiceWords();
  const options = () => [
    ...placesFor(props.date, props.booking).map((place) => ({
      value: placeKey(place),
      label: placeWords(place, props.date),
    })),
    {
      value: 'cancel',
      label: t(props.date.state === 'offered' ? 'closures.choice.withdraw' : 'closures.choice.cancel'),
    },
    ...(props.date.mustDecide ? [] : [{ value: 'keep', label: t('closures.choice.keep') }]),
  ];
  const rooms = () => props.date.beside.map((name) => name[language()]).join(', ');
  /** What becomes of the rooms beside the first, as it is chosen now. */
  const besideWords = () => {
    if (props.date.beside.length === 0) return undefined;
    const choice = props.choices[props.date.occurrenceId] ?? firstChoice(props.date);
    const place = placesFor(props.date, props.booking).find((each) => placeKey(each) === choice);
    return place && t(place.siteName ? 'closures.beside.lost' : 'closures.beside.kept', { rooms: rooms() });
  };
  const label = () => {
    const names = [props.date.room.name, ...props.date.beside].map((name) => name[language()]);
    return `${formatUse(props.date, language())}, ${names.join(' + ')}`;
  };
  return (
    <li class="plan-date">
      <Show
        when={!props.date.hasBegun}
        fallback={
          <p>
            <span class="num">{label()}</span> <Tag tone="attention">{t('closures.begun')}</Tag>
          </p>
        }
      >
        <SelectField
          label={label()}
          name={`date-${props.date.occurrenceId}`}
          options={options()}
          value={props.choices[props.date.occurrenceId] ?? firstChoice(props.date)}
          onChange={(choice: Choice) => props.onChoose({ [props.date.occurrenceId]: choice })}
          {...(props.lost.has(props.date.occurrenceId) && { error: t('closures.lost') })}
        />
        <Show when={besideWords()}>{(words) => <p class="soft">{words()}</p>}</Show>
        <div class="cluster plan-marks">
          <Show when={props.date.state === 'requested'}>
            <Tag tone="info">{t('closures.waits')}</Tag>
          </Show>
          <Show when={props.date.state === 'offered'}>
            <Tag tone="info">{t('closures.offered')}</Tag>
          </Show>
          <Show when={props.date.isShortNotice && props.date.state === 'approved'}>
            <Tag tone="attention">{t('closures.short')}</Tag>
          </Show>
          <Show when={props.date.mustDecide && props.date.state === 'approved' && props.date.offers.length === 0}>
            <Tag tone="attention">
              {t(props.date.beside.length > 0 ? 'closures.no-place.together' : 'closures.no-place')}
            </Tag>
          </Show>
        </div>
      </Show>
    </li>
  );
};

/** For readers: whose dates a button is about, where the eye sees it by its place. */
const Whose = (props: { booking: PlannedBooking }) => (
  <span class="visually-hidden">: {props.booking.organisation}</span>
);

interface AllButtonProps {
  booking: PlannedBooking;
  /** Whether all dates stand so already. */
  pressed: boolean;
  onClick: () => void;
  children: JSX.Element;
}

const AllButton = (props: AllButtonProps) => (
  <Button
    variant="quiet"
    small
    aria-pressed={props.pressed}
    {...(props.pressed && { icon: 'check' as const })}
    onClick={props.onClick}
  >
    {props.children}
    <Whose booking={props.booking} />
  </Button>
);

/** One step for all dates of a booking. */
const AllDates = (props: DisplacementPlanProps & { booking: PlannedBooking }) => {
  const { t, language } = useText();
  const movable = () => props.booking.dates.filter(({ hasBegun }) => !hasBegun);
  const isChosen = (choiceOf: (date: PlannedDate) => Choice) =>
    movable().every((date) => (props.choices[date.occurrenceId] ?? firstChoice(date)) === choiceOf(date));
  const choose = (choiceOf: (date: PlannedDate) => Choice) =>
    props.onChoose(Object.fromEntries(movable().map((date) => [date.occurrenceId, choiceOf(date)])));
  const name = ({ roomName, siteName }: PlannedBooking['together'][number]) =>
    siteName ? `${roomName[language()]}, ${siteName[language()]}` : roomName[language()];
  return (
    <Show when={movable().length > 1}>
      <div class="cluster plan-all">
        <span class="soft">{t('closures.all', { count: movable().length })}</span>
        <For each={props.booking.together}>
          {(room) => {
            const choiceOf = ({ localStart }: PlannedDate) => placeKey({ roomId: room.roomId, localStart });
            return (
              <AllButton {...props} pressed={isChosen(choiceOf)} onClick={() => choose(choiceOf)}>
                {t('closures.to.room', { room: name(room) })}
              </AllButton>
            );
          }}
        </For>
        <AllButton {...props} pressed={isChosen(() => 'cancel')} onClick={() => choose(() => 'cancel')}>
          {t('closures.all.cancel')}
        </AllButton>
      </div>
    </Show>
  );
};

const Dates = (props: DisplacementPlanProps & { booking: PlannedBooking }) => (
  <ul class="plain-list">
    <For each={props.booking.dates}>{(date) => <DateRow {...props} date={date} />}</For>
  </ul>
);

/** More dates than this are folded where one room takes all of them. */
const longSeries = 5;

const Booking = (props: DisplacementPlanProps & { booking: PlannedBooking; onMail: () => void }) => {
  const { t } = useText();
  const needs = () => props.booking.needs.map((need) => t(`words.need.${need}`)).join(', ');
  const isLong = () => props.booking.dates.length > longSeries;
  const needsLook = () =>
    props.booking.together.length === 0 || props.booking.dates.some(({ occurrenceId }) => props.lost.has(occurrenceId));
  return (
    <li class="card stack">
      <div class="plan-head">
        <h3>
          {props.booking.organisation}
          <br />
          <a href={`/varaukset/${props.booking.bookingId}`}>{props.booking.title}</a>
        </h3>
        <p class="soft">
          {t('closures.people', { count: props.booking.participants })}
          <Show when={needs()}>{(words) => <>, {words()}</>}</Show>
        </p>
      </div>
      <AllDates {...props} />
      <Show when={isLong()} fallback={<Dates {...props} />}>
        <Disclosure summary={t('closures.dates', { count: props.booking.dates.length })} open={needsLook()}>
          <Dates {...props} />
        </Disclosure>
      </Show>
      <div class="cluster">
        <Show when={props.onDecide}>
          {(decide) => (
            <Button variant="quiet" busy={props.busy ?? false} onClick={() => decide()(props.booking)}>
              {t('closures.decide-one')}
              <Whose {...props} />
            </Button>
          )}
        </Show>
        <Button variant="quiet" icon="mail" onClick={props.onMail}>
          {t('closures.mail.show')}
          <Whose {...props} />
        </Button>
      </div>
    </li>
  );
};

/** Who must give way, booking by booking, with a place for each date; what is preselected fits the event and is free. */
export const DisplacementPlan = (props: DisplacementPlanProps) => {
  const [shown, setShown] = createSignal<PlannedBooking>();
  return (
    <>
      <ul class="plain-list stack">
        <For each={props.bookings}>
          {(booking) => <Booking {...props} booking={booking} onMail={() => setShown(booking)} />}
        </For>
      </ul>
      <MailDialog booking={shown()} read={props.readMail} onClose={() => setShown(undefined)} />
    </>
  );
};
