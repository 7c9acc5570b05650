import { createSignal, For, Show } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import { roles } from '../../shared/users/roles.ts';
import type { UserListItem } from '../../shared/users/staff-schemas.ts';
import { createMomentWords } from '../account/moment-words.ts';
import { createReachWords } from '../account/reach-words.ts';
import { AdminOnly } from '../admin/admin-only.tsx';
import { AdminPage } from '../admin/admin-page.tsx';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { createListPage, type ListQuestion } from '../lists/create-list-page.ts';
import { ListPage } from '../lists/list-page.tsx';
import { actorOf } from '../session/actor.ts';
import type { User } from '../session/signed-in.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SelectField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { Tag } from '../ui/tag.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { WaitingInvitations } from './waiting-invitations.tsx';
import { WorkloadTable } from './workload-table.tsx';
import '../account/account.css';
import './users.css';

type Filter = 'role' | 'disabled';
type Query = NonNullable<Parameters<typeof api.staff.users.$get>[0]>['query'];

const read = (question: ListQuestion<Filter>) =>
  // The address may hold anything; what is no order or role is refused by the service, in words.
  answerOf(api.staff.users.$get({ query: question as Query }));

const UserTable = (props: { items: readonly UserListItem[] }) => {
  const { t } = useText();
  const words = createReachWords();
  const { day } = createMomentWords();
  const columns = (): Column<UserListItem>[] => [
    {
      key: 'name',
      header: t('users.name'),
      rowHeader: true,
      cell: (user) => (
        <>
          <a href={`/yllapito/kayttajat/${user.id}`}>{user.name}</a>
          <span class="user-email soft">{user.email}</span>
        </>
      ),
    },
    {
      key: 'roles',
      header: t('users.roles'),
      cell: (user) => (
        <ul class="plain-list">
          <For each={user.roles} fallback={<li class="soft">{t('users.role.none')}</li>}>
            {(reach) => <li>{words.whole(reach)}</li>}
          </For>
        </ul>
      ),
    },
    {
      key: 'seen',
      header: t('users.seen'),
      cell: (user) => (
        <div class="stack stack-s">
          <span class="num">{user.lastSeenAt ? day(user.lastSeenAt) : t('users.seen.never')}</span>
          <Show when={user.secondFactor}>
            <span>
              <Tag tone="success" icon="lock">
                {t('users.factor.on')}
              </Tag>
            </span>
          </Show>
        </div>
      ),
    },
  ];
  return <Table caption={t('users.title')} captionHidden columns={columns()} rows={props.items} />;
};

const Users = (props: { user: User }) => {
  const { t } = useText();
  const [isInviting, setInviting] = createSignal(false);
  const [invited, setInvited] = createSignal<string>();
  const [showsWork, setShowsWork] = createSignal(false);
  const mayInvite = () => can(actorOf(props.user), 'users.manage');
  const list = createListPage<UserListItem, Filter>({ filters: ['role', 'disabled'], sort: 'name', read });

  return (
    <AdminPage
      section="users"
      title={t('users.title')}
      lead={t('users.lead')}
      actions={
        <Show when={mayInvite()}>
          <Button icon="plus" onClick={() => setInviting(true)}>
            {t('users.invite')}
          </Button>
        </Show>
      }
    >
      <Show when={invited()}>
        {(email) => (
          <Message kind="success" title={t('users.invite.sent')}>
            <p>{t('users.invite.sent.text', { email: email() })}</p>
          </Message>
        )}
      </Show>
      <WaitingInvitations editable={mayInvite()} asked={invited()} />
      <Disclosure summary={t('users.workload')} onToggle={setShowsWork}>
        <Show when={showsWork()}>
          <WorkloadTable />
        </Show>
      </Disclosure>
      <ListPage
        list={list}
        label={t('users.search')}
        sorts={[
          { value: 'name', label: t('users.sort.name') },
          { value: 'email', label: t('users.sort.email') },
          { value: '-lastSeenAt', label: t('users.sort.seen') },
          { value: '-createdAt', label: t('users.sort.newest') },
        ]}
        filters={
          <>
            <SelectField
              label={t('users.filter.role')}
              name="role-filter"
              options={[
                { value: 'all', label: t('users.filter.role.all') },
                ...roles.map((role) => ({ value: role, label: t(`session.role.${role}`) })),
              ]}
              value={list.filter('role') ?? 'all'}
              onChange={(role) => list.setFilter('role', role === 'all' ? undefined : role)}
            />
            <SelectField
              label={t('users.filter.state')}
              name="state-filter"
              options={[
                { value: 'active', label: t('users.filter.state.active') },
                { value: 'disabled', label: t('users.filter.state.disabled') },
              ]}
              value={list.filter('disabled') === 'true' ? 'disabled' : 'active'}
              onChange={(state) => list.setFilter('disabled', state === 'disabled' ? 'true' : undefined)}
            />
          </>
        }
        countOf={(count) => t('users.count', { count })}
        nothing={
          <EmptyState icon="people" title={t('users.none')}>
            <p>{t('users.none.text')}</p>
          </EmptyState>
        }
      >
        {(items) => <UserTable items={items} />}
      </ListPage>
      <InviteDialog open={isInviting()} onClose={() => setInviting(false)} onSent={setInvited} />
    </AdminPage>
  );
};

/** Staff and members, for those who keep them. */
const UsersPage = () => <AdminOnly section="users">{(user) => <Users user={user} />}</AdminOnly>;

export default UsersPage;
