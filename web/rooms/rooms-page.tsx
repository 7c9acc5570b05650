import { useSearchParams } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomSummaryView, SiteView } from '../../shared/rooms/schemas.ts';
import { createPages, type Pages } from '../api/pages.ts';
import { createReading } from '../api/reading.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { ClosedDoors } from '../region/closed-doors.tsx';
import { type RoomsFilter, readRooms, readSites } from '../search/queries.ts';
import { roomAddress, roomKey } from '../search/result-words.ts';
import { ApprovalWords, RoomCard } from '../search/room-card.tsx';
import { EquipmentField, NeedsField, PeopleField, PlaceField } from '../search/wants-fields.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { noWants, type Query, queryFromWants, type Wants, wantsFromQuery } from '../when/criteria.ts';
import './rooms.css';

/** What most ask first, shown while no need has been chosen. */
const usualNeeds: readonly Need[] = ['wheelchair', 'hearing'];

/** Milliseconds of quiet after a keystroke before the list is asked for. */
const typingPause = 300;

const Card = (props: { room: RoomSummaryView; wants: Wants }) => {
  const { t, language } = useText();
  const { wordsOf } = useCodes();
  const address = () => roomAddress(props.room, { when: undefined, wants: props.wants });
  return (
    <RoomCard
      room={props.room}
      href={address()}
      needs={props.wants.needs.length > 0 ? props.wants.needs : usualNeeds}
      aside={
        <>
          <ApprovalWords room={props.room} />
          <LinkButton variant="quiet" href={address()}>
            {t('search.card.times')}
            <VisuallyHidden>: {props.room.name[language()]}</VisuallyHidden>
          </LinkButton>
        </>
      }
    >
      <Show when={props.room.outOfOrder}>
        {(devices) => (
          <p>
            <Tag tone="attention" icon="warning">
              {t('words.broken-now', {
                what: devices()
                  .map((device) => t(`words.reason.broken-${device}`))
                  .join(', '),
              })}
            </Tag>
          </p>
        )}
      </Show>
      <p class="small soft">{props.room.equipment.map((key) => wordsOf('equipment', key)).join(', ')}</p>
    </RoomCard>
  );
};

interface FiltersProps {
  filter: RoomsFilter;
  sites: readonly SiteView[];
  onChange: (query: Query) => void;
}

const SiteLimit = (props: FiltersProps) => {
  const { t, language } = useText();
  const site = () => props.sites.find((each) => roomKey(each) === props.filter.site || each.id === props.filter.site);
  return (
    <Show when={props.filter.site ? site() : undefined}>
      {(house) => (
        <div class="cluster">
          <Tag tone="brand" icon="home">
            {t('search.browse.site', { site: house().name[language()] })}
          </Tag>
          <Button variant="link" onClick={() => props.onChange({ site: undefined })}>
            {t('search.browse.site.clear')}
          </Button>
          <a href={`/tilaa?site=${encodeURIComponent(roomKey(house()))}`}>{t('search.browse.site.calendar')}</a>
        </div>
      )}
    </Show>
  );
};

const Filters = (props: FiltersProps) => {
  const { t } = useText();
  const wants = () => props.filter.wants;
  const chosen = () => wants().needs.length + wants().equipment.length;
  const change = (part: Partial<Wants>) => props.onChange(queryFromWants({ ...wants(), ...part }));
  return (
    <search class="band stack" aria-label={t('search.browse.filters')}>
      <div class="rooms-filters">
        <TextField
          label={t('search.browse.q')}
          name="q"
          type="search"
          width="medium"
          maxlength={100}
          autocomplete="off"
          value={props.filter.q}
          onInput={(q) => props.onChange({ q })}
        />
        <PlaceField wants={wants()} onChange={change} sites={props.sites} />
        <PeopleField wants={wants()} onChange={change} />
      </div>
      <Disclosure
        summary={chosen() > 0 ? t('search.criteria.more.chosen', { count: chosen() }) : t('search.criteria.more')}
      >
        <div class="stack">
          <NeedsField wants={wants()} onChange={change} />
          <EquipmentField wants={wants()} onChange={change} />
        </div>
      </Disclosure>
      <SiteLimit {...props} />
    </search>
  );
};

const Nothing = (props: { onClear: () => void }) => {
  const { t } = useText();
  return (
    <EmptyState
      icon="search"
      title={t('search.browse.empty')}
      actions={
        <Button variant="quiet" onClick={() => props.onClear()}>
          {t('search.browse.clear')}
        </Button>
      }
    >
      <p>{t('search.browse.empty.text')}</p>
    </EmptyState>
  );
};

const Rooms = (props: { rooms: Pages<RoomSummaryView>; wants: Wants; onClear: () => void }) => {
  const { t } = useText();
  return (
    <Show
      when={!props.rooms.fault()}
      fallback={<FaultMessage error={props.rooms.fault()} onRetry={props.rooms.retry} />}
    >
      <Show when={props.rooms.page()} fallback={<Skeleton cards />}>
        {(page) => (
          <div class="stack search-results" aria-busy={props.rooms.isPending()}>
            <Show when={page().items.length > 0} fallback={<Nothing onClear={props.onClear} />}>
              <h2 class="visually-hidden">{t('search.browse')}</h2>
              <ul class="stack plain-list">
                <For each={page().items}>{(room) => <Card room={room} wants={props.wants} />}</For>
              </ul>
            </Show>
            <Show when={props.rooms.moreFault()}>
              {(fault) => <FaultMessage error={fault()} onRetry={props.rooms.readMore} />}
            </Show>
            <Show when={page().nextCursor}>
              <div>
                <Button variant="quiet" busy={props.rooms.isReadingMore()} onClick={() => props.rooms.readMore()}>
                  {t('search.more')}
                </Button>
              </div>
            </Show>
          </div>
        )}
      </Show>
    </Show>
  );
};

/** All rooms without a time; the limits are the address. */
const RoomsPage = () => {
  const { t } = useText();
  const [query, setQuery] = useSearchParams<Record<string, string>>();
  const sites = createReading(() => true, readSites);
  const filter = createMemo(
    (): RoomsFilter => ({
      q: query.q ?? '',
      site: query.site || undefined,
      wants: wantsFromQuery(query),
    }),
  );
  const rooms = createPages(filter, readRooms, { delay: typingPause });
  const change = (part: Query) => setQuery(part, { replace: true, scroll: false });
  const clear = () => change({ q: undefined, site: undefined, ...queryFromWants(noWants) });
  const status = () => {
    const page = rooms.page();
    return page && !rooms.isPending() ? t('search.browse.status', { count: page.total }) : '';
  };
  return (
    <Page
      title={t('search.browse')}
      lead={t('search.browse.lead')}
      status={status()}
      actions={
        <LinkButton href="/haku" icon="search">
          {t('search.browse.by-time')}
        </LinkButton>
      }
    >
      <div class="stack stack-l">
        <ClosedDoors />
        <Filters filter={filter()} sites={sites.value() ?? []} onChange={change} />
        <Rooms rooms={rooms} wants={filter().wants} onClear={clear} />
      </div>
    </Page>
  );
};

export default RoomsPage;
