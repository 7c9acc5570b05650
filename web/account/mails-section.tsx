import { createSignal, Show } from 'solid-js';
import type { AccountView } from '../../shared/users/account-schemas.ts';
import { type OptionalMail, optionalMails } from '../../shared/users/optional-mails.ts';
import { staffRoles } from '../../shared/users/roles.ts';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Section } from './section.tsx';

const ofStaff: readonly OptionalMail[] = ['message', 'new-request', 'overdue'];
const ofGroups: readonly OptionalMail[] = ['reminder', 'attendance', 'message', 'calendar'];

/** Those that the person's roles bring; everybody keeps her choice about the others. */
const offeredTo = ({ roles }: AccountView): OptionalMail[] => {
  const isStaff = roles.some(({ role }) => (staffRoles as readonly string[]).includes(role));
  const isInGroup = roles.length === 0 || roles.some(({ role }) => !(staffRoles as readonly string[]).includes(role));
  return optionalMails.filter((mail) => (isStaff && ofStaff.includes(mail)) || (isInGroup && ofGroups.includes(mail)));
};

/** Which mails come, of those that one may do without. Stored with every tick. */
export const MailsSection = (props: { account: AccountView }) => {
  const { t } = useText();
  const [unwanted, setUnwanted] = createSignal<readonly OptionalMail[]>(props.account.unwantedMails);
  const [saved, setSaved] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const offered = offeredTo(props.account);

  const choose = async (wanted: readonly OptionalMail[]) => {
    const before = unwanted();
    const others = before.filter((mail) => !offered.includes(mail));
    const next = [...others, ...offered.filter((mail) => !wanted.includes(mail))];
    setUnwanted(next);
    setSaved(false);
    setFault(undefined);
    try {
      await answerOf(api.users.account.$patch({ json: { unwantedMails: next } }));
      setSaved(true);
    } catch (error) {
      setUnwanted(before);
      setFault(() => error);
    }
  };

  return (
    <div id="viestit">
      <Section title={t('attendance.mails')} text={t('attendance.mails.text')}>
        <CheckboxGroup
          legend={t('attendance.mails.legend')}
          name="mails"
          choices={offered.map((value) => ({ value, label: t(`attendance.mails.${value}`) }))}
          values={offered.filter((mail) => !unwanted().includes(mail))}
          onChange={(wanted) => void choose(wanted)}
        />
        <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
        <p class="soft" role="status">
          {saved() ? t('attendance.mails.saved') : ''}
        </p>
      </Section>
    </div>
  );
};
