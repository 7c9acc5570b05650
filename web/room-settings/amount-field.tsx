import { createSignal } from 'solid-js';
import { formatNumber } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { TextField, type TextFieldProps } from '../ui/field.tsx';

export interface AmountFieldProps extends Omit<TextFieldProps, 'value' | 'onInput' | 'type'> {
  value: number | null;
  /** `null` for an empty field and while what is written is no amount. */
  onInput: (value: number | null) => void;
}

/** The number that somebody wrote, with a comma or a point, or a minus of either kind; `null` when it is none. */
export const amountOf = (text: string): number | null => {
  const plain = text
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^-?\d{1,7}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
};

/** A number that may be missing, negative or have decimals. What is being written stays as it is written. */
export const AmountField = (props: AmountFieldProps) => {
  const { language } = useText();
  const [written, setWritten] = createSignal<string>();
  const text = () => {
    const own = written();
    if (own !== undefined && amountOf(own) === props.value) return own;
    return props.value === null ? '' : formatNumber(props.value, language());
  };
  return (
    <TextField
      width="short"
      inputmode="decimal"
      autocomplete="off"
      {...props}
      value={text()}
      onInput={(typed) => {
        setWritten(typed);
        props.onInput(amountOf(typed));
      }}
    />
  );
};
