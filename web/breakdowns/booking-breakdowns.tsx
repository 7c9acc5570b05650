import { createMemo, createSignal, For, Show } from 'solid-js';
import type { DateMove } from '../../shared/bookings/move-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import type { BookingBreakdownsView, BreakdownOffer, BreakdownView } from '../../shared/breakdowns/schemas.ts';
import { formatTimeRange } from '../../shared/i18n/format.ts';
import { timeOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { recall, remember } from '../device-memory.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Message } from '../ui/message.tsx';
import { createBreakdownWords } from './breakdown-words.ts';
import { type AskedMove, MoveDialog } from './move-dialog.tsx';
import { readBookingBreakdowns } from './queries.ts';
import './breakdowns.css';

type SufferingDate = BookingBreakdownsView['dates'][number];

export interface BookingBreakdownsProps {
  booking: BookingView;
  /** The reader looks after the room; the words are then not about her own booking. */
  staff: boolean;
  onMoved: (booking: BookingView, count: number) => void;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

interface PartProps extends BookingBreakdownsProps {
  view: BookingBreakdownsView;
  onAsk: (asked: AskedMove) => void;
}

const moveOf = ({ occurrenceId }: SufferingDate, offer: BreakdownOffer): DateMove => ({
  occurrenceId,
  ...(offer.kind === 'room' ? { roomId: offer.roomId } : { start: offer.localStart, end: offer.localEnd }),
});

/** Rooms for all of the dates, with one button each; else why there is none. */
const Together = (props: PartProps) => {
  const { t, language } = useText();
  const count = () => props.view.dates.length;
  const movable = () => props.view.together.filter(({ keepsApproval }) => keepsApproval);
  const asked = () => props.view.together.filter(({ keepsApproval }) => !keepsApproval);
  const names = () =>
    asked()
      .map(({ roomName }) => roomName[language()])
      .join(', ');
  return (
    <div class="stack stack-s">
      <Show
        when={movable().length > 0}
        fallback={
          <Show when={asked().length === 0}>
            <p>{t('breakdowns.booking.none-together', { count: count() })}</p>
          </Show>
        }
      >
        <h2>{t('breakdowns.booking.together', { count: count() })}</h2>
        <div class="cluster">
          <For each={movable()}>
            {({ roomId, roomName }) => (
              <Button
                onClick={() =>
                  props.onAsk({
                    dates: props.view.dates.map((date) => ({ date, place: roomName[language()] })),
                    moves: props.view.dates.map(({ occurrenceId }) => ({ occurrenceId, roomId })),
                  })
                }
              >
                {t('breakdowns.booking.move-all', { count: count(), room: roomName[language()] })}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <Show when={asked().length > 0}>
        <p class="soft">{t('breakdowns.booking.ask', { rooms: names() })}</p>
      </Show>
    </div>
  );
};

const OfferButton = (props: PartProps & { date: SufferingDate; offer: BreakdownOffer }) => {
  const { t, language } = useText();
  const times = () => formatTimeRange(timeOf(props.offer.localStart), timeOf(props.offer.localEnd), language());
  const room = () => props.offer.roomName[language()];
  const ask = () =>
    props.onAsk({
      dates: [{ date: props.date, place: props.offer.kind === 'room' ? room() : formatUse(props.offer, language()) }],
      moves: [moveOf(props.date, props.offer)],
    });
  return (
    <Button variant="quiet" small onClick={ask}>
      {props.offer.kind === 'room'
        ? t('breakdowns.booking.move', { room: room() })
        : t('breakdowns.booking.move.time', { times: times() })}
      <span class="visually-hidden">: {formatUse(props.date, language())}</span>
    </Button>
  );
};

const DateItem = (props: PartProps & { date: SufferingDate }) => {
  const { t, language } = useText();
  const movable = () => props.date.offers.filter(({ keepsApproval }) => keepsApproval);
  return (
    <li class="stack stack-s">
      <p class="num">
        {formatUse(props.date, language())}, {props.date.room.name[language()]}
      </p>
      <Show when={props.booking.allowed.change}>
        <Show when={movable().length > 0} fallback={<p class="soft">{t('breakdowns.booking.none')}</p>}>
          <div class="cluster">
            <For each={movable()}>{(offer) => <OfferButton {...props} offer={offer} />}</For>
          </div>
        </Show>
      </Show>
    </li>
  );
};

const Elsewhere = (props: Pick<PartProps, 'view'>) => {
  const { t, language } = useText();
  return (
    <Show when={props.view.elsewhere.length > 0}>
      <Disclosure summary={t('breakdowns.booking.elsewhere')}>
        <div class="stack stack-s">
          <ul>
            <For each={props.view.elsewhere}>
              {(room) => (
                <li>
                  <a href={`/tilat/${room.roomCode ?? room.roomId}`}>{room.roomName[language()]}</a>,{' '}
                  {room.siteName[language()]}
                </li>
              )}
            </For>
          </ul>
          <p class="soft">{t('breakdowns.booking.elsewhere.hint')}</p>
        </div>
      </Disclosure>
    </Show>
  );
};

const Body = (props: PartProps & { onKeep: () => void }) => {
  const { t, language } = useText();
  const { brokenOf, spanOf, reportedOf } = createBreakdownWords();
  // One alone is named in the title.
  const nameOf = (breakdown: BreakdownView) => (props.view.breakdowns.length > 1 ? `${brokenOf(breakdown)}, ` : '');
  const needs = () =>
    [...new Set(props.view.dates.flatMap((date) => date.needs))].map((need) => t(`words.need.${need}`)).join(', ');
  return (
    <div class="suffering-body stack">
      <For each={props.view.breakdowns}>
        {(breakdown) => (
          <p class="num">
            {nameOf(breakdown)}
            {spanOf(breakdown)}. <span class="soft">{reportedOf(breakdown)}</span>
            <Show when={breakdown.note[language()]}>
              {(note) => (
                <>
                  <br />
                  {note()}
                </>
              )}
            </Show>
          </p>
        )}
      </For>
      <p>{t(props.staff ? 'breakdowns.booking.why.staff' : 'breakdowns.booking.why', { needs: needs() })}</p>
      <Show when={props.booking.allowed.change}>
        <Together {...props} />
      </Show>
      <Disclosure
        open={props.view.dates.length === 1}
        summary={t('breakdowns.booking.dates', { count: props.view.dates.length })}
      >
        <ul class="plain-list suffering-dates">
          <For each={props.view.dates}>{(date) => <DateItem {...props} date={date} />}</For>
        </ul>
      </Disclosure>
      <Elsewhere view={props.view} />
      <Show when={!props.staff}>
        <div>
          <Button variant="quiet" onClick={() => props.onKeep()}>
            {t('breakdowns.booking.keep')}
          </Button>
        </div>
      </Show>
    </div>
  );
};

/** What was put aside is so for these breakdowns on these dates; what comes on top of them is told again. */
const memoryKey = (booking: BookingView): string => `kept.${booking.id}`;
const stateOf = ({ dates }: BookingBreakdownsView): string =>
  dates.flatMap(({ occurrenceId, breakdownIds }) => breakdownIds.map((id) => `${occurrenceId}:${id}`)).join(' ');

const Suffering = (props: BookingBreakdownsProps & { view: BookingBreakdownsView; onGone: () => void }) => {
  const { t } = useText();
  const { brokenOf } = createBreakdownWords();
  const [kept, setKept] = createSignal(recall(memoryKey(props.booking)));
  const [asked, setAsked] = createSignal<AskedMove>();
  const isKept = () => kept() === stateOf(props.view);
  const keep = (does: boolean) => {
    const state = does ? stateOf(props.view) : undefined;
    remember(memoryKey(props.booking), state);
    setKept(state);
  };
  const what = () => [...new Set(props.view.breakdowns.map(brokenOf))].join('; ');
  const count = () => props.view.dates.length;
  return (
    <>
      <Show
        when={!isKept()}
        fallback={
          <Message
            kind="info"
            still
            actions={
              <Button variant="link" onClick={() => keep(false)}>
                {t('breakdowns.booking.show')}
              </Button>
            }
          >
            <p>{t('breakdowns.booking.kept', { what: what(), count: count() })}</p>
          </Message>
        }
      >
        <Message kind="warning" title={t('breakdowns.booking.title', { what: what(), count: count() })} still>
          <Body {...props} onAsk={setAsked} onKeep={() => keep(true)} />
        </Message>
      </Show>
      <MoveDialog
        booking={props.booking}
        asked={asked()}
        onClose={() => setAsked(undefined)}
        onMoved={(fresh, moved) => {
          setAsked(undefined);
          props.onMoved(fresh, moved);
        }}
        onGone={props.onGone}
        onStale={props.onStale}
      />
    </>
  );
};

/**
 * Dates that suffer from something out of order, and the one step that moves them. Nothing while nothing does; a fault is
 * not told, for the booking itself is what one came for.
 */
export const BookingBreakdowns = (props: BookingBreakdownsProps) => {
  const question = createMemo(() => ({ id: props.booking.id, version: props.booking.version }));
  const reading = createReading(question, ({ id }) => readBookingBreakdowns(id));
  return (
    <Show when={reading.value()?.dates.length ? reading.value() : undefined}>
      {(view) => <Suffering {...props} view={view()} onGone={reading.refresh} />}
    </Show>
  );
};
