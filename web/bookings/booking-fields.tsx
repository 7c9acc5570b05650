/** What is told of a booking when it is asked for, and can be changed later: the same fields in both places. */
import { useText } from '../i18n/language.tsx';
import { TextArea, TextField } from '../ui/field.tsx';

export interface WrittenFieldProps {
  value: string;
  onInput: (value: string) => void;
  error: string | undefined;
}

/** What the group calls it; only staff and the group itself read it. */
export const InternalTitleField = (props: WrittenFieldProps) => {
  const { t } = useText();
  return (
    <TextField
      {...props}
      label={t('request.internal-title')}
      name="internalTitle"
      hint={t('request.internal-title.hint')}
      maxLength={120}
      required
    />
  );
};

/** Who answers for the event. */
export const PersonNameField = (props: WrittenFieldProps) => {
  const { t } = useText();
  return (
    <TextField
      {...props}
      label={t('request.person.name')}
      name="responsiblePerson.name"
      autocomplete="name"
      maxLength={120}
      required
    />
  );
};

/** Where the person who answers for the event is reached. */
export const PersonPhoneField = (props: WrittenFieldProps) => {
  const { t } = useText();
  return (
    <TextField
      {...props}
      label={t('request.person.phone')}
      name="responsiblePerson.phone"
      type="tel"
      autocomplete="tel"
      width="medium"
      maxLength={40}
      required
    />
  );
};

/** Anything else that staff should know. */
export const NoteField = (props: WrittenFieldProps) => {
  const { t } = useText();
  return (
    <TextArea
      {...props}
      label={t('request.note')}
      name="note"
      hint={t('request.note.hint')}
      maxLength={2000}
      rows={3}
    />
  );
};
