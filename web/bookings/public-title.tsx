import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { TextField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';

/** What the public may read: only that the room is taken, or a title of one's own. */
export type Visibility = 'hidden' | 'shown';

export interface PublicTitleProps {
  visibility: Visibility;
  title: string;
  /** The contents are such that nothing is ever shown, whatever is chosen. */
  sensitive: boolean;
  onVisibility: (visibility: Visibility) => void;
  onTitle: (title: string) => void;
  error?: string | undefined;
}

/** Asks what everybody may read in the calendars. Nothing but "booked" unless the booker decides otherwise. */
export const PublicTitle = (props: PublicTitleProps) => {
  const { t } = useText();
  return (
    <Show
      when={!props.sensitive}
      fallback={
        <Message kind="info" title={t('request.public')} still>
          <p>{t('request.public.sensitive')}</p>
        </Message>
      }
    >
      <RadioGroup
        legend={t('request.public')}
        name="visibility"
        hint={t('request.public.hint')}
        choices={[
          { value: 'hidden', label: t('request.public.hidden'), hint: t('request.public.hidden.hint') },
          { value: 'shown', label: t('request.public.shown'), hint: t('request.public.shown.hint') },
        ]}
        value={props.visibility}
        onChange={props.onVisibility}
      />
      <Show when={props.visibility === 'shown'}>
        <TextField
          label={t('request.public-title')}
          name="publicTitle"
          hint={t('request.public-title.hint')}
          maxLength={120}
          required
          value={props.title}
          onInput={props.onTitle}
          error={props.error}
        />
      </Show>
    </Show>
  );
};
