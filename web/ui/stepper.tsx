import { useText } from '../i18n/language.tsx';
import { IconButton } from './button.tsx';
import { Field, type FieldProps } from './field.tsx';

export interface StepperProps extends Omit<FieldProps, 'width'> {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  /** A word after the number: "henkilöä", "viikon välein". */
  unit?: string;
}

/** A small number to count up and down or to write. Never leaves its limits. */
export const Stepper = (props: StepperProps) => {
  const { t } = useText();
  const step = () => props.step ?? 1;
  const limited = (value: number) =>
    Math.min(props.max ?? Number.MAX_SAFE_INTEGER, Math.max(props.min ?? 0, Math.round(value)));

  const change = (value: number) => {
    if (limited(value) !== props.value) props.onChange(limited(value));
  };

  /** What is written replaces the value when it is a number, and is replaced by it when not. */
  const take = (input: HTMLInputElement) => {
    if (input.value !== '' && Number.isFinite(input.valueAsNumber)) change(input.valueAsNumber);
    input.value = String(props.value);
  };

  return (
    <Field {...props}>
      {(control) => (
        <div class="field-row">
          <span class="control-group stepper">
            <IconButton
              icon="minus"
              label={t('ui.stepper.less', { label: props.label })}
              aria-disabled={props.value <= (props.min ?? 0) ? 'true' : undefined}
              onClick={() => change(props.value - step())}
            />
            <input
              {...control}
              class="control"
              type="number"
              inputmode="numeric"
              name={props.name}
              min={props.min ?? 0}
              max={props.max}
              step={step()}
              value={props.value}
              onChange={(event) => take(event.currentTarget)}
            />
            <IconButton
              icon="plus"
              label={t('ui.stepper.more', { label: props.label })}
              aria-disabled={props.max !== undefined && props.value >= props.max ? 'true' : undefined}
              onClick={() => change(props.value + step())}
            />
          </span>
          <span aria-hidden="true">{props.unit}</span>
        </div>
      )}
    </Field>
  );
};
