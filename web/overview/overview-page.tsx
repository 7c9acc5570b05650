import { For, Show } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import { setupSteps } from '../../shared/region/rules.ts';
import type { ReadinessView } from '../../shared/region/schemas.ts';
import { isReady } from '../../shared/sites/lacks.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { createReading } from '../api/reading.ts';
import { reportAddress } from '../breakdowns/report-address.ts';
import { useText } from '../i18n/language.tsx';
import { readReadiness } from '../region/queries.ts';
import { actorOf } from '../session/actor.ts';
import { useSession } from '../session/session.tsx';
import { LackList } from '../sites/lack-list.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { MailWaits } from './mail-waits.tsx';
import './overview.css';

type Site = ReadinessView['sites'][number];

const Counts = (props: { counts: ReadinessView['counts'] }) => {
  const { t } = useText();
  const part = (some: number, all: number) => t('overview.of', { part: some, whole: all });
  const items = () =>
    [
      { key: 'requests', value: String(props.counts.waitingRequests), href: '/hyvaksynnat' },
      { key: 'organisations', value: String(props.counts.pendingOrganisations), href: '/yllapito/jarjestot' },
      { key: 'corrections', value: String(props.counts.openCorrections), href: '/yllapito/taydennykset' },
      { key: 'sites', value: part(props.counts.readySites, props.counts.sites), href: '/yllapito/toimipisteet' },
      { key: 'rooms', value: part(props.counts.publishedRooms, props.counts.rooms), href: '/yllapito/tilat' },
      { key: 'facts', value: part(props.counts.facts, props.counts.factsWanted), href: '/yllapito/tilat' },
    ] as const;
  return (
    <section class="stack">
      <h2>{t('overview.counts')}</h2>
      <ul class="overview-counts plain-list">
        <For each={items()}>
          {({ key, value, href }) => (
            <li>
              <a class="card overview-count" href={href}>
                <span class="overview-number num">{value}</span>
                <span>{t(`overview.count.${key}`)}</span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
};

const SiteItem = (props: { site: Site }) => {
  const { t, language } = useText();
  const town = () => props.site.municipality[language() === 'sv' ? 'sv' : 'fi'];
  return (
    <li class="card overview-site">
      <div>
        <h3>
          <a href={`/yllapito/toimipisteet/${props.site.code ?? props.site.id}`}>{props.site.name[language()]}</a>
        </h3>
        <p class="soft num">
          {town()} · {t('overview.rooms.published', { published: props.site.publishedRooms, rooms: props.site.rooms })}{' '}
          · {t('overview.column.facts')} {t('overview.of', { part: props.site.facts, whole: props.site.factsWanted })}
        </p>
        <p>
          <a href={reportAddress(props.site)}>
            {t('breakdowns.report')}
            <VisuallyHidden>: {props.site.name[language()]}</VisuallyHidden>
          </a>
        </p>
      </div>
      <div class="overview-standing">
        <Show when={isReady(props.site.lacks)}>
          <Tag tone="success" icon="done">
            {t(props.site.lacks.length === 0 ? 'overview.ready' : 'overview.publishable')}
          </Tag>
        </Show>
        <Show when={props.site.lacks.length > 0}>
          <LackList site={props.site} lacks={props.site.lacks} />
        </Show>
      </div>
    </li>
  );
};

const Sites = (props: { sites: readonly Site[] }) => {
  const { t } = useText();
  return (
    <section class="stack">
      <h2>{t('overview.sites')}</h2>
      <Show
        when={props.sites.length > 0}
        fallback={
          <EmptyState
            title={t('overview.none')}
            icon="home"
            actions={
              <>
                <LinkButton href="/yllapito/toimipisteet">{t('overview.none.add')}</LinkButton>
                <LinkButton href="/yllapito/tuonti" variant="quiet">
                  {t('overview.none.from-file')}
                </LinkButton>
              </>
            }
          >
            <p>{t('overview.none.text')}</p>
          </EmptyState>
        }
      >
        <p>{t('overview.sites.text')}</p>
        <ul class="overview-sites plain-list">
          <For each={props.sites}>{(site) => <SiteItem site={site} />}</For>
        </ul>
      </Show>
    </section>
  );
};

/** The way on, for those who may go it, while taking into use is unfinished. */
const SetupWay = (props: { setup: ReadinessView['setup'] }) => {
  const { t } = useText();
  const session = useSession();
  const mayGo = () => {
    const user = session.user();
    return user ? can(actorOf(user), 'region.manage') : false;
  };
  return (
    <Show when={!props.setup.opened && mayGo()}>
      <Message
        kind="info"
        title={t('overview.setup.title')}
        still
        actions={<LinkButton href="/kayttoonotto">{t('overview.setup.go')}</LinkButton>}
      >
        <p>{t('overview.setup.text', { done: props.setup.done.length, all: setupSteps.length })}</p>
      </Message>
    </Show>
  );
};

const Readiness = () => {
  const reading = createReading(() => true, readReadiness);
  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={10} />}>
        {(value) => (
          <div class="stack stack-xl">
            <SetupWay setup={value().setup} />
            <MailWaits when={value().mailWaits} />
            <Counts counts={value().counts} />
            <Sites sites={value().sites} />
          </div>
        )}
      </Show>
    </Show>
  );
};

/** The first page of the house: what waits for somebody, and what each site still needs. */
const OverviewPage = () => {
  const { t } = useText();
  return (
    <AdminPage section="overview" title={t('overview.title')} lead={t('overview.lead')}>
      <Readiness />
    </AdminPage>
  );
};

export default OverviewPage;
