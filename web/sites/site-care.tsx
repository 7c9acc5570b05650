import { useNavigate } from '@solidjs/router';
import { Index, Show } from 'solid-js';
import { orientationNeeded } from '../../shared/rooms/care.ts';
import type { SiteSettingsView } from '../../shared/sites/schemas.ts';
import { createReading } from '../api/reading.ts';
import { moveOutAddress } from '../closures/move-out-address.ts';
import { MoveOutLinks } from '../closures/move-out-links.tsx';
import { EditorForm } from '../editing/editor-form.tsx';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { OpeningRow } from '../premises/opening-row.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { NumberField } from '../ui/field.tsx';
import '../premises/premises.css';
import { ImpactOfTrial } from './impact-of-trial.tsx';
import { readImpact } from './queries.ts';
import { createSiteEditor, type SitePartProps } from './site-editor.ts';
import { createSiteWords } from './site-words.ts';

const fields = [
  'epidemicLevel',
  'epidemicUntil',
  'epidemicMaxPeople',
  'epidemicText',
  'quietHours',
  'needsOrientation',
] as const;

type CareDraft = Pick<SiteSettingsView, (typeof fields)[number]>;

const levels = ['0', '1', '2'] as const;

interface QuietHoursProps {
  hours: CareDraft['quietHours'];
  onChange: (hours: CareDraft['quietHours']) => void;
  errorOf: (path: string) => string | undefined;
}

const usualQuiet = { start: '12:00', end: '13:00' };

/** Times of every day in which it must be quiet. */
const QuietHoursList = (props: QuietHoursProps) => {
  const { t } = useText();
  const put = (index: number, part: Partial<CareDraft['quietHours'][number]>) =>
    props.onChange(props.hours.map((each, i) => (i === index ? { ...each, ...part } : each)));
  return (
    <section class="stack stack-s" aria-labelledby="quiet-hours">
      <h3 id="quiet-hours">{t('siteCare.quietHours')}</h3>
      <p class="soft">{t('siteCare.quietHours.hint')}</p>
      <Index each={props.hours}>
        {(each, index) => (
          <OpeningRow
            path={`quietHours.${index}`}
            labels={{
              start: t('siteCare.quietHours.start', { number: index + 1 }),
              end: t('siteCare.quietHours.end', { number: index + 1 }),
              remove: t('siteCare.quietHours.remove', { number: index + 1 }),
            }}
            start={each().start}
            end={each().end}
            errorOf={props.errorOf}
            onChange={(part) => put(index, part)}
            onRemove={() => props.onChange(props.hours.filter((_, i) => i !== index))}
          />
        )}
      </Index>
      <Show when={props.hours.length < 6}>
        <p>
          <Button variant="quiet" small icon="plus" onClick={() => props.onChange([...props.hours, usualQuiet])}>
            {t('siteCare.quietHours.add')}
          </Button>
        </p>
      </Show>
    </section>
  );
};

/** While the house is shut: the way to the dates that nobody has moved or cancelled yet. */
const LeftInside = (props: Pick<SitePartProps, 'site'>) => {
  const impact = createReading(
    () => (props.site.epidemicLevel === 2 ? { id: props.site.id, version: props.site.version } : undefined),
    ({ id }) => readImpact(id),
  );
  return <Show when={impact.value()}>{(found) => <MoveOutLinks site={props.site} impact={found()} />}</Show>;
};

