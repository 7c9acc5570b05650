import { Show } from 'solid-js';
import { contactLevels } from '../../shared/contacts/levels.ts';
import type { ContactView } from '../../shared/contacts/schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import { AdminPage } from '../admin/admin-page.tsx';
import { useText } from '../i18n/language.tsx';
import { createListPage } from '../lists/create-list-page.ts';
import { ListPage } from '../lists/list-page.tsx';
import { ListTable } from '../lists/list-table.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SelectField } from '../ui/field.tsx';
import type { Column } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { readContacts } from './queries.ts';
import '../premises/premises.css';

const New = () => {
  const { t } = useText();
  return (
    <LinkButton href="/yllapito/yhteyshenkilot/uusi" icon="plus">
      {t('contacts.new')}
    </LinkButton>
  );
};

/** Whether somebody answers now, and who does in her place. */
const Availability = (props: { contact: ContactView }) => {
  const { t, language } = useText();
  const words = () => {
    const until = props.contact.awayUntil;
    return until === null
      ? t('contacts.state.away')
      : t('contacts.state.away-until', { date: formatPlainDate(until, language()) });
  };
  return (
    <Show
      when={props.contact.isAway}
      fallback={
        <Tag tone="success" icon="done">
          {t('contacts.state.here')}
        </Tag>
      }
    >
      <span class="two-lines">
        <Tag tone="attention" icon="absent">
          {words()}
        </Tag>
        <Show when={props.contact.substituteName}>
          {(name) => <small>{t('contacts.state.substitute', { name: name() })}</small>}
        </Show>
      </span>
    </Show>
  );
};

/** Breaks before the at sign rather than within a name. */
const Email = (props: { address: string }) => {
  const at = () => props.address.lastIndexOf('@');
  return (
    <span>
      {props.address.slice(0, at())}
      <wbr />
      {props.address.slice(at())}
    </span>
  );
};

const Contacts = () => {
  const { t, language } = useText();
  const list = createListPage<ContactView, 'level'>({ read: readContacts, filters: ['level'], sort: 'level' });
  const columns = (): Column<ContactView>[] => [
    {
      key: 'name',
      header: t('contacts.column.name'),
      rowHeader: true,
      sortable: true,
      cell: (contact) => (
        <span class="two-lines">
          <a href={`/yllapito/yhteyshenkilot/${contact.id}`}>{contact.name}</a>
          <small class="soft">{contact.title[language()]}</small>
        </span>
      ),
    },
    {
      key: 'level',
      header: t('contacts.column.level'),
      sortable: true,
      cell: (contact) => (
        <span class="two-lines">
          <span>{contact.place?.[language()] ?? t('contacts.level.county')}</span>
          <small class="soft">
            {[contact.place && t(`contacts.level.${contact.level}`), contact.line && t(`contacts.line.${contact.line}`)]
              .filter(Boolean)
              .join(', ')}
          </small>
        </span>
      ),
    },
    {
      key: 'reach',
      header: t('contacts.column.reach'),
      cell: (contact) => (
        <span class="two-lines">
          <Show when={contact.phone}>{(phone) => <span class="num">{phone()}</span>}</Show>
          <Show when={contact.email}>{(email) => <Email address={email()} />}</Show>
        </span>
      ),
    },
    { key: 'state', header: t('contacts.column.state'), cell: (contact) => <Availability contact={contact} /> },
  ];
  return (
    <ListPage
      list={list}
      label={t('contacts.search')}
      countOf={(count) => t('contacts.count', { count })}
      filters={
        <SelectField
          label={t('contacts.filter.level')}
          name="level"
          options={[
            { value: 'all', label: t('contacts.filter.all') },
            ...contactLevels.map((value) => ({ value, label: t(`contacts.level.${value}`) })),
          ]}
          value={list.filter('level') ?? 'all'}
          onChange={(value) => list.setFilter('level', value === 'all' ? undefined : value)}
        />
      }
      nothing={
        <EmptyState icon="person" title={t('contacts.empty.title')} actions={<New />}>
          <p>{t('contacts.empty.text')}</p>
        </EmptyState>
      }
    >
      {(items) => <ListTable list={list} caption={t('contacts.title')} columns={columns()} rows={items} />}
    </ListPage>
  );
};

/** The contact persons, the nearest first. */
const ContactsPage = () => {
  const { t } = useText();
  return (
    <AdminPage section="contacts" title={t('contacts.title')} lead={t('contacts.lead')} actions={<New />}>
      <Contacts />
    </AdminPage>
  );
};

export default ContactsPage;
