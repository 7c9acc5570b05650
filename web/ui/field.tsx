/** Fields of one line, several lines, a number and a choice from a list. */
import { children, createUniqueId, For, type JSX, Show, splitProps } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface FieldProps {
  label: string;
  /** The name in the form's data and, unless `id` is given, the id that an error summary links to. */
  name: string;
  id?: string;
  hint?: JSX.Element;
  /** What is wrong and what to do; absent when all is well. */
  error?: string;
  /** Marked in words beside the label. */
  required?: boolean;
  /** How much is usually written here. */
  width?: 'short' | 'medium' | 'full';
}

/** What joins a control to its label, hint and error. Spread it on the control. */
export interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
  'aria-required': 'true' | undefined;
}

const fieldKeys = ['label', 'name', 'id', 'hint', 'error', 'required', 'width'] as const;

/** The value of an attribute that lists ids, or none. */
export const idList = (...ids: (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;

/** The error of one field, with a mark and a word so that it is not told by colour. */
export const FieldError = (props: { id: string; error: string }) => {
  const { t } = useText();
  return (
    <p class="field-error" id={props.id}>
      <Icon name="warning" />
      <span>
        <VisuallyHidden>{t('ui.error.mark')}: </VisuallyHidden>
        {props.error}
      </span>
    </p>
  );
};

/** The word beside the label or legend of what must be given. */
export const RequiredMark = (props: { required?: boolean }) => {
  const { t } = useText();
  return (
    <Show when={props.required}>
      {' '}
      <span class="field-required">({t('ui.required')})</span>
    </Show>
  );
};

/** Label, hint and error around any one control, joined by ids that exist only while their texts do. */
export const Field = (props: FieldProps & { children: (control: ControlAttributes) => JSX.Element }) => {
  const base = createUniqueId();
  const hintId = `${base}-hint`;
  const errorId = `${base}-error`;
  const id = () => props.id ?? props.name;
  // What is given as JSX is made anew each time it is read: read it once.
  const hint = children(() => props.hint);

  const control: ControlAttributes = {
    get id() {
      return id();
    },
    get 'aria-describedby'() {
      return idList(props.error && errorId, hint() ? hintId : undefined);
    },
    get 'aria-invalid'() {
      return props.error ? 'true' : undefined;
    },
    get 'aria-required'() {
      return props.required ? 'true' : undefined;
    },
  };

  return (
    <div class="field" classList={{ 'field-wrong': !!props.error, [`field-${props.width ?? 'full'}`]: true }}>
      <label for={id()}>
        {props.label}
        <RequiredMark required={props.required} />
      </label>
      <Show when={hint()}>
        <p class="field-hint" id={hintId}>
          {hint()}
        </p>
      </Show>
      <Show when={props.error}>{(error) => <FieldError id={errorId} error={error()} />}</Show>
      {props.children(control)}
    </div>
  );
};

type InputAttributes = Omit<
  JSX.InputHTMLAttributes<HTMLInputElement>,
  'class' | 'classList' | 'value' | 'onInput' | 'onChange' | 'id' | 'name' | 'required' | 'width' | 'type'
>;

export interface TextFieldProps extends FieldProps, InputAttributes {
  value?: string;
  /** With every keystroke. */
  onInput?: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url';
}

/** One line of text. Give `autocomplete` wherever it asks for something of the person. */
export const TextField = (props: TextFieldProps) => {
  const [field, own, rest] = splitProps(props, fieldKeys, ['value', 'onInput', 'type']);
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...rest}
          {...control}
          class="control"
          type={own.type ?? 'text'}
          name={field.name}
          value={own.value ?? ''}
          onInput={(event) => own.onInput?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
};

export interface NumberFieldProps extends Omit<TextFieldProps, 'value' | 'onInput' | 'type'> {
  value?: number;
  /** `undefined` while what is written is no whole number. */
  onInput?: (value: number | undefined) => void;
}

/** A whole number that is known and typed, such as an amount. For counting up and down see `Stepper`. */
export const NumberField = (props: NumberFieldProps) => {
  const [own, rest] = splitProps(props, ['value', 'onInput']);
  const read = (text: string) => {
    const digits = text.replace(/\s/g, '');
    own.onInput?.(/^\d{1,9}$/.test(digits) ? Number(digits) : undefined);
  };
  // A text field with a number keyboard: type=number changes by the mouse wheel and hides what it cannot read.
  return <TextField width="short" {...rest} inputmode="numeric" value={own.value?.toString()} onInput={read} />;
};

type AreaAttributes = Omit<
  JSX.TextareaHTMLAttributes<HTMLTextAreaElement>,
  'class' | 'classList' | 'value' | 'onInput' | 'onChange' | 'id' | 'name' | 'required'
>;

export interface TextAreaProps extends FieldProps, AreaAttributes {
  value?: string;
  onInput?: (value: string) => void;
}

/** Several lines of text; grows with what is written where the browser can. */
export const TextArea = (props: TextAreaProps) => {
  const [field, own, rest] = splitProps(props, fieldKeys, ['value', 'onInput', 'rows']);
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          class="control"
          name={field.name}
          rows={own.rows ?? 4}
          value={own.value ?? ''}
          onInput={(event) => own.onInput?.(event.currentTarget.value)}
        />
      )}
    </Field>
  );
};

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

export interface SelectFieldProps<Value extends string> extends FieldProps {
  options: readonly SelectOption<Value>[];
  value?: Value;
  onChange?: (value: Value) => void;
  /** The words shown while nothing is chosen, such as "Valitse kunta". */
  placeholder?: string;
  autocomplete?: string;
  disabled?: boolean;
}

/** One of many known choices. For up to about five prefer `RadioGroup`. */
export const SelectField = <Value extends string>(props: SelectFieldProps<Value>) => (
  <Field {...props}>
    {(control) => (
      <span class="select">
        <select
          {...control}
          class="control"
          name={props.name}
          autocomplete={props.autocomplete}
          disabled={props.disabled}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.currentTarget.value);
            if (chosen) props.onChange?.(chosen.value);
          }}
        >
          <Show when={props.placeholder}>
            {(words) => (
              <option value="" disabled selected={props.value === undefined}>
                {words()}
              </option>
            )}
          </Show>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
        <Icon name="arrow-down" />
      </span>
    )}
  </Field>
);
