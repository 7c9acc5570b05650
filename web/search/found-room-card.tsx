import { For, Show } from 'solid-js';
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import { formatTimeRange } from '../../shared/i18n/format.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { DateStrip } from '../ui/date-strip.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { createMediaQuery } from '../ui/media-query.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Criteria } from '../when/criteria.ts';
import { atHour, blockedWords, bookAddress, type FoundRoom, namedDates, roomAddress, stripOf } from './result-words.ts';
import { ApprovalWords, RoomCard } from './room-card.tsx';

/** Dates that take no more than two rows of a phone. */
const mostInView = 8;

export interface FoundRoomCardProps {
  found: FoundRoom;
  /** Every date that was searched for. */
  dates: readonly LocalDate[];
  criteria: Criteria & { when: WhenMessage };
}

/** "18/20 vapaana", and for readers in words. */
const FreeCount = (props: FoundRoomCardProps) => {
  const { t } = useText();
  const isOnce = () => props.dates.length === 1;
  const counts = () => ({ free: props.found.free, total: props.dates.length });
  return (
    <p class="room-count num">
      <Show when={!isOnce()} fallback={t(props.found.free === 1 ? 'search.card.free.once' : 'search.card.taken.once')}>
        <span aria-hidden="true">{t('search.card.free', counts())}</span>
        <VisuallyHidden>{t('search.card.free.words', counts())}</VisuallyHidden>
      </Show>
    </p>
  );
};

/** What would make the series whole: another hour of the same room, or another room of the house for the missing dates. */
const Alternatives = (props: FoundRoomCardProps) => {
  const { t, language } = useText();
  const ofKind = (kind: 'room' | 'time') => props.found.alternatives.filter((each) => each.kind === kind);
  const firstMissing = () => props.found.blocked[0]?.date;
  return (
    <>
      <Show when={ofKind('time').length > 0}>
        <p class="num">
          {t('search.alternatives.time', { dates: props.dates.length })}{' '}
          <For each={ofKind('time')}>
            {({ startTime, endTime }, index) => (
              <>
                {index() > 0 && ', '}
                <a
                  class="nowrap"
                  href={bookAddress(props.found.room, {
                    ...props.criteria,
                    when: atHour(props.criteria.when, startTime, endTime),
                  })}
                >
                  {formatTimeRange(startTime, endTime, language())}
                </a>
              </>
            )}
          </For>
        </p>
      </Show>
      <Show when={ofKind('room').length > 0}>
        <p>
          {t('search.alternatives.room', { count: props.found.blocked.length })}{' '}
          <For each={ofKind('room')}>
            {({ roomId, roomName }, index) => (
              <>
                {index() > 0 && ', '}
                <a href={roomAddress({ id: roomId, code: null }, props.criteria, firstMissing())}>
                  {roomName[language()]}
                </a>
              </>
            )}
          </For>
        </p>
      </Show>
    </>
  );
};

/** The next step: to book what is free on every date, to see which dates fail, or when the room is free at all. */
const NextStep = (props: FoundRoomCardProps) => {
  const { t, language } = useText();
  const name = () => <VisuallyHidden>: {props.found.room.name[language()]}</VisuallyHidden>;
  const isWhole = () => props.found.blocked.length === 0;
  return (
    <Show
      when={props.found.free > 0}
      fallback={
        <LinkButton variant="quiet" href={roomAddress(props.found.room, props.criteria, props.dates[0])}>
          {t('search.card.times')}
          {name()}
        </LinkButton>
      }
    >
      <LinkButton variant={isWhole() ? 'primary' : 'quiet'} href={bookAddress(props.found.room, props.criteria)}>
        {isWhole()
          ? t(props.dates.length > 1 ? 'search.card.book.series' : 'search.card.book')
          : t('search.card.dates')}
        {name()}
      </LinkButton>
    </Show>
  );
};

/** On a phone, dates that are all free are behind their number: ten such rooms would be a long way to scroll. */
const Strip = (props: FoundRoomCardProps) => {
  const { t, language } = useText();
  const isNarrow = createMediaQuery('(width < 40rem)');
  const strip = () => (
    <DateStrip
      label={t('search.card.strip', { room: props.found.room.name[language()] })}
      dates={stripOf(props.found, props.dates, props.criteria, { t, language: language() })}
    />
  );
  return (
    <Show when={isNarrow() && props.found.blocked.length === 0 && props.dates.length > mostInView} fallback={strip()}>
      <Disclosure summary={t('search.card.show-dates', { count: props.dates.length })}>{strip()}</Disclosure>
    </Show>
  );
};

/** A room that was found, with the state of every date in it. */
export const FoundRoomCard = (props: FoundRoomCardProps) => {
  const { t, language } = useText();
  const room = () => props.found.room;
  return (
    <RoomCard
      room={room()}
      href={roomAddress(room(), props.criteria, props.dates[0])}
      needs={props.criteria.wants.needs}
      aside={
        <>
          <FreeCount {...props} />
          <Show when={props.found.free > 0}>
            <ApprovalWords room={room()} />
          </Show>
          <NextStep {...props} />
        </>
      }
    >
      <Show when={props.dates.length > 1 && props.found.free > 0}>
        <Strip {...props} />
      </Show>
      <Show when={props.found.blocked.length > 0}>
        <p class="num">{blockedWords(props.found, t, language()).join(' · ')}</p>
      </Show>
      <Show when={props.found.competing.length > 0}>
        <p class="num soft">
          {t('search.card.competing', { dates: namedDates(props.found.competing, t, language()) })}
        </p>
      </Show>
      <Alternatives {...props} />
    </RoomCard>
  );
};
