import { useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { RoomAccessibilityView } from '../../shared/facts/public-schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { createReading } from '../api/reading.ts';
import { RoomBreakdowns } from '../breakdowns/room-breakdowns.tsx';
import { ContactCard } from '../contacts/contact-card.tsx';
import { ReportFact, ReportsOf } from '../corrections/report-fact.tsx';
import { useText } from '../i18n/language.tsx';
import { MissingRoom } from '../rooms/missing-room.tsx';
import { municipalityName, roomKey } from '../search/result-words.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { reportPart, suitsPart } from './addresses.ts';
import { FactRows } from './fact-rows.tsx';
import { changedNeeds, type UsualVerdicts } from './fault-verdicts.tsx';
import { LeastFacts } from './least-facts.tsx';
import { NeedVerdicts } from './need-verdicts.tsx';
import { arriveAtAskedPart, PagePart, PageParts, type Part } from './page-parts.tsx';
import { readRoomAccessibility } from './queries.ts';
import { WayCards } from './way-cards.tsx';
import '../photos/photos.css';
import './room-facts.css';

const partId = (key: string): string => `osa-${key}`;

const RoomFacts = (props: { view: RoomAccessibilityView }) => {
  const { t, language } = useText();
  const room = () => props.view.room;
  const name = () => room().name[language()];
  const usual = () => Object.fromEntries(props.view.needs.map(({ need, verdict }) => [need, verdict])) as UsualVerdicts;
  const isChanged = () => changedNeeds(props.view.breakdowns, usual()).length > 0;
  const sections = () => props.view.sections.filter(({ facts, ways }) => facts.length > 0 || ways.length > 0);
  const parts = (): Part[] => [
    { id: suitsPart, text: t('roomFacts.part.suits') },
    ...sections().map(({ key, label }) => ({ id: partId(key), text: label[language()] })),
    { id: reportPart, text: t('corrections.part') },
    { id: partId('contact'), text: t('roomFacts.part.contact') },
  ];
  const place = () => {
    const { site } = room();
    return `${site.name[language()]}, ${site.street}, ${municipalityName(site.municipality, language())}`;
  };
  arriveAtAskedPart();
  return (
    <Page
      title={`${t('roomFacts.title')}: ${name()}`}
      lead={place()}
      breadcrumb={[
        { text: t('rooms.all'), href: '/tilat' },
        { text: name(), href: `/tilat/${roomKey(room())}` },
      ]}
      actions={
        <Button variant="quiet" icon="print" onClick={() => window.print()}>
          {t('roomFacts.print')}
        </Button>
      }
    >
      <ReportsOf room={room().id}>
        <div class="facts-layout">
          <PageParts parts={parts()} />
          <div class="stack stack-xl">
            <RoomBreakdowns breakdowns={props.view.breakdowns} usual={usual()} />
            <PagePart id={suitsPart} text={t('roomFacts.suits')}>
              <p>
                <span class="no-print">{t('roomFacts.suits.lead')}</span>{' '}
                <span class="soft">
                  {t(isChanged() ? 'roomFacts.suits.at.usual' : 'roomFacts.suits.at', {
                    date: formatPlainDate(props.view.asOf, language()),
                  })}
                </span>
              </p>
              <NeedVerdicts
                needs={props.view.needs}
                ways={props.view.ways}
                breakdowns={props.view.breakdowns}
                usual={usual()}
              />
              <LeastFacts least={props.view.leastFacts} />
            </PagePart>
            <For each={sections()}>
              {(section) => (
                <PagePart id={partId(section.key)} text={section.label[language()]}>
                  <FactRows facts={section.facts} />
                  <WayCards section={section} ways={props.view.ways} />
                </PagePart>
              )}
            </For>
            <div class="no-print">
              <PagePart id={reportPart} text={t('corrections.part.title')}>
                <p>{t('corrections.part.text')}</p>
                <p>
                  <ReportFact kind="any" />
                </p>
              </PagePart>
            </div>
            <PagePart id={partId('contact')} text={t('roomFacts.contact')}>
              <p>{t('roomFacts.contact.text')}</p>
              <Show when={props.view.contact} fallback={<p class="soft">{t('contact.none')}</p>}>
                {(contact) => <ContactCard contact={contact()} />}
              </Show>
              <p class="small no-print">
                <a href={`/api/v1/rooms/${room().id}/a11y.json`} rel="external">
                  {t('roomFacts.open-data')}
                </a>
              </p>
            </PagePart>
          </div>
        </div>
      </ReportsOf>
    </Page>
  );
};

/** How accessible a room is: whom it suits and why, then every fact in the order of arrival. */
const RoomFactsPage = () => {
  const params = useParams<{ room: string }>();
  const reading = createReading(
    () => params.room,
    async (asked) => ({ asked, view: await readRoomAccessibility(asked) }),
  );
  const view = () => {
    const value = reading.value();
    return value?.asked === params.room ? value.view : undefined;
  };
  return (
    <Show
      when={view()}
      keyed
      fallback={
        <Show when={reading.fault()} fallback={<Skeleton lines={8} />}>
          {(error) => <MissingRoom room={params.room} error={error()} retry={reading.refresh} />}
        </Show>
      }
    >
      {(shown) => <RoomFacts view={shown} />}
    </Show>
  );
};

export default RoomFactsPage;
