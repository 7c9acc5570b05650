import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { municipalityName } from './municipalities.ts';
import { findBookable } from './queries.ts';
import './organisations.css';

export interface ChosenOrganisation {
  id: string;
  name: string;
}

export interface BehalfFieldProps {
  chosen: ChosenOrganisation | undefined;
  onChoose: (organisation: ChosenOrganisation | undefined) => void;
  error?: string | undefined;
}

/** Letters before a search begins: fewer find nearly everything. */
const fewestLetters = 2;

const Search = (props: BehalfFieldProps) => {
  const { t, language } = useText();
  const [text, setText] = createSignal('');
  const question = () => (text().trim().length < fewestLetters ? undefined : text().trim());
  const found = createReading(question, findBookable, { delay: 250 });
  const count = () => (question() === undefined || found.isPending() ? undefined : found.value()?.length);
  return (
    <div class="stack stack-s">
      <TextField
        label={t('organisations.behalf')}
        name="organisationId"
        type="search"
        autocomplete="off"
        hint={t('organisations.behalf.hint')}
        required
        value={text()}
        onInput={setText}
        error={props.error}
      />
      <p class="soft num" role="status">
        <Show when={count() !== undefined}>{t('organisations.behalf.count', { count: count() ?? 0 })}</Show>
      </p>
      <Show when={found.fault()}>{(fault) => <FaultMessage error={fault()} onRetry={found.refresh} />}</Show>
      <Show when={question()}>
        <ul class="plain-list behalf-list">
          <For each={found.value()}>
            {({ id, name, homeMunicipality }) => (
              <li>
                <button type="button" class="behalf-choice" onClick={() => props.onChoose({ id, name })}>
                  <strong>{name}</strong>
                  <Show when={homeMunicipality}>
                    {(home) => <span class="soft">{municipalityName(home(), language())}</span>}
                  </Show>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
};

/** For staff who book for an organisation: which one. The organisation sees who booked. */
export const BehalfField = (props: BehalfFieldProps) => {
  const { t } = useText();
  const id = createUniqueId();
  return (
    <Show when={props.chosen} fallback={<Search {...props} />}>
      {(chosen) => (
        <div class="cluster between band">
          <p id={id}>
            <span class="soft">{t('organisations.behalf')}: </span>
            <strong>{chosen().name}</strong>
          </p>
          <Button variant="quiet" small aria-describedby={id} onClick={() => props.onChoose(undefined)}>
            {t('organisations.behalf.change')}
          </Button>
        </div>
      )}
    </Show>
  );
};
