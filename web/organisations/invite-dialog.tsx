import { createSignal, Show } from 'solid-js';
import type { InviteMember, MembersView, MemberView } from '../../shared/organisations/member-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { createDeed } from './create-deed.ts';
import { looksLikeEmail } from './email-of.ts';
import { createRoleOptions } from './organisation-words.ts';
import { inviteMember } from './queries.ts';

export interface InviteDialogProps {
  organisationId: string;
  open: boolean;
  /** The inviter gives up her own task when the other accepts. */
  handOver: boolean;
  onClose: () => void;
  onSent: (members: MembersView, email: string) => void;
}

const InviteForm = (props: InviteDialogProps) => {
  const { t, language } = useText();
  const roleOptions = createRoleOptions();
  const deed = createDeed();
  const [email, setEmail] = createSignal('');
  const [role, setRole] = createSignal<MemberView['role']>('booker');
  const [isTried, setTried] = createSignal(false);
  const error = () =>
    isTried() && !looksLikeEmail(email()) ? t('organisations.members.invite.email.missing') : undefined;

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!looksLikeEmail(email())) {
      document.getElementById('invite-email')?.focus();
      return;
    }
    const json: InviteMember = {
      email: email().trim(),
      role: role(),
      language: language(),
      ...(props.handOver && { handOver: true }),
    };
    await deed.run(async () => props.onSent(await inviteMember(props.organisationId, json), json.email));
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void send(event)}>
      <p>{t(props.handOver ? 'organisations.members.hand-over.text' : 'organisations.members.invite.text')}</p>
      <TextField
        label={t(props.handOver ? 'organisations.members.hand-over.email' : 'organisations.members.invite.email')}
        name="email"
        id="invite-email"
        type="email"
        autocomplete="off"
        spellcheck={false}
        required
        value={email()}
        onInput={setEmail}
        error={error()}
      />
      <Show when={!props.handOver}>
        <RadioGroup
          legend={t('organisations.members.invite.role')}
          name="invite-role"
          choices={roleOptions()}
          value={role()}
          onChange={setRole}
        />
      </Show>
      <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      <div class="cluster">
        <Button type="submit" busy={deed.isBusy()}>
          {t(props.handOver ? 'organisations.members.hand-over.send' : 'organisations.members.invite.send')}
        </Button>
        <Button variant="quiet" onClick={props.onClose}>
          {t('organisations.members.keep')}
        </Button>
      </div>
    </form>
  );
};

/** Asks somebody to belong to the organisation, or to take over. */
export const InviteDialog = (props: InviteDialogProps) => {
  const { t } = useText();
  return (
    <Dialog
      title={t(props.handOver ? 'organisations.members.hand-over' : 'organisations.members.invite')}
      open={props.open}
      onClose={props.onClose}
    >
      <InviteForm {...props} />
    </Dialog>
  );
};
