import { createSignal, For, Show } from 'solid-js';
import type { PriorityClassView } from '../../shared/organisations/priority-schemas.ts';
import type { ClassLimit } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { AmountField } from './amount-field.tsx';

export interface ClassLimitsProps {
  classes: readonly PriorityClassView[];
  value: readonly ClassLimit[];
  onChange: (limits: ClassLimit[]) => void;
  errorOf: (path: string) => string | undefined;
}

const limits = ['maxParticipants', 'maxDates', 'maxHoursPerDate'] as const;
const field = 'policy.automatic.classLimits';

const limitless = (priorityClass: string): ClassLimit => ({
  priorityClass,
  maxParticipants: null,
  maxDates: null,
  maxHoursPerDate: null,
});

/** Tighter limits of single classes of organisations. A class without any is not kept. */
export const ClassLimits = (props: ClassLimitsProps) => {
  const { t, language } = useText();
  const [isOpen, setOpen] = createSignal(props.value.length > 0);
  const limitOf = (code: string) => props.value.find((each) => each.priorityClass === code) ?? limitless(code);
  const errorOf = (code: string, name: string) => {
    const index = props.value.findIndex((each) => each.priorityClass === code);
    return index < 0 ? undefined : props.errorOf(`${field}.${index}.${name}`);
  };
  const put = (code: string, part: Partial<ClassLimit>) => {
    const changed = { ...limitOf(code), ...part };
    const isKept = limits.some((name) => changed[name] !== null);
    const kept = new Map(props.value.map((each) => [each.priorityClass, each]));
    if (isKept) kept.set(code, changed);
    else kept.delete(code);
    props.onChange([...kept.values()]);
  };
  return (
    <Disclosure summary={t('automatic.classLimits')} open={isOpen()} onToggle={setOpen}>
      <Show when={isOpen()}>
        <div class="stack" id={field}>
          <p class="soft">{t('automatic.classLimits.lead')}</p>
          <For each={props.classes}>
            {({ code, label }) => (
              <fieldset class="class-limit stack stack-s">
                <legend>{label[language()]}</legend>
                <div class="class-limit-fields">
                  <For each={limits}>
                    {(name) => (
                      <AmountField
                        label={t(`roomSettings.field.policy.automatic.${name}`)}
                        name={`${field}.${code}.${name}`}
                        value={limitOf(code)[name]}
                        error={errorOf(code, name)}
                        onInput={(value) => put(code, { [name]: value })}
                      />
                    )}
                  </For>
                </div>
              </fieldset>
            )}
          </For>
        </div>
      </Show>
    </Disclosure>
  );
};
