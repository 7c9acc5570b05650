import { createMemo, For, Show } from 'solid-js';
import { formatDate, formatTimeRange, monthName } from '../../shared/i18n/format.ts';
import type { AffectedOccurrence, ImpactView } from '../../shared/premises/schemas.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { StateTag } from '../ui/tag.tsx';
import './premises.css';

export interface ImpactPanelProps {
  impact: ImpactView;
  /** Only what the change itself causes: before it is saved. */
  onlyNew?: boolean;
  /** Whether the bookings are in view at once. */
  open?: boolean;
}

type Booking = ImpactView['bookings'][number];

/** `toukokuussa 2027`: Finnish says "in" by an ending. */
const monthWords = (month: string, t: ReturnType<typeof useText>['t'], language: 'fi' | 'sv' | 'en'): string =>
  t('hours.impact.in-month', {
    month: monthName(Number(month.slice(5)), language),
    year: month.slice(0, 4),
  });

const DateLine = (props: { occurrence: AffectedOccurrence }) => {
  const { t, language } = useText();
  const words = () => {
    const { localStart, localEnd } = props.occurrence;
    return `${formatDate(dateOf(localStart), language())} ${formatTimeRange(timeOf(localStart), timeOf(localEnd), language())}`;
  };
  return (
    <li class="impact-date">
      <span class="num">{words()}</span>{' '}
      <StateTag state={props.occurrence.state} word={t(`bookings.date.${props.occurrence.state}`)} />{' '}
      <span class="soft">{t(`hours.strain.${props.occurrence.strain}`)}</span>
    </li>
  );
};

/** The bookings that a change leaves at odds, by month, and each of them with a way to it. Nothing is cancelled by itself. */
export const ImpactPanel = (props: ImpactPanelProps) => {
  const { t, language } = useText();
  const counts = (isNew: boolean) => !props.onlyNew || isNew;
  const groups = createMemo(() => props.impact.groups.filter((group) => counts(group.isNew)));
  const bookings = createMemo<Booking[]>(() =>
    props.impact.bookings.flatMap((booking) => {
      const occurrences = booking.occurrences.filter(({ isNew }) => counts(isNew));
      return occurrences.length > 0 ? [{ ...booking, occurrences }] : [];
    }),
  );
  return (
    <Show
      when={groups().length > 0}
      fallback={<p class="impact-none">{t(props.onlyNew ? 'hours.impact.none' : 'hours.impact.none-now')}</p>}
    >
      <div class="impact stack stack-s">
        <ul class="plain-list stack stack-s">
          <For each={groups()}>
            {(group) => (
              <li class="impact-group">
                <Icon name="warning" />
                <span>
                  {t(`hours.impact.${group.strain}`, {
                    count: group.count,
                    month: monthWords(group.month, t, language()),
                  })}
                </span>
              </li>
            )}
          </For>
        </ul>
        <Disclosure open={props.open ?? false} summary={t('hours.impact.bookings', { count: bookings().length })}>
          <ul class="plain-list stack">
            <For each={bookings()}>
              {(booking) => (
                <li class="stack stack-s">
                  <p>
                    <a href={`/varaukset/${booking.bookingId}`}>{booking.title}</a>
                    <br />
                    <span class="soft">
                      {booking.organisation}, {booking.room.name[language()]}
                    </span>
                  </p>
                  <ul class="plain-list">
                    <For each={booking.occurrences}>{(occurrence) => <DateLine occurrence={occurrence} />}</For>
                  </ul>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </div>
    </Show>
  );
};
