import { useParams, useSearchParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import type { SiteSettingsView } from '../../shared/sites/schemas.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { SiteBreakdowns } from '../breakdowns/site-breakdowns.tsx';
import { SiteClosures } from '../closures/site-closures.tsx';
import { HistoryPanel } from '../editing/history-panel.tsx';
import { SiteFacts } from '../facts/site-facts.tsx';
import { useText } from '../i18n/language.tsx';
import { SitePhotos } from '../photos/site-photos.tsx';
import { actorOf } from '../session/actor.ts';
import { useSession } from '../session/session.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { LackList } from './lack-list.tsx';
import { readSite, readSiteHistory } from './queries.ts';
import { SiteArrival } from './site-arrival.tsx';
import { SiteBasics } from './site-basics.tsx';
import { SiteCare } from './site-care.tsx';
import { SiteConflicts } from './site-conflicts.tsx';
import { SiteContacts } from './site-contacts.tsx';
import type { SitePartProps } from './site-editor.ts';
import { SiteHours } from './site-hours.tsx';
import { SiteStateTag } from './site-state-tag.tsx';
import { createSiteWords } from './site-words.ts';

/** The parts by their words in the address. */
const views = {
  perustiedot: 'basics',
  aukiolo: 'hours',
  saapuminen: 'arrival',
  hoiva: 'care',
  viat: 'breakdowns',
  sulut: 'closures',
  esteettomyys: 'facts',
  kuvat: 'photos',
  yhteyshenkilot: 'contacts',
  ristiriidat: 'conflicts',
  historia: 'history',
} as const;
type View = keyof typeof views;

const SiteHistory = (props: Pick<SitePartProps, 'site'>) => {
  const words = createSiteWords();
  return (
    <HistoryPanel
      read={() => readSiteHistory(props.site.id)}
      nameOf={words.nameOf}
      wordsOf={words.wordsOf}
      actionOf={words.actionOf}
      version={props.site.version}
      open
    />
  );
};

const parts: Record<(typeof views)[View], (props: SitePartProps) => JSX.Element> = {
  basics: SiteBasics,
  hours: SiteHours,
  arrival: SiteArrival,
  care: SiteCare,
  breakdowns: SiteBreakdowns,
  closures: SiteClosures,
  facts: SiteFacts,
  photos: SitePhotos,
  contacts: SiteContacts,
  conflicts: SiteConflicts,
  history: SiteHistory,
};

/** State, what is missing, and the rooms. */
const Standing = (props: Pick<SitePartProps, 'site'>) => {
  const { t, language } = useText();
  const session = useSession();
  const mayAdd = () => {
    const user = session.user();
    return !!user && can(actorOf(user), 'premises.create');
  };
  return (
    <div class="stack stack-s">
      <div class="cluster">
        <SiteStateTag state={props.site.state} />
        <Show when={props.site.lacks.length > 0}>
          <LackList site={props.site} lacks={props.site.lacks} />
        </Show>
      </div>
      <p>
        {t('sites.rooms')}:{' '}
        <For each={props.site.rooms} fallback={<span class="soft">{t('sites.rooms.none')}</span>}>
          {(room, index) => (
            <>
              <Show when={index() > 0}>, </Show>
              <a href={`/yllapito/tilat/${room.id}`}>{room.name[language()]}</a>
            </>
          )}
        </For>
        <Show when={mayAdd()}>
          <span class="soft"> · </span>
          <a href={`/yllapito/tilat/uusi?toimipiste=${encodeURIComponent(props.site.code ?? props.site.id)}`}>
            {t('roomSettings.new')}
          </a>
        </Show>
      </p>
    </div>
  );
};

const Site = (props: SitePartProps) => {
  const { t, language } = useText();
  const [address, setAddress] = useSearchParams();
  const view = (): View => {
    const asked = Array.isArray(address.nakyma) ? address.nakyma[0] : address.nakyma;
    return (Object.keys(views) as View[]).find((key) => key === asked) ?? 'perustiedot';
  };
  return (
    <AdminPage
      section="sites"
      title={props.site.name[language()]}
      actions={
        <>
          <LinkButton
            variant="quiet"
            icon="calendar"
            href={`/kalenteri?toimipiste=${props.site.code ?? props.site.id}`}
          >
            {t('sites.calendar')}
          </LinkButton>
          <LinkButton variant="quiet" icon="external" href={`/upota?site=${props.site.code ?? props.site.id}`}>
            {t('sites.embed')}
          </LinkButton>
        </>
      }
    >
      <div class="stack stack-l">
        <Standing site={props.site} />
        <Tabs
          label={t('sites.tabs')}
          selected={view()}
          onSelect={(nakyma) =>
            setAddress({ nakyma: nakyma === 'perustiedot' ? undefined : nakyma, paikka: undefined }, { scroll: false })
          }
          tabs={(Object.keys(views) as View[]).map((key) => ({
            key,
            label: t(`sites.tab.${views[key]}`),
            content: () => {
              const Part = parts[views[key]];
              return <Part site={props.site} onSaved={props.onSaved} />;
            },
          }))}
        />
      </div>
    </AdminPage>
  );
};

const Missing = (props: { error: unknown; retry: () => void }) => {
  const { t } = useText();
  const isRefused = () => props.error instanceof Refusal && [403, 404].includes(props.error.problem.status);
  return (
    <AdminPage section="sites" title={t(isRefused() ? 'sites.missing.title' : 'sites.title')}>
      <Show when={isRefused()} fallback={<FaultMessage error={props.error} onRetry={props.retry} />}>
        <div class="stack">
          <p>{t('sites.missing.text')}</p>
          <p>
            <LinkButton href="/yllapito/toimipisteet">{t('sites.missing.next')}</LinkButton>
          </p>
        </div>
      </Show>
    </AdminPage>
  );
};

const Reading = (props: { id: string }) => {
  const site = createReading<string, SiteSettingsView>(() => props.id, readSite);
  return (
    <Show
      when={site.value()}
      fallback={
        <Show when={site.fault()} fallback={<Skeleton lines={8} />}>
          {(error) => <Missing error={error()} retry={site.refresh} />}
        </Show>
      }
    >
      {(value) => <Site site={value()} onSaved={site.replace} />}
    </Show>
  );
};

/** A house as its keepers see it: what it is, when it is open, how one gets in, whom to ask, what is at odds, what was done. */
const SitePage = () => {
  const params = useParams<{ site: string }>();
  return (
    <AdminOnly section="sites">
      {() => (
        <Show when={params.site} keyed>
          {(id) => <Reading id={id} />}
        </Show>
      )}
    </AdminOnly>
  );
};

export default SitePage;
