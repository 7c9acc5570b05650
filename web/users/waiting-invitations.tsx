import { createSignal, For, Show } from 'solid-js';
import type { StaffInvitationView } from '../../shared/users/staff-schemas.ts';
import { createMomentWords } from '../account/moment-words.ts';
import { Section } from '../account/section.tsx';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

export interface WaitingInvitationsProps {
  editable: boolean;
  /** Read anew when it changes. */
  asked: unknown;
}

const read = async (): Promise<StaffInvitationView[]> => (await answerOf(api.staff.users.invitations.$get())).items;

/** Those who were invited and have not come yet. Nothing where there are none. */
export const WaitingInvitations = (props: WaitingInvitationsProps) => {
  const { t, language } = useText();
  const { day } = createMomentWords();
  const reading = createReading(() => ({ asked: props.asked }), read);
  const [fault, setFault] = createSignal<unknown>();
  const [done, setDone] = createSignal('');
  const place = ({ site, municipality }: StaffInvitationView) =>
    site?.name[language()] ?? municipality?.name[language() === 'sv' ? 'sv' : 'fi'];

  const act = async (work: () => Promise<{ items: StaffInvitationView[] }>, words: string) => {
    setFault(undefined);
    setDone('');
    try {
      reading.replace((await work()).items);
      setDone(words);
    } catch (error) {
      setFault(() => error);
    }
  };
  const resend = ({ id, email }: StaffInvitationView) =>
    act(
      () => answerOf(api.staff.users.invitations[':id'].mail.$post({ param: { id } })),
      t('users.invitations.resent', { email }),
    );
  const withdraw = ({ id, email }: StaffInvitationView) =>
    act(
      () => answerOf(api.staff.users.invitations[':id'].$delete({ param: { id } })),
      t('users.invitations.withdrawn', { email }),
    );

  const Waiting = (row: { invitation: StaffInvitationView }) => (
    <li>
      <div>
        <p class="cluster">
          <strong class="account-value">{row.invitation.email}</strong>
          <Show when={row.invitation.ended}>
            <Tag tone="attention">{t('users.invitations.ended')}</Tag>
          </Show>
        </p>
        <p>{[t(`session.role.${row.invitation.role}`), place(row.invitation)].filter(Boolean).join(', ')}</p>
        <p class="soft num">
          {t('users.invitations.until', {
            invited: day(row.invitation.invitedAt),
            until: day(row.invitation.expiresAt),
          })}
        </p>
      </div>
      <Show when={props.editable}>
        <div class="cluster">
          <Button variant="quiet" small onClick={() => void resend(row.invitation)}>
            {t('users.invitations.resend')}
            <VisuallyHidden>: {row.invitation.email}</VisuallyHidden>
          </Button>
          <Button variant="quiet" small onClick={() => void withdraw(row.invitation)}>
            {t('users.invitations.withdraw')}
            <VisuallyHidden>: {row.invitation.email}</VisuallyHidden>
          </Button>
        </div>
      </Show>
    </li>
  );

  return (
    <>
      <p role="status" classList={{ 'visually-hidden': done() === '' }}>
        {done()}
      </p>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <Show when={reading.value()?.length}>
        <Section title={t('users.invitations')}>
          <ul class="plain-list account-rows">
            <For each={reading.value()}>{(invitation) => <Waiting invitation={invitation} />}</For>
          </ul>
        </Section>
      </Show>
    </>
  );
};
