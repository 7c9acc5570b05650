import { createSignal, Show } from 'solid-js';
import { answerOf, api, Refusal } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readMunicipalities } from './queries.ts';

/** Makes a municipality known. Not a form: it stands in the form of the region. */
const AddMunicipality = (props: { onAdded: () => void }) => {
  const { t } = useText();
  const [code, setCode] = createSignal('');
  const [fi, setFi] = createSignal('');
  const [sv, setSv] = createSignal('');
  const [added, setAdded] = createSignal<string>();
  const [fault, setFault] = createSignal<unknown>();
  const [isBusy, setBusy] = createSignal(false);
  const errorOf = (path: string): { error: string } | Record<never, never> => {
    const error = fault();
    const found = error instanceof Refusal ? error.problem.errors?.find((each) => each.path === path) : undefined;
    return found ? { error: found.message } : {};
  };
  const hasFieldFault = () => ['code', 'name.fi', 'name.sv'].some((path) => 'error' in errorOf(path));

  const add = async () => {
    setBusy(true);
    setFault(undefined);
    setAdded(undefined);
    try {
      const name = { fi: fi().trim(), sv: sv().trim() };
      await answerOf(api.region.municipalities.$post({ json: { code: code().trim(), name } }));
      setAdded(name.fi);
      for (const clear of [setCode, setFi, setSv]) clear('');
      props.onAdded();
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };

  return (
    <div class="stack">
      <TextField
        label={t('region.municipality.code')}
        name="municipality.code"
        width="short"
        inputmode="numeric"
        maxlength={3}
        hint={t('region.municipality.code.hint')}
        value={code()}
        onInput={setCode}
        {...errorOf('code')}
      />
      <TextField
        label={t('region.municipality.fi')}
        name="municipality.fi"
        value={fi()}
        onInput={setFi}
        {...errorOf('name.fi')}
      />
      <TextField
        label={t('region.municipality.sv')}
        name="municipality.sv"
        value={sv()}
        onInput={setSv}
        {...errorOf('name.sv')}
      />
      <Show when={fault() !== undefined && !hasFieldFault()}>
        <FaultMessage error={fault()} />
      </Show>
      <Show when={added()}>
        {(name) => (
          <Message kind="success">
            <p>{t('region.municipality.added', { name: name() })}</p>
          </Message>
        )}
      </Show>
      <div>
        <Button variant="quiet" icon="plus" busy={isBusy()} onClick={() => void add()}>
          {t('region.municipality.add')}
        </Button>
      </div>
    </div>
  );
};

export interface MunicipalitiesFieldProps {
  values: readonly string[];
  onChange: (codes: string[]) => void;
}

/** Which municipalities belong to the region: found by name, and added where they are not known. */
export const MunicipalitiesField = (props: MunicipalitiesFieldProps) => {
  const { t, language } = useText();
  const [sought, setSought] = createSignal('');
  const known = createReading(() => true, readMunicipalities);
  const nameOf = ({ name }: { name: { fi: string; sv: string } }) => name[language() === 'sv' ? 'sv' : 'fi'];
  const choices = () => {
    const words = sought().trim().toLocaleLowerCase();
    return (known.value() ?? [])
      .filter((each) => `${each.name.fi} ${each.name.sv} ${each.code}`.toLocaleLowerCase().includes(words))
      .map((each) => ({ value: each.code, label: nameOf(each) }))
      .sort((a, b) => a.label.localeCompare(b.label, language()));
  };
  /** What is chosen and not in view stays chosen. */
  const choose = (chosen: string[]) => {
    const shown = new Set(choices().map(({ value }) => value));
    props.onChange([...props.values.filter((code) => !shown.has(code)), ...chosen].sort());
  };
  return (
    <Show when={known.fault() === undefined} fallback={<FaultMessage error={known.fault()} onRetry={known.refresh} />}>
      <Show when={known.value()} fallback={<Skeleton lines={4} />}>
        <div class="stack">
          <TextField
            label={t('region.municipalities.find')}
            name="municipalities.find"
            type="search"
            autocomplete="off"
            value={sought()}
            onInput={setSought}
          />
          <p class="soft" role="status">
            {t('region.municipalities.chosen', { count: props.values.length })}
          </p>
          <div class="municipality-list">
            <Show when={choices().length > 0} fallback={<p class="soft">{t('region.municipalities.none')}</p>}>
              <CheckboxGroup
                legend={t('region.municipalities')}
                legendHidden
                name="municipalities"
                choices={choices()}
                values={props.values}
                onChange={choose}
              />
            </Show>
          </div>
          <Disclosure summary={t('region.municipality.add')}>
            <AddMunicipality onAdded={known.refresh} />
          </Disclosure>
        </div>
      </Show>
    </Show>
  );
};
