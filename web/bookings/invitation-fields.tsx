import { Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { type Cost, costs, type Invitation, mostDescription } from './invitation.ts';

export interface InvitationFieldsProps {
  invitation: Invitation;
  /** Nobody is invited to what has no public name. */
  titled: boolean;
  onChange: (part: Partial<Invitation>) => void;
  errorOf: (field: string) => string | undefined;
}

/** Whether anybody may come, what is told to whoever might, and where that is read. */
export const InvitationFields = (props: InvitationFieldsProps) => {
  const { t } = useText();
  const isOpen = () => props.titled && props.invitation.openToAll;
  return (
    <div class="stack">
      <Show when={props.titled} fallback={<p class="soft">{t('openToAll.untitled')}</p>}>
        <Checkbox
          label={t('openToAll.choose')}
          name="openToAll"
          hint={t('openToAll.hint')}
          checked={props.invitation.openToAll}
          onChange={(openToAll) => props.onChange({ openToAll })}
          error={props.errorOf('openToAll')}
        />
      </Show>
      <Show when={isOpen()}>
        <TextArea
          label={t('openToAll.description')}
          name="publicDescription"
          hint={t('openToAll.description.hint')}
          rows={4}
          maxlength={mostDescription}
          value={props.invitation.publicDescription}
          onInput={(publicDescription) => props.onChange({ publicDescription })}
          error={props.errorOf('publicDescription')}
        />
        <TextField
          label={t('openToAll.link')}
          name="publicLink"
          type="url"
          hint={t('openToAll.link.hint')}
          maxlength={500}
          autocomplete="off"
          spellcheck={false}
          value={props.invitation.publicLink}
          onInput={(publicLink) => props.onChange({ publicLink })}
          error={props.errorOf('publicLink')}
        />
        <RadioGroup<Cost>
          legend={t('openToAll.cost')}
          name="cost"
          choices={costs.map((value) => ({ value, label: t(`openToAll.cost.${value}`) }))}
          value={props.invitation.cost}
          onChange={(cost) => props.onChange({ cost })}
        />
        <Show when={props.invitation.cost === 'paid'}>
          <TextField
            label={t('openToAll.price')}
            name="publicPriceCents"
            hint={t('openToAll.price.hint')}
            width="short"
            inputmode="decimal"
            autocomplete="off"
            maxlength={10}
            required
            value={props.invitation.price}
            onInput={(price) => props.onChange({ price })}
            error={props.errorOf('publicPriceCents')}
          />
        </Show>
      </Show>
    </div>
  );
};
