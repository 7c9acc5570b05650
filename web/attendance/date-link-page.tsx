import { useLocation } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import type { DateLinkPurpose, DateLinkView } from '../../shared/attendance/schemas.ts';
import { answerOf, api, Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { takeLinkSecret } from '../session/link-secret.ts';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CancelDate, type DoneWords, NeedAnswer, TellPeople } from './date-answers.tsx';
import { DateCard } from './date-card.tsx';
import './attendance.css';

const purposeOf: Readonly<Record<string, DateLinkPurpose>> = {
  '/peru-kerta': 'cancel_date',
  '/kavijat': 'attendance',
  '/tarvitaanko': 'still_needed',
};

const keyOf = { cancel_date: 'cancel', attendance: 'attendance', still_needed: 'need' } as const;

const look = (link: string): Promise<DateLinkView> =>
  answerOf(api.attendance['date-links'].look.$post({ json: { link } }));

const isEnded = (error: unknown): boolean => error instanceof Refusal && error.problem.code === 'link.ended';

const Ended = (props: { error: unknown; onRetry: () => void }) => {
  const { t } = useText();
  return (
    <Show when={isEnded(props.error)} fallback={<FaultMessage error={props.error} onRetry={props.onRetry} />}>
      <Message
        kind="info"
        title={(props.error as Refusal).problem.title}
        actions={<LinkButton href="/varaukset">{t('attendance.link.bookings')}</LinkButton>}
      >
        <p>{t('attendance.link.ended.text')}</p>
      </Message>
    </Show>
  );
};

/** What a mailed link about a date is for. Nothing happens before a button is pressed, and nobody need be signed in. */
const DateLinkPage = () => {
  const { t } = useText();
  const location = useLocation();
  const { secret } = takeLinkSecret();
  const [done, setDone] = createSignal<DoneWords>();
  const [fault, setFault] = createSignal<unknown>();
  const reading = createReading(() => secret() || undefined, look);
  // A link says itself what it is for; until it has, the address does.
  const purpose = () => reading.value()?.purpose ?? purposeOf[location.pathname] ?? 'cancel_date';
  const key = () => keyOf[purpose()];
  const answer = (date: DateLinkView) => ({ date, secret: secret(), onDone: setDone, onFault: setFault });
  return (
    <Page
      title={t(`attendance.link.${key()}.title`)}
      lead={reading.value() && !done() && !fault() ? t(`attendance.link.${key()}.lead`) : undefined}
    >
      <div class="date-link stack stack-l">
        <Switch fallback={<Skeleton lines={4} />}>
          <Match when={done()}>
            {(words) => (
              <Message
                kind="success"
                title={t(words().title)}
                actions={
                  <LinkButton variant="quiet" href={`/varaukset/${reading.value()?.bookingId ?? ''}`}>
                    {t('attendance.link.booking')}
                  </LinkButton>
                }
              >
                <p>{t(words().text)}</p>
              </Message>
            )}
          </Match>
          <Match when={fault() ?? reading.fault()}>
            {(error) => (
              <Ended
                error={error()}
                onRetry={() => {
                  setFault(undefined);
                  reading.refresh();
                }}
              />
            )}
          </Match>
          <Match when={secret() === ''}>
            <Message
              kind="info"
              still
              title={t('attendance.link.missing')}
              actions={<LinkButton href="/varaukset">{t('attendance.link.bookings')}</LinkButton>}
            >
              <p>{t('attendance.link.missing.text')}</p>
            </Message>
          </Match>
          <Match when={reading.value()}>
            {(date) => (
              <>
                <DateCard date={date()} />
                <Switch>
                  <Match when={purpose() === 'cancel_date'}>
                    <CancelDate {...answer(date())} />
                  </Match>
                  <Match when={purpose() === 'attendance'}>
                    <TellPeople {...answer(date())} />
                  </Match>
                  <Match when={purpose() === 'still_needed'}>
                    <NeedAnswer {...answer(date())} />
                  </Match>
                </Switch>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </Page>
  );
};

export default DateLinkPage;
