import { For, Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { useText } from '../i18n/language.tsx';
import { VerdictLink } from '../room-facts/verdict-link.tsx';
import { UsualNeeds } from '../search/usual-needs.tsx';
import { needIcons } from '../search/wants-fields.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, CheckboxGroup } from '../ui/choice-group.tsx';
import { ErrorSummary, Message } from '../ui/message.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { allNeeds } from '../when/criteria.ts';
import { NoteField } from './booking-fields.tsx';
import { datesPanelId } from './dates-panel.tsx';
import { PartsField } from './parts/parts-field.tsx';
import type { RequestModel } from './request-model.ts';

interface PartProps {
  model: RequestModel;
}

/** How many come by wheelchair, beside how many have place; never who. */
const WheelchairUsers = (props: PartProps) => {
  const { t } = useText();
  const { needs, lacks, criteria } = props.model;
  const hint = () =>
    lacks.places === null
      ? t('request.wheelchairs.hint.unknown')
      : t('request.wheelchairs.hint', { count: lacks.places });
  return (
    <Show when={needs.chosen().includes('wheelchair')}>
      <Stepper
        label={t('request.wheelchairs')}
        name="wheelchairUsers"
        hint={`${t('request.wheelchairs.optional')} ${hint()}`}
        min={0}
        max={criteria.participants()}
        value={needs.wheelchairUsers() ?? 0}
        onChange={needs.setWheelchairUsers}
        error={props.model.errorOf('wheelchairUsers')}
      />
    </Show>
  );
};

/** How the room suits what was chosen, each with the fact that decided it. */
const Verdicts = (props: PartProps) => {
  const { t, language } = useText();
  const { room, needs, lacks } = props.model;
  const placesWord = (users: number, places: number | null) =>
    places === null ? t('request.places.unknown', { users }) : t('request.places.few', { places, users });
  return (
    <ul class="plain-list need-verdicts">
      <For each={needs.chosen()}>
        {(need) => (
          <li>
            <VerdictLink room={room} need={need} verdict={room.accessibility[need]} />
            <Show when={room.checks[need]?.decidedBy}>
              {(decided) => <span class="soft">{decided().text[language()]}</span>}
            </Show>
          </li>
        )}
      </For>
      <Show when={lacks.missingPlaces()}>
        {(missing) => (
          <li>
            <Verdict
              verdict={missing().places === null ? 'U' : 'N'}
              need={t('request.places')}
              word={placesWord(missing().users, missing().places)}
            />
          </li>
        )}
      </Show>
    </ul>
  );
};

/** What is lacked on single dates, and the way to where they can be moved or left out. */
const LacksOnDates = (props: PartProps) => {
  const { t, language } = useText();
  const lacks = () => props.model.lacks.onDates();
  const roomName = (id: string, name: string) => (id === props.model.room.id ? '' : `${name}, `);
  return (
    <Show when={lacks().length > 0}>
      <p>
        {t('request.needs.on-dates', { count: new Set(lacks().map(({ date }) => date)).size })}{' '}
        <a href={`#${datesPanelId}`}>{t('request.dates.go')}</a>
      </p>
      <ul>
        <For each={lacks()}>
          {({ date, mismatch }) => (
            <li>
              <span class="num">{formatDate(date, language())}</span>:{' '}
              {roomName(mismatch.room.id, mismatch.room.name[language()])}
              {mismatch.text}
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
};

/** What is lacked must be said to be known, once for all of it. */
const Acknowledgement = (props: PartProps) => {
  const { t, language } = useText();
  const { lacks } = props.model;
  return (
    <Show when={lacks.any()}>
      <Message kind="warning" title={t('request.needs.doubtful')} still>
        <Show when={lacks.beside().length > 0}>
          <ul>
            <For each={lacks.beside()}>
              {({ room, text }) => (
                <li>
                  {room.name[language()]}: {text}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <LacksOnDates model={props.model} />
        <Checkbox
          label={t('request.needs.known')}
          name="acceptsAccessibility"
          hint={t('request.needs.known.hint')}
          required
          checked={lacks.isKnown()}
          onChange={lacks.setKnown}
          error={props.model.errorOf('acceptsAccessibility')}
        />
      </Message>
    </Show>
  );
};

/** What the event needs, answered at once with how the room suits it. */
export const StepNeeds = (props: PartProps & { onDone: () => void }) => {
  const { t } = useText();
  const { needs, lacks, form, setForm } = props.model;
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (props.model.check('needs')) props.onDone();
      }}
    >
      <ErrorSummary errors={props.model.errorsAt('needs')} />
      <div class="stack stack-s">
        <CheckboxGroup<Need>
          legend={t('request.needs')}
          name="needs"
          variant="chips"
          hint={t('request.needs.hint')}
          choices={allNeeds.map((need) => ({ value: need, label: t(`words.need.${need}`), icon: needIcons[need] }))}
          values={needs.chosen()}
          onChange={needs.choose}
          error={props.model.errorOf('needs')}
        />
        <UsualNeeds shown={needs.isUsual()} onClear={() => needs.choose([])} />
      </div>
      <WheelchairUsers model={props.model} />
      <div role="status" class="stack">
        <Show when={needs.chosen().length > 0 && !lacks.any()}>
          <p>{t('request.needs.met')}</p>
        </Show>
        <Show when={needs.chosen().length > 0}>
          <Verdicts model={props.model} />
        </Show>
      </div>
      <PartsField
        siteId={props.model.room.site.id}
        drafts={form.parts}
        onChange={(parts) => setForm('parts', parts)}
        error={props.model.errorOf('parts')}
      />
      <Acknowledgement model={props.model} />
      <NoteField value={form.note} onInput={(note) => setForm('note', note)} error={props.model.errorOf('note')} />
      <p>
        <Button type="submit">{t('request.step.next')}</Button>
      </p>
    </form>
  );
};
