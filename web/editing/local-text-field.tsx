import { createSignal, For, type JSX, Show } from 'solid-js';
import { type Language, type LocalText, languages } from '../../shared/i18n/language.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import './editing.css';

export interface LocalTextFieldProps {
  label: string;
  /** The path of the text in the draft; its fields are `name.fi`, `name.sv` and `name.en`. */
  name: string;
  value: LocalText;
  onInput: (value: LocalText) => void;
  /** Several lines. */
  multiline?: boolean;
  rows?: number;
  /** The first language must be written; the others may follow. */
  required?: boolean;
  hint?: JSX.Element;
  /** What is wrong, by path: `errorOf` of the editor. */
  errorOf?: (path: string) => string | undefined;
  maxlength?: number;
}

const [first, ...others] = languages;

/** A text that people of the county write in three languages: the first in view, the others behind what is missing of them. */
export const LocalTextField = (props: LocalTextFieldProps) => {
  const { t } = useText();
  const [isOpen, setOpen] = createSignal(false);
  const errorIn = (language: Language) => props.errorOf?.(`${props.name}.${language}`);
  const missing = () => others.filter((language) => props.value[language].trim() === '');
  const hasError = () => others.some((language) => errorIn(language) !== undefined);
  const state = () =>
    missing().length === 0
      ? t('editing.languages.all')
      : t('editing.languages.missing', {
          languages: missing()
            .map((language) => t(`editing.language.${language}`))
            .join(', '),
        });

  const One = (one: { language: Language }) => {
    const shared = () => ({
      label: `${props.label} ${t(`editing.language.${one.language}`)}`,
      name: `${props.name}.${one.language}`,
      value: props.value[one.language],
      error: errorIn(one.language),
      lang: one.language,
      ...(one.language === first && { hint: props.hint, required: props.required }),
      maxlength: props.maxlength,
      onInput: (text: string) => props.onInput({ ...props.value, [one.language]: text }),
    });
    return (
      <Show when={props.multiline} fallback={<TextField {...shared()} />}>
        <TextArea {...shared()} rows={props.rows ?? 4} />
      </Show>
    );
  };

  return (
    <div class="local-text" id={props.name}>
      <One language={first} />
      <Disclosure
        open={isOpen() || hasError()}
        onToggle={setOpen}
        summary={
          <>
            {t('editing.languages.others')}
            <span class="local-text-state" classList={{ 'local-text-missing': missing().length > 0 }}>
              {state()}
            </span>
          </>
        }
      >
        <div class="stack">
          <For each={others}>{(language) => <One language={language} />}</For>
        </div>
      </Disclosure>
    </div>
  );
};
