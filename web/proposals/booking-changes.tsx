import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { ProposalView } from '../../shared/proposals/schemas.ts';
import { dateOf } from '../../shared/time.ts';
import { Refusal } from '../api/client.ts';
import { promiseWords } from '../bookings/booking-words.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Icon } from '../ui/icon.tsx';
import type { BookingOffersProps } from './booking-offers.tsx';
import { answeredWords } from './change-words.ts';
import { openDates } from './offer-words.ts';
import { ProposedDate } from './proposed-date.tsx';
import { withdrawProposal } from './queries.ts';
import './proposals.css';

interface AskedProps extends Pick<BookingOffersProps, 'booking' | 'staff' | 'onChanged'> {
  proposal: ProposalView;
  /** Something else happened to it meanwhile, so it is about to go. */
  onLost: (error: unknown) => void;
}

/** A change that waits for its answer: what is asked, by when it is answered, and the way to take it back. */
const AskedChange = (props: AskedProps) => {
  const { t, language } = useText();
  const titleId = createUniqueId();
  const [isAsking, setAsking] = createSignal(false);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const withdraw = async () => {
    setAsking(false);
    setBusy(true);
    setFault(undefined);
    await withdrawProposal(props.proposal.id).then(
      (fresh) => props.onChanged(fresh, () => t('changes.withdrawn')),
      (error: unknown) => {
        const isLost = error instanceof Refusal && error.problem.code.startsWith('proposal.');
        if (isLost) props.onLost(error);
        else setFault(() => error);
      },
    );
    setBusy(false);
  };

  return (
    <section class="card stack offer" aria-labelledby={titleId}>
      <h2 class="card-title" id={titleId}>
        {t(props.staff ? 'changes.title.staff' : 'changes.title')}
      </h2>
      <ol class="plain-list stack stack-s">
        <For each={openDates(props.proposal)}>{(date) => <ProposedDate date={date} />}</For>
      </ol>
      <p class="num">
        <Icon name="clock" /> {t(props.staff ? 'changes.keeps.staff' : 'changes.keeps')}{' '}
        {promiseWords(props.booking, { t, language: language(), staff: props.staff })}
      </p>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('changes.failed')} />}</Show>
      <Show when={props.staff && props.proposal.allowed.accept}>
        <p class="no-print">
          <LinkButton href={`/hyvaksynnat?avaa=${props.booking.id}`}>{t('changes.decide')}</LinkButton>
        </p>
      </Show>
      <Show when={!props.staff && props.proposal.allowed.withdraw}>
        <p class="no-print">
          <Button variant="quiet" busy={isBusy()} onClick={() => setAsking(true)}>
            {t('changes.withdraw')}
          </Button>
        </p>
      </Show>
      <Dialog
        title={t('changes.withdraw.title')}
        open={isAsking()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="danger" onClick={() => void withdraw()}>
              {t('changes.withdraw')}
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {t('changes.withdraw.keep')}
            </Button>
          </>
        }
      >
        <p>{t('changes.withdraw.text')}</p>
      </Dialog>
    </section>
  );
};

/** Changes that were asked for earlier: each with its answer in a line, and what was said. */
const EarlierChanges = (props: { booking: BookingView; proposals: readonly ProposalView[] }) => {
  const { t, language } = useText();
  const titleId = createUniqueId();
  const day = ({ answeredAt, madeAt }: ProposalView) =>
    formatDate(dateOf(localTimeIn(answeredAt ?? madeAt, props.booking.site.timeZone)), language());
  return (
    <section class="stack stack-s" aria-labelledby={titleId}>
      <h2 class="card-title" id={titleId}>
        {t('changes.earlier')}
      </h2>
      <ul class="plain-list stack stack-s">
        <For each={props.proposals}>
          {(proposal) => (
            <li>
              <p class="num">{answeredWords(proposal, day(proposal), t)}</p>
              <Show when={proposal.answer}>{(words) => <p class="said">{words()}</p>}</Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
};

/** The changes that the organisation asked for and staff answer, in their place on the page of the booking. */
export const BookingChanges = (props: BookingOffersProps) => {
  const [lost, setLost] = createSignal<unknown>();
  const changes = () => props.booking.proposals.filter(({ kind }) => kind === 'change');
  const earlier = () => changes().filter(({ state }) => state !== 'open');
  const lose = (error: unknown) => {
    setLost(() => error);
    props.onStale();
  };
  const changed: BookingOffersProps['onChanged'] = (fresh, words) => {
    setLost(undefined);
    props.onChanged(fresh, words);
  };
  return (
    <>
      <Show when={lost()}>{(error) => <FaultMessage error={error()} />}</Show>
      <For each={changes().filter(({ state }) => state === 'open')}>
        {(proposal) => (
          <AskedChange
            booking={props.booking}
            proposal={proposal}
            staff={props.staff}
            onChanged={changed}
            onLost={lose}
          />
        )}
      </For>
      <Show when={earlier().length > 0}>
        <EarlierChanges booking={props.booking} proposals={earlier()} />
      </Show>
    </>
  );
};
