import { createEffect, createUniqueId, For, on, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Conflict, ConflictField, Side } from './conflict.ts';
import { createValueWords, type ValueWords } from './field-words.ts';

export interface ConflictChoiceProps {
  conflict: Conflict<object>;
  nameOf: (field: string) => string;
  wordsOf?: ValueWords | undefined;
  onSave: () => void;
  isSaving: boolean;
}

const Field = (props: ConflictChoiceProps & { field: ConflictField }) => {
  const { t } = useText();
  const words = createValueWords(() => props.wordsOf);
  const choices = () => [
    {
      value: 'mine' as const,
      label: t('editing.conflict.mine'),
      hint: words(props.field.path, props.field.mine),
    },
    {
      value: 'theirs' as const,
      label: t('editing.conflict.theirs'),
      hint: words(props.field.path, props.field.theirs),
    },
  ];
  return (
    <RadioGroup<Side>
      legend={props.nameOf(props.field.path)}
      name={`conflict.${props.field.path}`}
      variant="cards"
      hint={props.field.both ? t('editing.conflict.both') : undefined}
      choices={choices()}
      value={props.conflict.choiceOf(props.field.path)}
      onChange={(side) => props.conflict.choose(props.field.path, side)}
    />
  );
};

/** Both versions of what two people changed at once, side by side; what stays is chosen field by field. */
export const ConflictChoice = (props: ConflictChoiceProps) => {
  const { t } = useText();
  const titleId = createUniqueId();
  let box!: HTMLElement;
  // A second clash while choosing is a new thing to be told.
  createEffect(
    on(
      () => props.conflict.theirs,
      () => box.focus(),
    ),
  );
  return (
    <section ref={box} class="message message-warning conflict" tabindex="-1" aria-labelledby={titleId}>
      <Icon name="warning" />
      <div class="message-body">
        <h2 class="message-title" id={titleId}>
          {t('editing.conflict.title')}
        </h2>
        <p>{t('editing.conflict.text')}</p>
        <Show when={props.conflict.fields().length > 1}>
          <div class="cluster">
            <Button variant="quiet" small onClick={() => props.conflict.chooseAll('mine')}>
              {t('editing.conflict.all-mine')}
            </Button>
            <Button variant="quiet" small onClick={() => props.conflict.chooseAll('theirs')}>
              {t('editing.conflict.all-theirs')}
            </Button>
          </div>
        </Show>
        <div class="stack">
          <For each={props.conflict.fields().map(({ path }) => path)} fallback={<p>{t('editing.conflict.none')}</p>}>
            {(path) => (
              <Show when={props.conflict.fields().find((field) => field.path === path)}>
                {(field) => <Field {...props} field={field()} />}
              </Show>
            )}
          </For>
        </div>
        <div class="cluster">
          <Button busy={props.isSaving} busyText={t('editing.saving')} onClick={props.onSave}>
            {t('editing.conflict.save')}
          </Button>
        </div>
      </div>
    </section>
  );
};
