/** Choices with real inputs: one of a few, several of some, and a single yes. */
import { children, createMemo, createUniqueId, For, type JSX, Show } from 'solid-js';
import { FieldError, idList, RequiredMark } from './field.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  /** A second, softer line. */
  hint?: string;
  icon?: IconName;
  disabled?: boolean;
}

interface GroupProps<Value extends string> {
  legend: string;
  /** The legend is for screen readers only, where the place makes it plain to the eye. */
  legendHidden?: boolean;
  /** The name in the form's data and, unless `id` is given, the id that an error summary links to. */
  name: string;
  id?: string;
  choices: readonly Choice<Value>[];
  /** `list`: one below another. `chips`: short words in a row. `cards`: framed, with second lines. */
  variant?: 'list' | 'chips' | 'cards';
  hint?: JSX.Element;
  error?: string;
  required?: boolean;
}

interface InnerProps<Value extends string> extends GroupProps<Value> {
  type: 'radio' | 'checkbox';
  isChosen: (value: Value) => boolean;
  onPick: (value: Value, chosen: boolean) => void;
}

const ChoiceGroup = <Value extends string>(props: InnerProps<Value>) => {
  const base = createUniqueId();
  const hintId = `${base}-hint`;
  const errorId = `${base}-error`;
  const hint = children(() => props.hint);
  // By value: where only words change, such as what a choice would lead to now, its input stays, and the focus in it.
  const choices = createMemo(() => new Map(props.choices.map((choice) => [choice.value, choice])));

  return (
    <fieldset
      class="choices"
      classList={{ [`choices-${props.variant ?? 'list'}`]: true, 'field-wrong': !!props.error }}
      id={props.id ?? props.name}
      aria-describedby={idList(props.error && errorId, hint() ? hintId : undefined)}
    >
      <legend classList={{ 'visually-hidden': props.legendHidden }}>
        {props.legend}
        <RequiredMark required={props.required} />
      </legend>
      <Show when={hint()}>
        <p class="field-hint" id={hintId}>
          {hint()}
        </p>
      </Show>
      <Show when={props.error}>{(error) => <FieldError id={errorId} error={error()} />}</Show>
      <div class="choice-list">
        <For each={[...choices().keys()]}>
          {(value) => (
            <label class="choice">
              <input
                type={props.type}
                name={props.name}
                value={value}
                checked={props.isChosen(value)}
                disabled={choices().get(value)?.disabled}
                onChange={(event) => props.onPick(value, event.currentTarget.checked)}
              />
              <Show when={choices().get(value)?.icon}>{(name) => <Icon name={name()} />}</Show>
              <span>
                {choices().get(value)?.label}
                <Show when={choices().get(value)?.hint}>
                  <small>{choices().get(value)?.hint}</small>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
};

export interface RadioGroupProps<Value extends string> extends GroupProps<Value> {
  value?: Value;
  onChange?: (value: Value) => void;
}

/** One of a few. */
export const RadioGroup = <Value extends string>(props: RadioGroupProps<Value>) => (
  <ChoiceGroup
    {...props}
    type="radio"
    isChosen={(value) => value === props.value}
    onPick={(value) => props.onChange?.(value)}
  />
);

export interface CheckboxGroupProps<Value extends string> extends GroupProps<Value> {
  values: readonly Value[];
  onChange?: (values: Value[]) => void;
}

/** Several of some; the chosen come in the order of the choices. */
export const CheckboxGroup = <Value extends string>(props: CheckboxGroupProps<Value>) => {
  const pick = (value: Value, chosen: boolean) => {
    const isChosen = (other: Value) => (other === value ? chosen : props.values.includes(other));
    props.onChange?.(props.choices.map((choice) => choice.value).filter(isChosen));
  };
  return <ChoiceGroup {...props} type="checkbox" isChosen={(value) => props.values.includes(value)} onPick={pick} />;
};

export interface CheckboxProps {
  label: JSX.Element;
  name: string;
  id?: string;
  checked?: boolean;
  onChange?: (checked: boolean) => void;
  hint?: JSX.Element;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** A single yes or no, such as agreeing to the terms. */
export const Checkbox = (props: CheckboxProps) => {
  const base = createUniqueId();
  const errorId = `${base}-error`;
  const hintId = `${base}-hint`;
  const hint = children(() => props.hint);
  return (
    <div class="choices choices-list" classList={{ 'field-wrong': !!props.error }}>
      <Show when={props.error}>{(error) => <FieldError id={errorId} error={error()} />}</Show>
      <label class="choice">
        <input
          type="checkbox"
          id={props.id ?? props.name}
          name={props.name}
          checked={props.checked}
          disabled={props.disabled}
          aria-required={props.required ? 'true' : undefined}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={idList(props.error && errorId, hint() ? hintId : undefined)}
          onChange={(event) => props.onChange?.(event.currentTarget.checked)}
        />
        <span>
          {props.label}
          <RequiredMark required={props.required} />
        </span>
      </label>
      <Show when={hint()}>
        <p class="field-hint choice-hint" id={hintId}>
          {hint()}
        </p>
      </Show>
    </div>
  );
};
