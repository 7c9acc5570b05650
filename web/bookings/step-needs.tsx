import { For, Show } from 'solid-js';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { useText } from '../i18n/language.tsx';
import { needIcons } from '../search/wants-fields.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../ui/choice-group.tsx';
import { Message } from '../ui/message.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { allNeeds } from '../when/criteria.ts';
import { NoteField } from './booking-fields.tsx';
import type { RequestModel } from './request-model.ts';

/** How the room suits what was chosen, each with the fact that decided it. */
const Verdicts = (props: { model: RequestModel; chosen: readonly Need[] }) => {
  const { t, language } = useText();
  const { room } = props.model;
  return (
    <ul class="plain-list need-verdicts">
      <For each={props.chosen}>
        {(need) => (
          <li>
            <Verdict
              verdict={room.accessibility[need]}
              need={t(`words.need.${need}`)}
              word={t(`words.verdict.${room.accessibility[need]}`)}
            />
            <Show when={room.checks[need]?.decidedBy}>
              {(decided) => <span class="soft">{decided().text[language()]}</span>}
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
};

/** What the event needs, answered at once with how the room suits it. */
export const StepNeeds = (props: { model: RequestModel; onDone: () => void }) => {
  const { t } = useText();
  const { room, criteria, form, setForm } = props.model;
  const doubtful = () => criteria.needs().filter((need) => room.accessibility[need] !== 'S');
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onDone();
      }}
    >
      <CheckboxGroup<Need>
        legend={t('request.needs')}
        name="needs"
        variant="chips"
        hint={t('request.needs.hint')}
        choices={allNeeds.map((need) => ({ value: need, label: t(`words.need.${need}`), icon: needIcons[need] }))}
        values={criteria.needs()}
        onChange={criteria.setNeeds}
        error={props.model.errorOf('needs')}
      />
      <div role="status" class="stack">
        <Show when={criteria.needs().length > 0 && doubtful().length === 0}>
          <p>{t('request.needs.met')}</p>
        </Show>
        <Show when={criteria.needs().length > 0}>
          <Verdicts model={props.model} chosen={criteria.needs()} />
        </Show>
      </div>
      <Show when={doubtful().length > 0}>
        <Message kind="warning" title={t('request.needs.doubtful')} still>
          <Checkbox
            label={t('request.needs.known')}
            name="acceptsAccessibility"
            hint={t('request.needs.known.hint')}
            checked={form.knowsOfNeeds}
            onChange={(known) => setForm('knowsOfNeeds', known)}
          />
        </Message>
      </Show>
      <NoteField value={form.note} onInput={(note) => setForm('note', note)} error={props.model.errorOf('note')} />
      <p>
        <Button type="submit">{t('request.step.next')}</Button>
      </p>
    </form>
  );
};
