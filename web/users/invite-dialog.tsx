import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { type Language, languages } from '../../shared/i18n/language.ts';
import { FormDialog } from '../account/form-dialog.tsx';
import { createSubmitting } from '../account/submitting.ts';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { errorIn } from '../ui/message.tsx';
import { createMissingWords } from './missing-words.ts';
import { ReachFields } from './reach-fields.tsx';
import { emptyReach, missingIn, type ReachDraft, requestOf } from './reach-form.ts';

export interface InviteDialogProps {
  open: boolean;
  onClose: () => void;
  onSent: (email: string) => void;
}

/** Asks somebody to work with the product, in one role to begin with. */
export const InviteDialog = (props: InviteDialogProps) => {
  const { t, language } = useText();
  const missing = createMissingWords();
  const [email, setEmail] = createSignal('');
  const [spoken, setSpoken] = createSignal<Language>(language());
  const [draft, setDraft] = createStore<ReachDraft>(emptyReach());
  const submitting = createSubmitting({
    blame: 'email',
    missing: () => [
      ...(/^\S+@\S+\.\S+$/.test(email().trim()) ? [] : [errorIn('email', () => t('account.email.wrong'))]),
      ...missing(missingIn(draft)),
    ],
    send: async () => {
      const json = { email: email().trim(), language: spoken(), ...requestOf(draft) };
      await answerOf(api.staff.users.$post({ json }));
      props.onSent(email().trim());
      setEmail('');
      setDraft(emptyReach());
      props.onClose();
    },
  });
  return (
    <FormDialog
      title={t('users.invite')}
      open={props.open}
      onClose={props.onClose}
      submitting={submitting}
      sendText={t('users.invite.send')}
    >
      <p>{t('users.invite.lead')}</p>
      <TextField
        label={t('session.email')}
        name="email"
        type="email"
        autocomplete="off"
        spellcheck={false}
        value={email()}
        onInput={setEmail}
        error={submitting.errorOf('email')}
      />
      <SelectField
        label={t('users.invite.language')}
        name="language"
        width="medium"
        options={languages.map((value) => ({ value, label: t(`account.language.${value}`) }))}
        value={spoken()}
        onChange={setSpoken}
      />
      <ReachFields draft={draft} change={setDraft} errorOf={submitting.errorOf} />
    </FormDialog>
  );
};
