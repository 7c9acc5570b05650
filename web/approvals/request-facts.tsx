import { For, Show } from 'solid-js';
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { dateOf } from '../../shared/time.ts';
import { layoutWords, needsWords } from '../bookings/booking-words.ts';
import { InvitationTold } from '../bookings/invitation-told.tsx';
import { NeedsTold } from '../bookings/needs-told.tsx';
import { PartsTold } from '../bookings/parts/parts-told.tsx';
import { addressOf } from '../calendar/calendar-path.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { AgreementsInForce } from '../organisations/agreements-in-force.tsx';
import { type Fact, FactList } from '../ui/fact-list.tsx';
import { Tag } from '../ui/tag.tsx';
import { seasonWords } from './decision-words.ts';

export interface RequestFactsProps {
  approval: ApprovalView;
  /** Absent until it has been read. */
  room: RoomView | undefined;
  codes: CodesView | undefined;
}

const Participants = (props: { participants: number; capacity: number | undefined }) => {
  const { t } = useText();
  return (
    <Show when={props.capacity} fallback={<span class="num">{props.participants}</span>}>
      {(capacity) => (
        <Show
          when={props.participants > capacity()}
          fallback={t('approvals.fact.participants.of', { participants: props.participants, capacity: capacity() })}
        >
          <span class="cluster">
            <span class="num">{props.participants}</span>
            <Tag tone="attention" icon="warning">
              {t('approvals.fact.participants.over', { capacity: capacity() })}
            </Tag>
          </span>
        </Show>
      )}
    </Show>
  );
};

/** What is asked, by whom and for what. */
export const RequestFacts = (props: RequestFactsProps) => {
  const { t, language } = useText();
  const booking = () => props.approval.booking;
  const requested = () => dateOf(localTimeIn(booking().requestedAt, booking().site.timeZone));
  const activity = () =>
    props.codes?.activityType.find(({ code }) => code === booking().activityType)?.label[language()];

  const layoutFact = (): Fact[] => {
    const { layout } = booking();
    return layout ? [{ term: t('bookings.fact.layout'), description: layoutWords(layout, t) }] : [];
  };

  const facts = (): Fact[] => [
    {
      term: t('approvals.fact.room'),
      description: (
        <>
          <a href={`/tilat/${addressOf(booking().room)}`}>{booking().room.name[language()]}</a>
          <span class="soft">, {booking().site.name[language()]}</span>
        </>
      ),
    },
    { term: t('approvals.fact.when'), description: <span class="num">{booking().ruleText[language()]}</span> },
    ...(booking().parts ? [{ term: t('parts.fact'), description: <PartsTold booking={booking()} /> }] : []),
    {
      term: t('approvals.fact.participants'),
      description: <Participants participants={booking().participants} capacity={props.room?.capacity} />,
    },
    ...layoutFact(),
    ...(activity() ? [{ term: t('approvals.fact.activity'), description: activity() }] : []),
    {
      term: t('approvals.fact.public'),
      description: booking().sensitive
        ? t('approvals.fact.public.none')
        : (booking().publicTitle ?? t('approvals.fact.public.none')),
    },
    ...(booking().openToAll
      ? [{ term: t('openToAll.fact'), description: <InvitationTold booking={booking()} /> }]
      : []),
    {
      term: t('approvals.fact.person'),
      description: (
        <>
          {booking().responsiblePerson.name},{' '}
          <a class="nowrap" href={`tel:${booking().responsiblePerson.phone.replace(/[^\d+]/g, '')}`}>
            {booking().responsiblePerson.phone}
          </a>
        </>
      ),
    },
    {
      term: t('approvals.fact.history'),
      description: <span class="num">{seasonWords(props.approval.hoursThisSeason, t, language())}</span>,
    },
    {
      term: t('agreements.heading'),
      description: (
        <AgreementsInForce
          organisationId={booking().organisation.id}
          dates={booking().occurrences}
          none={t('agreements.not-about')}
        />
      ),
    },
    ...(props.approval.noShowsThisSeason
      ? [
          {
            term: t('approvals.fact.no-shows'),
            description: (
              <Tag tone="attention" icon="info">
                {t('approvals.fact.no-shows.count', { count: props.approval.noShowsThisSeason })}
              </Tag>
            ),
          },
        ]
      : []),
    ...(props.approval.lateCancellationsThisSeason
      ? [
          {
            term: t('approvals.fact.late'),
            description: (
              <Tag tone="attention" icon="info">
                {t('approvals.fact.late.count', { count: props.approval.lateCancellationsThisSeason })}
              </Tag>
            ),
          },
        ]
      : []),
    {
      term: t('approvals.fact.requested'),
      description: t('approvals.fact.requested.by', {
        date: formatDate(requested(), language()),
        name: booking().requestedBy,
      }),
    },
  ];
  return <FactList facts={facts()} />;
};

/** What the event needs against what is known of its rooms now, and whether the asker knows what they lack. */
export const RequestNeeds = (props: { approval: ApprovalView }) => {
  const { t } = useText();
  const booking = () => props.approval.booking;
  return (
    <section class="stack stack-s">
      <h3>{t('approvals.needs.title')}</h3>
      <Show when={booking().needs.length > 0} fallback={<p class="soft">{t('approvals.needs.none')}</p>}>
        <p>
          {t('approvals.needs.needed')} {needsWords(booking().needs, booking().wheelchairUsers, t)}
        </p>
        <NeedsTold booking={booking()} staff />
      </Show>
    </section>
  );
};

/** Why it waits, and what the asker wrote with the request. */
export const RequestWords = (props: { approval: ApprovalView }) => {
  const { t } = useText();
  return (
    <>
      <section class="stack stack-s">
        <h3>{t('approvals.why.title')}</h3>
        <ul class="request-reasons">
          <For each={props.approval.queueReasons}>{(reason) => <li>{reason.text}</li>}</For>
        </ul>
      </section>
      <Show when={props.approval.booking.note}>
        {(note) => (
          <section class="stack stack-s">
            <h3>{t('approvals.note.title')}</h3>
            <blockquote class="request-quote">{note()}</blockquote>
          </section>
        )}
      </Show>
    </>
  );
};
