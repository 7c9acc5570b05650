import { Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { can } from '../../shared/permissions.ts';
import type { PremisesState } from '../../shared/rooms/schemas.ts';
import type { StaffSiteView } from '../../shared/sites/schemas.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { useText } from '../i18n/language.tsx';
import { createListPage } from '../lists/create-list-page.ts';
import { ListPage } from '../lists/list-page.tsx';
import { ListTable } from '../lists/list-table.tsx';
import { actorOf } from '../session/actor.ts';
import { useSession } from '../session/session.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SelectField } from '../ui/field.tsx';
import type { Column } from '../ui/table.tsx';
import { readSites } from './queries.ts';
import { SiteStateTag } from './site-state-tag.tsx';

import '../premises/premises.css';

const states = ['published', 'draft', 'archived'] as const satisfies readonly PremisesState[];

const Lacks = (props: { site: StaffSiteView }) => {
  const { t } = useText();
  return (
    <Show when={props.site.lacks.length > 0} fallback={<span class="soft">{t('sites.lacks.none')}</span>}>
      {props.site.lacks.map((lack) => t(`sites.lack.${lack}`)).join(', ')}
    </Show>
  );
};

const New = () => {
  const { t } = useText();
  const { user } = useSession();
  const mayCreate = () => {
    const signedIn = user();
    return signedIn !== null && signedIn !== undefined && can(actorOf(signedIn), 'premises.create');
  };
  return (
    <Show when={mayCreate()}>
      <LinkButton href="/yllapito/toimipisteet/uusi" icon="plus">
        {t('sites.new')}
      </LinkButton>
    </Show>
  );
};

const Nothing = () => {
  const { t } = useText();
  return (
    <EmptyState icon="home" title={t('sites.empty.title')} actions={<New />}>
      <p>{t('sites.empty.text')}</p>
    </EmptyState>
  );
};

const Sites = () => {
  const { t, language } = useText();
  const list = createListPage<StaffSiteView, 'state'>({ read: readSites, filters: ['state'], sort: 'name' });
  const columns = (): Column<StaffSiteView>[] => [
    {
      key: 'name',
      header: t('sites.column.name'),
      rowHeader: true,
      sortable: true,
      cell: (site) => <a href={`/yllapito/toimipisteet/${site.code ?? site.id}`}>{site.name[language()]}</a>,
    },
    {
      key: 'municipality',
      header: t('sites.column.municipality'),
      sortable: true,
      cell: (site) => site.municipality.name[language() === 'sv' ? 'sv' : 'fi'],
    },
    {
      key: 'state',
      header: t('sites.column.state'),
      cell: (site) => (
        <span class="two-lines">
          <SiteStateTag state={site.state} />
          <Show when={site.closesOn}>
            {(date) => (
              <small class="num">{t('sites.state.closes', { date: formatPlainDate(date(), language()) })}</small>
            )}
          </Show>
        </span>
      ),
    },
    {
      key: 'rooms',
      header: t('sites.column.rooms'),
      align: 'end',
      cell: (site) => <span class="num">{site.roomCount}</span>,
    },
    { key: 'lacks', header: t('sites.column.lacks'), sortable: true, cell: (site) => <Lacks site={site} /> },
  ];
  return (
    <ListPage
      list={list}
      label={t('sites.search')}
      countOf={(count) => t('sites.count', { count })}
      filters={
        <SelectField
          label={t('sites.filter.state')}
          name="state"
          options={[
            { value: 'all', label: t('sites.filter.all') },
            ...states.map((value) => ({ value, label: t(`sites.state.${value}`) })),
          ]}
          value={list.filter('state') ?? 'all'}
          onChange={(value) => list.setFilter('state', value === 'all' ? undefined : value)}
        />
      }
      nothing={<Nothing />}
    >
      {(items) => <ListTable list={list} caption={t('sites.title')} columns={columns()} rows={items} />}
    </ListPage>
  );
};

/** The houses that one looks after: their state, and what each still lacks. */
const SitesPage = () => {
  const { t } = useText();
  return (
    <AdminPage section="sites" title={t('sites.title')} lead={t('sites.lead')} actions={<New />}>
      <Sites />
    </AdminPage>
  );
};

export default SitesPage;
