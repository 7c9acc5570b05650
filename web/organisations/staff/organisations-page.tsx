import { Show } from 'solid-js';
import { formatDate, formatPlainDate } from '../../../shared/i18n/format.ts';
import type { OrganisationListItem } from '../../../shared/organisations/details-schemas.ts';
import { AdminPage } from '../../admin/admin-page.tsx';
import { useText } from '../../i18n/language.tsx';
import { createListPage } from '../../lists/create-list-page.ts';
import { ListPage } from '../../lists/list-page.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/field.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { createMunicipalityOptions, municipalityName } from '../municipalities.ts';
import { createKindOptions } from '../organisation-words.ts';
import { type OrganisationFilter, readOrganisations } from '../queries.ts';
import { StatusTag } from '../status-tag.tsx';
import { organisationStatusWords } from '../status-words.ts';
import '../organisations.css';

const createColumns = () => {
  const { t, language } = useText();
  return (): Column<OrganisationListItem>[] => [
    {
      key: 'name',
      header: t('organisations.field.name'),
      rowHeader: true,
      cell: ({ id, name }) => <a href={`/yllapito/jarjestot/${id}`}>{name}</a>,
    },
    {
      key: 'status',
      header: t('organisationStaff.filter.status'),
      cell: ({ status, members, verifiedUntil }) => (
        <div class="cluster">
          <StatusTag status={status} />
          <Show when={status === 'pending' && members === 0}>
            <Tag tone="attention" icon="mail">
              {t('organisationStaff.unconfirmed')}
            </Tag>
          </Show>
          <Show when={status === 'verified' && verifiedUntil}>
            {(day) => (
              <span class="soft num">{t('organisationStaff.until', { date: formatDate(day(), language()) })}</span>
            )}
          </Show>
        </div>
      ),
    },
    { key: 'kind', header: t('organisationStaff.filter.kind'), cell: ({ kind }) => t(`organisations.kind.${kind}`) },
    {
      key: 'home',
      header: t('organisationStaff.filter.municipality'),
      cell: ({ homeMunicipality: home }) => (home ? municipalityName(home, language()) : '–'),
    },
    {
      key: 'members',
      header: t('organisationStaff.column.members'),
      align: 'end',
      cell: ({ members }) => <span class="num">{members}</span>,
    },
    {
      key: 'createdAt',
      header: t('organisationStaff.column.registered'),
      cell: ({ createdAt }) => <span class="num">{formatPlainDate(createdAt.slice(0, 10), language())}</span>,
    },
  ];
};

/** Every organisation, those that wait for staff first. */
const OrganisationsPage = () => {
  const { t } = useText();
  const list = createListPage<OrganisationListItem, OrganisationFilter>({
    read: readOrganisations,
    filters: ['status', 'kind', 'municipality'],
    sort: 'pending',
  });
  const columns = createColumns();
  const kindOptions = createKindOptions();
  const municipalities = createMunicipalityOptions();
  const statusOptions = organisationStatusWords();
  const all = () => ({ value: '', label: t('organisationStaff.all') });
  const sorts = () =>
    (['pending', 'name', '-createdAt', 'municipality', 'verifiedUntil'] as const).map((value) => ({
      value,
      label: t(`organisationStaff.sort.${value === '-createdAt' ? 'newest' : value}`),
    }));
  return (
    <AdminPage
      section="organisations"
      title={t('organisationStaff.title')}
      lead={t('organisationStaff.lead')}
      actions={
        <LinkButton href="/rekisteroidy" variant="quiet" icon="plus">
          {t('organisationStaff.add')}
        </LinkButton>
      }
    >
      <ListPage
        list={list}
        label={t('organisationStaff.search')}
        sorts={sorts()}
        countOf={(count) => t('organisationStaff.count', { count })}
        filters={
          <>
            <SelectField
              label={t('organisationStaff.filter.status')}
              name="status"
              options={[all(), ...statusOptions()]}
              value={list.filter('status') ?? ''}
              onChange={(status) => list.setFilter('status', status)}
            />
            <SelectField<string>
              label={t('organisationStaff.filter.kind')}
              name="kind"
              options={[all(), ...kindOptions()]}
              value={list.filter('kind') ?? ''}
              onChange={(kind) => list.setFilter('kind', kind)}
            />
            <SelectField
              label={t('organisationStaff.filter.municipality')}
              name="municipality"
              options={[all(), ...municipalities()]}
              value={list.filter('municipality') ?? ''}
              onChange={(code) => list.setFilter('municipality', code)}
            />
          </>
        }
        nothing={
          <EmptyState
            icon="people"
            title={t('organisationStaff.none')}
            actions={<LinkButton href="/rekisteroidy">{t('organisationStaff.add')}</LinkButton>}
          >
            <p>{t('organisationStaff.none.text')}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            caption={t('organisationStaff.caption')}
            captionHidden
            columns={columns()}
            rows={items}
            mark={({ status }) => (status === 'pending' ? 'attention' : undefined)}
          />
        )}
      </ListPage>
    </AdminPage>
  );
};

export default OrganisationsPage;
