import { useLocation, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, For, on, Show } from 'solid-js';
import type { EventView } from '../../shared/events/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { dateOf, isLocalDate } from '../../shared/time.ts';
import { createPages } from '../api/pages.ts';
import { createReading } from '../api/reading.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { readSites } from '../search/queries.ts';
import { municipalityName, sitesByMunicipality } from '../search/result-words.ts';
import { arriveAt } from '../ui/arrive-at.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EventCard } from './event-card.tsx';
import { type EventsFilter, readEvents } from './queries.ts';
import './events.css';

type Change = (part: { kunta?: string | undefined; aihe?: string | undefined; from?: string | undefined }) => void;

const Filters = (props: { filter: EventsFilter; onChange: Change }) => {
  const { t, language } = useText();
  const { offered } = useCodes();
  const sites = createReading(() => true, readSites);
  const towns = () =>
    sitesByMunicipality(sites.value() ?? [], language()).map(({ municipality }) => ({
      value: municipality.code,
      label: municipalityName(municipality, language()),
    }));
  // Of what is sensitive nothing is ever told.
  const areas = () =>
    offered('contentArea')
      .filter(({ sensitive }) => !sensitive)
      .map(({ code, label }) => ({ value: code, label: label[language()] }));
  return (
    <search class="band events-filters" aria-label={t('events.filters')}>
      <SelectField
        label={t('events.place')}
        name="kunta"
        width="medium"
        options={[{ value: '', label: t('events.place.all') }, ...towns()]}
        value={props.filter.municipality ?? ''}
        onChange={(kunta) => props.onChange({ kunta: kunta || undefined })}
      />
      <SelectField
        label={t('events.area')}
        name="aihe"
        width="medium"
        options={[{ value: '', label: t('events.area.all') }, ...areas()]}
        value={props.filter.contentArea ?? ''}
        onChange={(aihe) => props.onChange({ aihe: aihe || undefined })}
      />
      <DateField
        label={t('events.from')}
        name="from"
        {...(props.filter.from && { value: props.filter.from })}
        onChange={(from) => props.onChange({ from })}
      />
    </search>
  );
};

const Nothing = (props: { limited: boolean; onClear: () => void }) => {
  const { t } = useText();
  return (
    <Show
      when={props.limited}
      fallback={
        <EmptyState
          icon="calendar"
          title={t('events.nothing.title')}
          actions={<LinkButton href="/tilat">{t('events.nothing.rooms')}</LinkButton>}
        >
          <p>{t('events.nothing.text')}</p>
        </EmptyState>
      }
    >
      <EmptyState
        icon="search"
        title={t('events.none.title')}
        actions={
          <Button variant="quiet" onClick={() => props.onClear()}>
            {t('events.none.clear')}
          </Button>
        }
      >
        <p>{t('events.none.text')}</p>
      </EmptyState>
    </Show>
  );
};

/** The activities under their days, in order of time. */
const Days = (props: { events: readonly EventView[] }) => {
  const { language } = useText();
  const days = createMemo(() => [...Map.groupBy(props.events, ({ localStart }) => dateOf(localStart))]);
  return (
    <For each={days()}>
      {([date, events]) => (
        <section class="stack">
          <h2 class="num">{formatDate(date, language())}</h2>
          <ul class="stack plain-list">
            <For each={events}>{(event) => <EventCard event={event} />}</For>
          </ul>
        </section>
      )}
    </For>
  );
};

/** The same for programs, with what one may do with it. */
const Data = (props: { filter: EventsFilter }) => {
  const { t, language } = useText();
  const query = (more: Record<string, string> = {}) => {
    const { municipality, contentArea } = props.filter;
    const asked = new URLSearchParams({
      ...(municipality && { municipality }),
      ...(contentArea && { contentArea }),
      ...more,
    });
    return asked.size > 0 ? `?${asked}` : '';
  };
  return (
    <section class="stack stack-s events-data no-print" aria-labelledby="events-data">
      <h2 id="events-data" class="card-title">
        {t('events.data')}
      </h2>
      <p class="soft">{t('events.data.text')}</p>
      <ul class="cluster plain-list">
        <li>
          <a href={`/api/v1/events.rss${query({ lang: language() })}`} target="_self">
            {t('events.data.rss')}
          </a>
        </li>
        <li>
          <a href={`/api/v1/events${query()}`} target="_self">
            {t('events.data.json')}
          </a>
        </li>
        <li>
          <a href={`/api/v1/events.jsonld${query({ lang: language() })}`} target="_self">
            {t('events.data.linked')}
          </a>
        </li>
      </ul>
    </section>
  );
};

/** What everybody is welcome to, by municipality, subject and day; the limits are the address. */
const EventsPage = () => {
  const { t } = useText();
  const location = useLocation();
  const [query, setQuery] = useSearchParams<{ kunta: string; aihe: string; from: string }>();
  const filter = createMemo(
    (): EventsFilter => ({
      municipality: query.kunta || undefined,
      contentArea: query.aihe || undefined,
      from: query.from && isLocalDate(query.from) ? query.from : undefined,
    }),
  );
  const events = createPages(filter, readEvents);
  const change: Change = (part) => setQuery(part, { replace: true, scroll: false });
  const isLimited = () => Object.values(filter()).some(Boolean);
  const status = () => {
    const page = events.page();
    return page && !events.isPending() ? t('events.count', { count: page.total }) : '';
  };
  // The address of one activity leads to it once it is there.
  createEffect(
    on(
      () => events.page() !== undefined,
      (isThere) => isThere && location.hash && arriveAt(location.hash.slice(1)),
    ),
  );
  return (
    <Page title={t('events.title')} lead={t('events.lead')} status={status()}>
      <div class="stack stack-l">
        <Filters filter={filter()} onChange={change} />
        <Show when={!events.fault()} fallback={<FaultMessage error={events.fault()} onRetry={events.retry} />}>
          <Show when={events.page()} fallback={<Skeleton cards />}>
            {(page) => (
              <div class="stack stack-l" aria-busy={events.isPending()}>
                <Show
                  when={page().items.length > 0}
                  fallback={
                    <Nothing
                      limited={isLimited()}
                      onClear={() => change({ kunta: undefined, aihe: undefined, from: undefined })}
                    />
                  }
                >
                  <Days events={page().items} />
                </Show>
                <Show when={events.moreFault()}>
                  {(fault) => <FaultMessage error={fault()} onRetry={events.readMore} />}
                </Show>
                <Show when={page().nextCursor}>
                  <div>
                    <Button variant="quiet" busy={events.isReadingMore()} onClick={() => events.readMore()}>
                      {t('events.more')}
                    </Button>
                  </div>
                </Show>
              </div>
            )}
          </Show>
        </Show>
        <Data filter={filter()} />
      </div>
    </Page>
  );
};

export default EventsPage;
