import { Show } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import { premisesStates } from '../../shared/rooms/kinds.ts';
import type { StaffRoomView } from '../../shared/rooms/settings.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { createListPage } from '../lists/create-list-page.ts';
import { ListPage } from '../lists/list-page.tsx';
import { ListTable } from '../lists/list-table.tsx';
import { roomKey } from '../search/result-words.ts';
import { actorOf } from '../session/actor.ts';
import type { User } from '../session/signed-in.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SelectField } from '../ui/field.tsx';
import type { Column } from '../ui/table.tsx';
import { readKeptSites } from './queries.ts';
import { RoomStateTag } from './room-state-tag.tsx';
import { roomKindWords } from './room-words.ts';
import './room-settings.css';

type Filter = 'site' | 'state' | 'kind';

/** The choice that narrows nothing. */
const unlimited = '';

const Rooms = (props: { user: User }) => {
  const { t, language } = useText();
  const sites = createReading(() => true, readKeptSites);
  const mayCreate = () => can(actorOf(props.user), 'premises.create');
  const list = createListPage<StaffRoomView, Filter>({
    filters: ['site', 'state', 'kind'],
    sort: 'site',
    read: (question) => answerOf(api.roomSettings.staff.rooms.$get({ query: question as never })),
  });

  const FilterField = (field: { name: Filter; label: string; options: { value: string; label: string }[] }) => (
    <SelectField
      label={field.label}
      name={field.name}
      width="medium"
      options={[{ value: unlimited, label: t('roomSettings.filter.any') }, ...field.options]}
      value={list.filter(field.name) ?? unlimited}
      onChange={(value) => list.setFilter(field.name, value)}
    />
  );

  const columns = (): Column<StaffRoomView>[] => [
    {
      key: 'name',
      header: t('roomSettings.column.name'),
      rowHeader: true,
      sortable: true,
      cell: (room) => <a href={`/yllapito/tilat/${encodeURIComponent(roomKey(room))}`}>{room.name[language()]}</a>,
    },
    { key: 'site', header: t('roomSettings.column.site'), sortable: true, cell: ({ site }) => site.name[language()] },
    { key: 'kind', header: t('roomSettings.column.kind'), cell: ({ kind }) => t(`words.kind.${kind}`) },
    {
      key: 'capacity',
      header: t('roomSettings.column.capacity'),
      sortable: true,
      align: 'end',
      cell: ({ capacity }) => <span class="num">{capacity}</span>,
    },
    {
      key: 'approval',
      header: t('roomSettings.column.approval'),
      cell: ({ approval }) => t(`words.approval.${approval}`),
    },
    { key: 'state', header: t('roomSettings.column.state'), cell: ({ state }) => <RoomStateTag state={state} /> },
  ];

  return (
    <AdminPage
      section="rooms"
      title={t('roomSettings.title')}
      lead={t('roomSettings.lead')}
      actions={
        <Show when={mayCreate()}>
          <LinkButton icon="plus" href="/yllapito/tilat/uusi">
            {t('roomSettings.new')}
          </LinkButton>
        </Show>
      }
    >
      <ListPage
        list={list}
        label={t('roomSettings.search')}
        countOf={(count) => t('roomSettings.count', { count })}
        filters={
          <>
            <FilterField
              name="site"
              label={t('roomSettings.column.site')}
              options={(sites.value() ?? []).map((site) => ({ value: roomKey(site), label: site.name[language()] }))}
            />
            <FilterField
              name="state"
              label={t('roomSettings.column.state')}
              options={premisesStates.map((state) => ({ value: state, label: t(`roomSettings.state.${state}`) }))}
            />
            <FilterField name="kind" label={t('roomSettings.column.kind')} options={roomKindWords(t)} />
          </>
        }
        nothing={
          <EmptyState
            icon="home"
            title={t('roomSettings.nothing')}
            actions={<LinkButton href="/yllapito/toimipisteet">{t('roomSettings.nothing.sites')}</LinkButton>}
          >
            <p>{t('roomSettings.nothing.text')}</p>
          </EmptyState>
        }
      >
        {(rooms) => <ListTable list={list} caption={t('roomSettings.caption')} columns={columns()} rows={rooms} />}
      </ListPage>
    </AdminPage>
  );
};

/** Every room that the reader keeps, over all houses. */
const RoomsListPage = () => <AdminOnly section="rooms">{(user) => <Rooms user={user} />}</AdminOnly>;

export default RoomsListPage;