/** The rules of a house where people live or are treated: the epidemic level, quiet hours, orientation. */
export const SiteCare = (props: SitePartProps) => {
  const { t } = useText();
  const words = createSiteWords();
  const navigate = useNavigate();
  const faults = (draft: CareDraft): Record<string, string> => {
    const { epidemicMaxPeople: people } = draft;
    const wrongQuiet = draft.quietHours.findIndex(({ start, end }) => !start || !end || start === end);
    return {
      ...(people !== null &&
        (!Number.isInteger(people) || people < 1 || people > 10_000) && {
          epidemicMaxPeople: t('siteCare.epidemicMaxPeople.wrong'),
        }),
      ...(wrongQuiet >= 0 && { [`quietHours.${wrongQuiet}.end`]: t('siteCare.quietHours.wrong') }),
    };
  };
  let wasClosing = false;
  /** Whoever shuts the house decides about its bookings next; where there are none, she stays. */
  const lookAfter = async () => {
    if (!wasClosing) return;
    const { groups } = await readImpact(props.site.id);
    const isLeft = groups.some(({ strain }) => strain === 'epidemic');
    if (isLeft) navigate(moveOutAddress(props.site.code ?? props.site.id, 'epidemic'));
  };
  const closer: SitePartProps = {
    get site() {
      return props.site;
    },
    onSaved: (stored) => {
      wasClosing = isClosing();
      props.onSaved(stored);
    },
  };
  // Where it cannot be asked, the way is on this page as well.
  const editor = createSiteEditor(closer, fields, faults, () => void lookAfter().catch(() => undefined));
  const { draft } = editor;
  const isClosing = () =>
    draft.epidemicLevel === 2 &&
    (props.site.epidemicLevel !== 2 || props.site.epidemicUntil !== draft.epidemicUntil) &&
    props.site.careContext !== 'open';
  const usual = () => orientationNeeded({ careContext: props.site.careContext, needsOrientation: null });
  const orientation = () => (draft.needsOrientation === null ? 'usual' : draft.needsOrientation ? 'true' : 'false');
  const setLevel = (level: (typeof levels)[number]) =>
    editor.change({ epidemicLevel: Number(level) as CareDraft['epidemicLevel'] });
  return (
    <EditorForm
      editor={editor}
      nameOf={words.nameOf}
      wordsOf={words.wordsOf}
      {...(isClosing() && { saveText: t('siteCare.close') })}
    >
      <p>{t('siteCare.lead')}</p>
      <LeftInside site={props.site} />
      <Show when={props.site.careContext !== 'open'} fallback={<p class="soft">{t('siteCare.openHouse')}</p>}>
        <RadioGroup
          legend={t('siteCare.epidemicLevel')}
          name="epidemicLevel"
          choices={levels.map((value) => ({
            value,
            label: t(`siteCare.epidemicLevel.${value}`),
            hint: t(`siteCare.epidemicLevel.${value}.hint`),
          }))}
          value={String(draft.epidemicLevel) as (typeof levels)[number]}
          onChange={setLevel}
        />
        <Show when={draft.epidemicLevel > 0}>
          <DateField
            label={t('siteCare.epidemicUntil')}
            name="epidemicUntil"
            hint={t('siteCare.epidemicUntil.hint')}
            value={draft.epidemicUntil ?? undefined}
            onChange={(day) => editor.change({ epidemicUntil: day ?? null })}
            error={editor.errorOf('epidemicUntil')}
          />
        </Show>
        <Show when={draft.epidemicLevel === 1}>
          <NumberField
            label={t('siteCare.epidemicMaxPeople')}
            name="epidemicMaxPeople"
            value={draft.epidemicMaxPeople ?? undefined}
            onInput={(people) => editor.change({ epidemicMaxPeople: people ?? null })}
            error={editor.errorOf('epidemicMaxPeople')}
          />
        </Show>
        <Show when={draft.epidemicLevel > 0}>
          <LocalTextField
            label={t('siteCare.epidemicText')}
            name="epidemicText"
            multiline
            maxlength={1000}
            hint={t('siteCare.epidemicText.hint')}
            value={draft.epidemicText}
            errorOf={editor.errorOf}
            onInput={(epidemicText) => editor.change({ epidemicText })}
          />
        </Show>
        <Show when={draft.epidemicLevel === 2}>
          <ImpactOfTrial
            site={props.site}
            isSound
            next={t('siteCare.close.next')}
            trial={{ epidemicLevel: draft.epidemicLevel, epidemicUntil: draft.epidemicUntil }}
          />
        </Show>
      </Show>
      <QuietHoursList
        hours={draft.quietHours}
        onChange={(quietHours) => editor.change({ quietHours })}
        errorOf={(path) => editor.errorOf(path)}
      />
      <RadioGroup
        legend={t('siteCare.needsOrientation')}
        name="needsOrientation"
        hint={t('siteCare.needsOrientation.hint')}
        choices={[
          {
            value: 'usual' as const,
            label: t('siteCare.needsOrientation.usual', { what: t(`siteCare.needsOrientation.usual.${usual()}`) }),
          },
          { value: 'true' as const, label: t('siteCare.needsOrientation.true') },
          { value: 'false' as const, label: t('siteCare.needsOrientation.false') },
        ]}
        value={orientation()}
        onChange={(value) => editor.change({ needsOrientation: value === 'usual' ? null : value === 'true' })}
      />
    </EditorForm>
  );
};
