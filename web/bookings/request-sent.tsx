import { onMount, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { arriveAtHeading, Page } from '../ui/page.tsx';
import { asSentence, deviationsOf } from './booking-words.ts';

/** What was sent, when the answer comes, and what can be done meanwhile. */
export const RequestSent = (props: { booking: BookingView }) => {
  const { t, language } = useText();
  const booking = () => props.booking;
  const isApproved = () => booking().state === 'approved';
  const isInLine = () => booking().state === 'draft';
  const used = () =>
    isInLine()
      ? booking().occurrences.filter(({ wait }) => wait).length
      : booking().summary.approved + booking().summary.requested;
  // The page stays but shows another thing.
  onMount(arriveAtHeading);
  return (
    <Page
      title={t(isInLine() ? 'request.sent.queued' : isApproved() ? 'request.sent.approved' : 'request.sent.requested')}
    >
      <div class="request-sent stack stack-l">
        <Message kind={isApproved() ? 'success' : 'info'} still>
          <p>
            <Show
              when={!isApproved() && booking().decideBy}
              fallback={t(isInLine() ? 'request.sent.queued.text' : 'request.sent.approved.text')}
            >
              {(day) => t('request.sent.requested.text', { date: formatDate(day(), language()) })}
            </Show>
          </p>
        </Message>
        <section class="card stack stack-s" aria-labelledby="sent-title">
          <h2 class="sent-label" id="sent-title">
            {t('request.sent.what')}
          </h2>
          <p class="figure-number">{t('request.dates.count', { count: used() })}</p>
          <p>
            <strong>{booking().internalTitle}</strong>
          </p>
          <p>
            {booking().room.name[language()]}, {booking().site.name[language()]}
          </p>
          <p class="num">{asSentence(booking().ruleText[language()])}</p>
          <Show when={deviationsOf(booking().summary, t)}>{(words) => <p class="soft num">{words()}</p>}</Show>
        </section>
        <section class="stack stack-s" aria-labelledby="next-steps-title">
          <h2 id="next-steps-title">{t('request.sent.next')}</h2>
          <ul>
            <li>{t('request.sent.next.see')}</li>
            <li>{t('request.sent.next.change')}</li>
            <li>{t('request.sent.next.cancel')}</li>
          </ul>
        </section>
        <div class="cluster">
          <LinkButton href={`/varaukset/${booking().code ?? booking().id}`}>{t('request.sent.open')}</LinkButton>
          <LinkButton href="/varaukset" variant="quiet">
            {t('request.sent.all')}
          </LinkButton>
        </div>
      </div>
    </Page>
  );
};
