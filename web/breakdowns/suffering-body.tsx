import { For, Show } from 'solid-js';
import type { DateMove } from '../../shared/bookings/move-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import type { BookingBreakdownsView, BreakdownOffer, BreakdownView } from '../../shared/breakdowns/schemas.ts';
import { formatTimeRange } from '../../shared/i18n/format.ts';
import { timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { createBreakdownWords } from './breakdown-words.ts';
import type { AskedMove } from './move-dialog.tsx';
import './breakdowns.css';

type SufferingDate = BookingBreakdownsView['dates'][number];

export interface SufferingBodyProps {
  booking: BookingView;
  /** The reader looks after the room; the words are then not about her own booking. */
  staff: boolean;
  view: BookingBreakdownsView;
  onAsk: (asked: AskedMove) => void;
}

const moveOf = ({ occurrenceId }: SufferingDate, offer: BreakdownOffer): DateMove => ({
  occurrenceId,
  ...(offer.kind === 'room' ? { roomId: offer.roomId } : { start: offer.localStart, end: offer.localEnd }),
});

/** Rooms for all of the dates, with one button each; else why there is none. */
const Together = (props: SufferingBodyProps) => {
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

const OfferButton = (props: SufferingBodyProps & { date: SufferingDate; offer: BreakdownOffer }) => {
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

const DateItem = (props: SufferingBodyProps & { date: SufferingDate }) => {
  const { t, language } = useText();
  const movable = () => props.date.offers.filter(({ keepsApproval }) => keepsApproval);
  return (
    <li class="stack stack-s">
      <p class="num">
        {formatUse(props.date, language())}, {props.date.room.name[language()]}
        <Show when={props.date.isKept}>
          {' '}
          <span class="soft">{t(props.staff ? 'breakdowns.booking.is-kept.staff' : 'breakdowns.booking.is-kept')}</span>
        </Show>
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

const Elsewhere = (props: Pick<SufferingBodyProps, 'view'>) => {
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

/** What is out of order, why that matters, and every way out of it. */
export const SufferingBody = (props: SufferingBodyProps & { busy: boolean; onKeep: (() => void) | undefined }) => {
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
      <Show when={props.booking.allowed.change && props.onKeep}>
        {(keep) => (
          <div>
            <Button variant="quiet" busy={props.busy} onClick={() => keep()()}>
              {t(props.staff ? 'breakdowns.booking.keep.staff' : 'breakdowns.booking.keep', {
                count: props.view.dates.length,
              })}
            </Button>
          </div>
        )}
      </Show>
    </div>
  );
};
