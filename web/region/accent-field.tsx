import { createEffect, Show } from 'solid-js';
import { paletteOf, papers } from '../../shared/region/accent.ts';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { TextField } from '../ui/field.tsx';
import { accentFault, contrastWords } from './region-draft.ts';

export interface AccentFieldProps {
  value: string | null;
  onChange: (value: string | null) => void;
  error?: string | undefined;
}

/** What the field begins with: Tilava's own green. */
const productAccent = '#14594f';

/** How a button and a link look in one theme. Colours come by script, for the page's policy forbids them in markup. */
const Sample = (props: { accent: string; theme: 'light' | 'dark'; label: string }) => {
  const { t } = useText();
  let box!: HTMLDivElement;
  createEffect(() => {
    const shades = paletteOf(props.accent)[props.theme];
    box.style.setProperty('--sample-paper', papers[props.theme]);
    box.style.setProperty('--sample-accent', shades.accent);
    box.style.setProperty('--sample-on', shades.on);
  });
  return (
    <div class="accent-sample" ref={box}>
      <span class="accent-sample-words">{props.label}</span>
      <span class="accent-sample-button">{t('region.accent.sample.button')}</span>
    </div>
  );
};

/** The product's colour, or one of the region's own with its measure and how it looks. */
export const AccentField = (props: AccentFieldProps) => {
  const { t } = useText();
  return (
    <div class="stack">
      <RadioGroup
        legend={t('region.accent')}
        name="accent.kind"
        variant="chips"
        choices={[
          { value: 'product', label: t('region.accent.product') },
          { value: 'own', label: t('region.accent.own') },
        ]}
        value={props.value === null ? 'product' : 'own'}
        onChange={(kind) => props.onChange(kind === 'own' ? productAccent : null)}
      />
      <Show when={props.value !== null}>
        <TextField
          label={t('region.accent.code')}
          name="accent"
          width="short"
          maxlength={7}
          autocomplete="off"
          spellcheck={false}
          hint={t('region.accent.hint')}
          value={props.value ?? ''}
          onInput={props.onChange}
          {...(props.error !== undefined && { error: props.error })}
        />
        <Show when={props.value !== null && accentFault(props.value, t) === undefined && props.value}>
          {(accent) => (
            <div class="stack stack-s">
              <p class="soft" role="status">
                {t('region.accent.measured', { contrast: contrastWords(paletteOf(accent()).contrast) })}
              </p>
              <div class="cluster">
                <Sample accent={accent()} theme="light" label={t('region.accent.sample.light')} />
                <Sample accent={accent()} theme="dark" label={t('region.accent.sample.dark')} />
              </div>
            </div>
          )}
        </Show>
      </Show>
    </div>
  );
};
