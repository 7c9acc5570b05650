import { For, Show } from 'solid-js';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import type { BreakdownImpactView, BreakdownTrial } from '../../shared/breakdowns/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { readBreakdownImpact } from './queries.ts';
import './breakdowns.css';

const Bookings = (props: { items: BreakdownImpactView['items'] }) => {
  const { t, language } = useText();
  return (
    <Disclosure summary={t('breakdownKeeping.impact.show')}>
      <ul class="plain-list stack stack-s">
        <For each={props.items}>
          {(booking) => (
            <li>
              <a href={`/varaukset/${booking.bookingId}`}>{booking.title}</a>
              <br />
              <span class="soft">
                {booking.organisation}, {booking.room.name[language()]}
              </span>
              <ul class="num">
                <For each={booking.occurrences}>
                  {(date) => (
                    <li>
                      {formatUse(date, language())} <span class="soft">{t(`bookings.date.${date.state}`)}</span>
                    </li>
                  )}
                </For>
              </ul>
            </li>
          )}
        </For>
      </ul>
    </Disclosure>
  );
};

const Found = (props: { impact: BreakdownImpactView }) => {
  const { t } = useText();
  return (
    <Show when={props.impact.dates > 0} fallback={<p>{t('breakdownKeeping.impact.none')}</p>}>
      <p>
        <strong>
          {t('breakdownKeeping.impact.some', { bookings: props.impact.bookings, dates: props.impact.dates })}
        </strong>{' '}
        {props.impact.messages > 0
          ? t('breakdownKeeping.impact.messages', { count: props.impact.messages })
          : t('breakdownKeeping.impact.no-messages')}
      </p>
      <Bookings items={props.impact.items} />
    </Show>
  );
};

/** Which bookings would suffer and how many messages would leave; asked a moment after the last keystroke. */
export const BreakdownImpact = (props: { siteId: string; trial: BreakdownTrial | undefined }) => {
  const { t } = useText();
  const impact = createReading(
    () => props.trial,
    (trial) => readBreakdownImpact(props.siteId, trial),
    { delay: 400 },
  );
  return (
    <div role="status">
      <Show when={props.trial}>
        <section class="breakdown-impact stack stack-s" aria-labelledby="breakdown-impact">
          <h3 id="breakdown-impact">{t('breakdownKeeping.impact')}</h3>
          <Show
            when={impact.fault() === undefined}
            fallback={<FaultMessage error={impact.fault()} onRetry={impact.refresh} />}
          >
            <Show
              when={!impact.isPending() && impact.value()}
              fallback={<p class="soft">{t('breakdownKeeping.impact.checking')}</p>}
            >
              {(found) => <Found impact={found()} />}
            </Show>
          </Show>
        </section>
      </Show>
    </div>
  );
};
