import { Match, Switch } from 'solid-js';
import type { FactAttributeView } from '../../shared/facts/schemas.ts';
import { isLocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { languageName, offeredLanguages } from '../survey/language-names.ts';
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField, TextArea, TextField } from '../ui/field.tsx';
import { createFactWords } from './fact-words.ts';

export interface FactFieldProps {
  attribute: FactAttributeView;
  /** The id of the field. */
  name: string;
  /** Empty where it is not known. */
  value: string;
  onInput: (value: string) => void;
  error?: string | undefined;
}

/** The right control for a fact of any type; each can say that it is not known. */
export const FactField = (props: FactFieldProps) => {
  const { t, language } = useText();
  const words = createFactWords();
  const common = () => ({
    name: props.name,
    ...(props.attribute.tip && { hint: props.attribute.tip[language()] }),
    ...(props.error !== undefined && { error: props.error }),
  });
  const label = () => words.label(props.attribute);
  const labelWithUnit = () => (props.attribute.unit === null ? label() : `${label()} (${props.attribute.unit})`);
  const chosen = () =>
    props.value
      .split(',')
      .map((code) => code.trim())
      .filter(Boolean);
  const languages = () => [...new Set<string>([...offeredLanguages, ...chosen()])];
  const type = () => props.attribute.type;
  return (
    <Switch
      fallback={
        <TextField
          {...common()}
          label={labelWithUnit()}
          width="short"
          inputmode={type() === '%' ? 'decimal' : 'numeric'}
          autocomplete="off"
          value={props.value}
          onInput={props.onInput}
        />
      }
    >
      <Match when={type() === 'boolean'}>
        <RadioGroup
          {...common()}
          legend={label()}
          variant="chips"
          choices={[
            { value: 'true', label: t('siteFacts.choice.yes') },
            { value: 'false', label: t('siteFacts.choice.no') },
            { value: '', label: t('siteFacts.choice.unknown') },
          ]}
          value={props.value}
          onChange={props.onInput}
        />
      </Match>
      <Match when={type() === 'choice'}>
        <SelectField
          {...common()}
          label={label()}
          options={[
            { value: '', label: t('siteFacts.choice.unknown') },
            ...props.attribute.allowed.map((choice) => ({ value: choice.value, label: choice.label[language()] })),
          ]}
          value={props.value}
          onChange={props.onInput}
        />
      </Match>
      <Match when={type() === 'date'}>
        <DateField
          {...common()}
          label={label()}
          {...(isLocalDate(props.value) && { value: props.value })}
          onChange={(date) => props.onInput(date ?? '')}
        />
      </Match>
      <Match when={type() === 'list'}>
        <CheckboxGroup
          {...common()}
          legend={label()}
          variant="chips"
          choices={languages().map((value) => ({ value, label: languageName(value, language()) }))}
          values={chosen()}
          onChange={(codes) => props.onInput(codes.join(', '))}
        />
      </Match>
      <Match when={type() === 'text'}>
        <TextArea {...common()} label={label()} rows={3} value={props.value} onInput={props.onInput} />
      </Match>
    </Switch>
  );
};
