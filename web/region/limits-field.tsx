import { createEffect, createSignal, For, on, Show, untrack } from 'solid-js';
import type { RegionSettingsView, TightenableView } from '../../shared/region/schemas.ts';
import { createReading } from '../api/reading.ts';
import type { Editor } from '../editing/create-editor.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readTightenable } from './queries.ts';
import type { RegionDraft } from './region-draft.ts';

type Limits = RegionSettingsView['limits'];
type Limit = TightenableView['items'][number];

export const limitField = ({ check, need }: Pick<Limit, 'check' | 'need'>): string => `limits.${check}.${need}`;

/** With the limit of one need set, or without it. */
const withLimit = (limits: Limits, { check, need }: Limit, value: number | undefined): Limits => {
  const { [need]: _, ...others } = limits[check] ?? {};
  const { [check]: __, ...rest } = limits;
  const own = value === undefined ? others : { ...others, [need]: value };
  return Object.keys(own).length === 0 ? rest : { ...rest, [check]: own };
};

/** A number as people write it; `NaN` for what is none, which the service and the form refuse. */
const read = (text: string): number | undefined => {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  return /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
};

/** The limits of accessibility with the product's own value, where it comes from, and the county's tighter one. */
export const LimitsField = ({ editor }: { editor: Editor<RegionDraft> }) => {
  const { t, language } = useText();
  const limits = createReading(() => true, readTightenable);
  const number = (value: number) => (language() === 'en' ? String(value) : String(value).replace('.', ','));
  const groups = (items: readonly Limit[]) => [...Map.groupBy(items, ({ check }) => check).values()];
  const tightened = () =>
    Object.values(editor.draft.limits).reduce((sum, byNeed) => sum + Object.keys(byNeed ?? {}).length, 0);
  const hasError = () => (limits.value()?.items ?? []).some((limit) => editor.errorOf(limitField(limit)) !== undefined);

  const One = (one: { limit: Limit }) => {
    const { limit } = one;
    const unit = () => (limit.unit === null ? '' : `\u00a0${limit.unit}`);
    const value = () => editor.draft.limits[limit.check]?.[limit.need];
    const error = () => editor.errorOf(limitField(limit));
    const written = (known: number | undefined) => (known === undefined ? '' : number(known));
    const [text, setText] = createSignal(written(untrack(value)));
    // What another has set, or taking everything back, shows; what is being written stays as it is written.
    createEffect(
      on(value, (known) => {
        if (!Number.isNaN(known) && read(text()) !== known) setText(written(known));
      }),
    );
    const write = (input: string) => {
      setText(input);
      editor.change({ limits: withLimit(editor.draft.limits, limit, read(input)) });
    };
    return (
      <TextField
        label={`${t(`words.need.${limit.need}`)}${limit.unit === null ? '' : ` (${limit.unit})`}`}
        name={limitField(limit)}
        width="short"
        inputmode="decimal"
        autocomplete="off"
        hint={t(`region.limits.own.${limit.better}`, {
          limit: `${number(limit.limit)}${unit()}`,
          source: limit.sourceText[language()],
        })}
        value={text()}
        onInput={write}
        {...(error() !== undefined && { error: error() })}
      />
    );
  };

  return (
    <section class="stack" aria-labelledby="alue-limits">
      <h2 id="alue-limits" tabindex="-1">
        {t('region.limits')}
      </h2>
      <p>{t('region.limits.text')}</p>
      <p>{tightened() === 0 ? t('region.limits.none') : t('region.limits.count', { count: tightened() })}</p>
      <Show
        when={limits.value()}
        fallback={
          <Show when={limits.fault()} fallback={<Skeleton lines={4} />}>
            {(error) => <FaultMessage error={error()} onRetry={limits.refresh} />}
          </Show>
        }
      >
        {(view) => (
          <Disclosure summary={t('region.limits.show')} open={hasError()} card>
            <div class="stack stack-l">
              <For each={groups(view().items)}>
                {(group) => (
                  <fieldset class="stack limit-group">
                    <legend>{group[0]?.label[language()]}</legend>
                    <For each={group}>{(limit) => <One limit={limit} />}</For>
                  </fieldset>
                )}
              </For>
            </div>
          </Disclosure>
        )}
      </Show>
    </section>
  );
};
