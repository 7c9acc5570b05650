import { createSignal, createUniqueId, For, Show } from 'solid-js';
import type { MembersView, MemberView } from '../../shared/organisations/member-schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { SelectField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { createDeed } from './create-deed.ts';
import { InvitationsList } from './invitations-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { createRoleOptions } from './organisation-words.ts';
import { changeMember, readMembers, removeMember } from './queries.ts';

export interface MembersPanelProps {
  organisationId: string;
  /** Whether the reader may invite, change and remove. */
  keeps: boolean;
  /** The reader does not belong to the organisation any more. */
  onLeft: () => void;
}

interface RowProps {
  member: MemberView;
  keeps: boolean;
  onRole: (role: MemberView['role']) => void;
  onRemove: () => void;
}

const MemberRow = (props: RowProps) => {
  const { t } = useText();
  const roleOptions = createRoleOptions();
  const name = () => props.member.name;
  return (
    <li class="member-row">
      <div>
        <strong>
          {name()}
          <Show when={props.member.isSelf}> ({t('organisations.members.you')})</Show>
        </strong>
        <p class="soft">{props.member.email}</p>
      </div>
      <Show when={props.keeps} fallback={<p>{t(`organisations.role.${props.member.role}`)}</p>}>
        <div class="cluster member-actions">
          <SelectField
            label={t('organisations.members.role.of', { name: name() })}
            name={`role-${props.member.userId}`}
            options={roleOptions()}
            value={props.member.role}
            onChange={props.onRole}
          />
          <Show when={!props.member.isSelf}>
            <Button
              variant="quiet"
              small
              aria-label={t('organisations.members.remove.of', { name: name() })}
              onClick={props.onRemove}
            >
              {t('organisations.members.remove')}
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  );
};

/** The question before somebody is removed, or leaves. */
const RemoveDialog = (props: {
  member: MemberView | undefined;
  onClose: () => void;
  onYes: () => void;
  busy: boolean;
}) => {
  const { t } = useText();
  const isSelf = () => props.member?.isSelf ?? false;
  const title = () =>
    isSelf()
      ? t('organisations.members.leave.title')
      : t('organisations.members.remove.title', { name: props.member?.name ?? '' });
  return (
    <Dialog
      title={title()}
      open={props.member !== undefined}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="danger" busy={props.busy} onClick={props.onYes}>
            {t(isSelf() ? 'organisations.members.leave' : 'organisations.members.remove')}
          </Button>
          <Button variant="quiet" autofocus onClick={props.onClose}>
            {t('organisations.members.keep')}
          </Button>
        </>
      }
    >
      <p>{t(isSelf() ? 'organisations.members.leave.text' : 'organisations.members.remove.text')}</p>
    </Dialog>
  );
};

/** Who looks after the organisation: inviting, roles, handing over, leaving. */
export const MembersPanel = (props: MembersPanelProps) => {
  const { t } = useText();
  const titleId = createUniqueId();
  const reading = createReading(() => props.organisationId, readMembers);
  const deed = createDeed();
  const [status, setStatus] = createSignal('');
  const [asked, setAsked] = createSignal<'invite' | 'hand-over'>();
  const [leaving, setLeaving] = createSignal<MemberView>();
  const self = () => reading.value()?.members.find(({ isSelf }) => isSelf);

  const changed = (members: MembersView, words: string) => {
    reading.replace(members);
    setStatus(words);
  };

  const setRole = (member: MemberView, role: MemberView['role']) =>
    void deed
      .run(async () => {
        const members = await changeMember(props.organisationId, member.userId, role);
        const values = { name: member.name, role: t(`organisations.role.${role}`) };
        changed(members, t('organisations.members.role.changed', values));
      })
      // What was not taken must not look as if it were.
      .then((done) => !done && reading.refresh());

  const remove = async () => {
    const member = leaving();
    if (!member) return;
    const done = await deed.run(() => removeMember(props.organisationId, member.userId));
    setLeaving(undefined);
    if (done && member.isSelf) props.onLeft();
    else if (done) {
      setStatus(t('organisations.members.removed', { name: member.name }));
      reading.refresh();
    }
  };

  const sent = (members: MembersView, email: string) => {
    const words =
      asked() === 'hand-over' ? 'organisations.members.hand-over.sent' : 'organisations.members.invite.sent';
    changed(members, t(words, { email }));
    setAsked(undefined);
  };

  return (
    <section class="stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('organisations.members')}</h2>
      <p class="soft">{t('organisations.members.lead')}</p>
      <Show when={status()}>
        <Message kind="success">
          <p>{status()}</p>
        </Message>
      </Show>
      <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      <Show
        when={reading.fault() === undefined}
        fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
      >
        <Show when={reading.value()} fallback={<Skeleton lines={3} />}>
          {(view) => (
            <>
              <ul class="plain-list member-list">
                <For each={view().members} fallback={<li class="soft">{t('organisations.members.none')}</li>}>
                  {(member) => (
                    <MemberRow
                      member={member}
                      keeps={props.keeps}
                      onRole={(role) => setRole(member, role)}
                      onRemove={() => setLeaving(member)}
                    />
                  )}
                </For>
              </ul>
              <div class="cluster">
                <Show when={props.keeps}>
                  <Button icon="mail" variant="quiet" onClick={() => setAsked('invite')}>
                    {t('organisations.members.invite')}
                  </Button>
                </Show>
                <Show when={props.keeps && self()}>
                  <Button variant="quiet" onClick={() => setAsked('hand-over')}>
                    {t('organisations.members.hand-over')}
                  </Button>
                </Show>
                <Show when={self()}>
                  {(own) => (
                    <Button variant="quiet" onClick={() => setLeaving(own())}>
                      {t('organisations.members.leave')}
                    </Button>
                  )}
                </Show>
              </div>
              <Show when={view().invitations.length > 0}>
                <h3>{t('organisations.invitations')}</h3>
                <InvitationsList
                  organisationId={props.organisationId}
                  invitations={view().invitations}
                  keeps={props.keeps}
                  deed={deed}
                  onChanged={changed}
                />
              </Show>
            </>
          )}
        </Show>
      </Show>
      <InviteDialog
        organisationId={props.organisationId}
        open={asked() !== undefined}
        handOver={asked() === 'hand-over'}
        onClose={() => setAsked(undefined)}
        onSent={sent}
      />
      <RemoveDialog
        member={leaving()}
        busy={deed.isBusy()}
        onClose={() => setLeaving(undefined)}
        onYes={() => void remove()}
      />
    </section>
  );
};
