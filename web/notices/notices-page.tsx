import { formatDate, formatPlainDate } from '../../shared/i18n/format.ts';
import type { NoticeSettingsView } from '../../shared/notices/schemas.ts';
import { type NoticeStanding, noticeStandings } from '../../shared/notices/standing.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { useText } from '../i18n/language.tsx';
import { createListPage } from '../lists/create-list-page.ts';
import { ListPage } from '../lists/list-page.tsx';
import { ListTable } from '../lists/list-table.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SelectField } from '../ui/field.tsx';
import type { Column } from '../ui/table.tsx';
import { Tag, type TagTone } from '../ui/tag.tsx';
import { readStaffNotices } from './queries.ts';
import './notices.css';

const tones: Record<NoticeStanding, TagTone> = { current: 'success', coming: 'info', past: 'plain' };
const icons = { current: 'eye', coming: 'clock', past: 'minus' } as const;

const createColumns = (): (() => Column<NoticeSettingsView>[]) => {
  const { t, language } = useText();
  return () => [
    {
      key: 'text',
      header: t('notices.column.text'),
      rowHeader: true,
      cell: (notice) => (
        <a class="notice-text" href={`/yllapito/ilmoitukset/${notice.id}`}>
          {notice.text[language()] || notice.text.fi}
        </a>
      ),
    },
    {
      key: 'where',
      header: t('notices.column.where'),
      cell: (notice) => (
        <>
          {notice.siteName?.[language()] ?? t('notices.site.all')}
          <br />
          <span class="soft">{t(`notices.audience.${notice.audience}`)}</span>
        </>
      ),
    },
    {
      key: 'fromDate',
      header: t('notices.column.from'),
      sortable: true,
      cell: ({ fromDate }) => <span class="num nowrap">{formatDate(fromDate, language())}</span>,
    },
    {
      key: 'untilDate',
      header: t('notices.column.until'),
      sortable: true,
      cell: ({ untilDate }) => <span class="num nowrap">{formatPlainDate(untilDate, language())}</span>,
    },
    {
      key: 'standing',
      header: t('notices.column.standing'),
      cell: ({ standing }) => (
        <span class="nowrap">
          <Tag tone={tones[standing]} icon={icons[standing]}>
            {t(`notices.standing.${standing}`)}
          </Tag>
        </span>
      ),
    },
  ];
};

const newNotice = '/yllapito/ilmoitukset/uusi';

const Notices = () => {
  const { t } = useText();
  const columns = createColumns();
  const list = createListPage<NoticeSettingsView, 'standing'>({
    read: readStaffNotices,
    filters: ['standing'],
    sort: '-fromDate',
  });
  const standings = () => [
    { value: '', label: t('notices.filter.all') },
    ...noticeStandings.map((standing) => ({ value: standing, label: t(`notices.standing.${standing}`) })),
  ];
  return (
    <ListPage
      list={list}
      label={t('notices.search')}
      filters={
        <SelectField<string>
          label={t('notices.filter.standing')}
          name="standing"
          options={standings()}
          value={list.filter('standing') ?? ''}
          onChange={(standing) => list.setFilter('standing', standing)}
        />
      }
      countOf={(count) => t('notices.count', { count })}
      nothing={
        <EmptyState
          icon="info"
          title={t('notices.empty.title')}
          actions={
            <LinkButton variant="quiet" href={newNotice}>
              {t('notices.new')}
            </LinkButton>
          }
        >
          <p>{t('notices.empty.text')}</p>
        </EmptyState>
      }
    >
      {(items) => <ListTable list={list} caption={t('notices.title')} columns={columns()} rows={items} />}
    </ListPage>
  );
};

/** The notices that one writes: for all, or of one's own houses. */
const NoticesPage = () => {
  const { t } = useText();
  return (
    <AdminOnly section="notices">
      {() => (
        <AdminPage
          section="notices"
          title={t('notices.title')}
          lead={t('notices.lead')}
          actions={
            <LinkButton href={newNotice} icon="plus">
              {t('notices.new')}
            </LinkButton>
          }
        >
          <Notices />
        </AdminPage>
      )}
    </AdminOnly>
  );
};

export default NoticesPage;
