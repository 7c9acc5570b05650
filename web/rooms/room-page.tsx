import { useParams, useSearchParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { createReading } from '../api/reading.ts';
import { RoomBreakdowns } from '../breakdowns/room-breakdowns.tsx';
import { CareNotice } from '../care/care-notice.tsx';
import { NearestContact } from '../contacts/contact-card.tsx';
import { useText } from '../i18n/language.tsx';
import { SiteNotices } from '../notices/site-notices.tsx';
import { Photos } from '../photos/photos.tsx';
import { ClosedDoors } from '../region/closed-doors.tsx';
import { bookAddress } from '../search/result-words.ts';
import { LinkButton } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { criteriaFromQuery } from '../when/criteria.ts';
import { MissingRoom } from './missing-room.tsx';
import { readRoom } from './queries.ts';
import { RoomFacts } from './room-facts.tsx';
import { RoomHours } from './room-hours.tsx';
import { RoomPlan } from './room-plan.tsx';
import { RoomRules } from './room-rules.tsx';
import { RoomElsewhere, RoomNeighbours } from './room-sharing.tsx';
import { RoomVerdicts } from './room-verdicts.tsx';
import { RoomWeek } from './room-week.tsx';
import './room.css';

const Section = (props: { id: string; title: string; children: JSX.Element }) => (
  <section class="stack" aria-labelledby={props.id}>
    <h2 id={props.id}>{props.title}</h2>
    {props.children}
  </section>
);

const Room = (props: { room: RoomView }) => {
  const { t, language } = useText();
  const [search] = useSearchParams();
  const room = () => props.room;
  const municipality = () => room().site.municipality.name[language() === 'sv' ? 'sv' : 'fi'];
  const lead = () =>
    [
      `${room().site.name[language()]}, ${municipality()}`,
      t('rooms.people', { count: room().capacity }),
      t(`words.approval.${room().approval}`).toLowerCase(),
    ].join(' · ');
  const description = () => room().description[language()] || room().description.fi;
  const factName = (factKey: string) => room().attributes.find(({ key }) => key === factKey)?.label[language()];
  const hasScreen = () => room().equipment.some((key) => key === 'screen' || key === 'projector');
  return (
    <Page
      title={room().name[language()]}
      lead={lead()}
      breadcrumb={[{ text: t('rooms.all'), href: '/tilat' }]}
      actions={
        <Show when={room().state === 'published'}>
          <LinkButton href={bookAddress(room(), criteriaFromQuery(search))}>{t('rooms.book')}</LinkButton>
        </Show>
      }
    >
      <div class="stack stack-xl">
        <ClosedDoors />
        <Show when={room().state === 'archived'}>
          <Message kind="warning" still>
            <p>{t('rooms.archived')}</p>
          </Message>
        </Show>
        <Show when={description()}>{(words) => <p class="room-own-words">{words()}</p>}</Show>
        <CareNotice care={room().care} />
        <RoomBreakdowns breakdowns={room().breakdowns} usual={room().accessibility} />
        <SiteNotices siteId={room().site.id} />
        <div class="split split-even">
          <Section id="facts-title" title={t('rooms.facts')}>
            <RoomFacts room={room()} />
          </Section>
          <div class="stack stack-l">
            <Photos photos={room().photos} factName={factName} />
            <RoomPlan room={room()} hasScreen={hasScreen()} />
            <Section id="suits-title" title={t('rooms.suits')}>
              <RoomVerdicts room={room()} />
            </Section>
            <RoomNeighbours room={room()} />
          </div>
        </div>
        <RoomWeek room={room()} />
        <div class="split split-even">
          <div class="stack stack-xl">
            <Section id="opening-title" title={t('rooms.opening')}>
              <RoomHours room={room()} />
            </Section>
            <Section id="rules-title" title={t('rooms.rules')}>
              <RoomRules room={room()} />
            </Section>
          </div>
          <div class="stack stack-xl">
            <Section id="contact-title" title={t('contact.title')}>
              <NearestContact site={room().site.id} />
            </Section>
            <Show when={room().arrival[language()] || room().arrival.fi}>
              {(words) => (
                <Section id="arrival-title" title={t('rooms.arrival')}>
                  <p class="room-own-words">{words()}</p>
                </Section>
              )}
            </Show>
          </div>
        </div>
        <RoomElsewhere room={room()} />
      </div>
    </Page>
  );
};

/** A room: what it is, when it is free, whom it suits, and on what terms it is given. */
const RoomPage = () => {
  const params = useParams<{ room: string }>();
  const reading = createReading(
    () => params.room,
    async (asked) => ({ asked, room: await readRoom(asked) }),
  );
  // The page stays when a link leads from one room to another; the room that was is not shown under the new address.
  const answer = () => {
    const value = reading.value();
    return value?.asked === params.room ? value.room : undefined;
  };
  return (
    <Show
      when={answer()}
      keyed
      fallback={
        <Show when={reading.fault()} fallback={<Skeleton lines={8} />}>
          {(error) => <MissingRoom room={params.room} error={error()} retry={reading.refresh} />}
        </Show>
      }
    >
      {(room) => <Room room={room} />}
    </Show>
  );
};

export default RoomPage;
