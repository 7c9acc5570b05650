import { For, Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import type { MembersView, OpenInvitationView } from '../../shared/organisations/member-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import type { Deed } from './create-deed.ts';
import { resendInvitation, withdrawInvitation } from './queries.ts';

export interface InvitationsListProps {
  organisationId: string;
  invitations: readonly OpenInvitationView[];
  /** Whether the reader may send them again and take them back. */
  keeps: boolean;
  deed: Deed;
  onChanged: (members: MembersView, status: string) => void;
}

/** Who was asked and has not answered yet. */
export const InvitationsList = (props: InvitationsListProps) => {
  const { t, language } = useText();
  const resend = ({ id, email }: OpenInvitationView) =>
    props.deed.run(async () =>
      props.onChanged(
        await resendInvitation(props.organisationId, id),
        t('organisations.invitations.resent', { email }),
      ),
    );
  const withdraw = ({ id, email }: OpenInvitationView) =>
    props.deed.run(async () =>
      props.onChanged(
        await withdrawInvitation(props.organisationId, id),
        t('organisations.invitations.withdrawn', { email }),
      ),
    );
  return (
    <ul class="plain-list member-list">
      <For each={props.invitations}>
        {(invitation) => (
          <li class="member-row">
            <div>
              <strong>{invitation.email}</strong>
              <p class="soft num">
                {t(`organisations.role.${invitation.role}`)} ·{' '}
                {invitation.isOpen
                  ? t('organisations.invitations.until', {
                      date: formatDate(invitation.expiresAt.slice(0, 10), language()),
                    })
                  : t('organisations.invitations.ended')}
                <Show when={invitation.replaces}>
                  {(name) => <> · {t('organisations.invitations.replaces', { name: name() })}</>}
                </Show>
              </p>
            </div>
            <Show when={props.keeps}>
              <div class="cluster">
                <Button
                  variant="quiet"
                  small
                  aria-label={t('organisations.invitations.resend.to', { email: invitation.email })}
                  onClick={() => void resend(invitation)}
                >
                  {t('organisations.invitations.resend')}
                </Button>
                <Button
                  variant="quiet"
                  small
                  aria-label={t('organisations.invitations.withdraw.to', { email: invitation.email })}
                  onClick={() => void withdraw(invitation)}
                >
                  {t('organisations.invitations.withdraw')}
                </Button>
              </div>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
};
