import { Show } from 'solid-js';
import { createReading } from '../api/reading.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { MoveOutLinks } from '../closures/move-out-links.tsx';
import { EditorForm } from '../editing/editor-form.tsx';
import { useText } from '../i18n/language.tsx';
import { openingErrors } from '../premises/opening-errors.ts';
import { OpeningHoursEditor } from '../premises/opening-hours-editor.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { ImpactOfTrial } from './impact-of-trial.tsx';
import { readImpact } from './queries.ts';
import { createSiteEditor, type SitePartProps } from './site-editor.ts';
import { createSiteWords } from './site-words.ts';

const fields = ['openingHours', 'seasons', 'openingExceptions', 'closedOnHolidays'] as const;

/** Once something is saved: the way to look after the dates that it left outside. */
const LeftOutside = (props: Pick<SitePartProps, 'site'> & { since: number }) => {
  const impact = createReading(
    () => (props.site.version === props.since ? undefined : { id: props.site.id, version: props.site.version }),
    ({ id }) => readImpact(id),
  );
  return (
    <div role="status">
      <Show when={impact.value()}>{(found) => <MoveOutLinks site={props.site} impact={found()} />}</Show>
    </div>
  );
};

/** When the house is open, and which bookings a change would leave outside. */
export const SiteHours = (props: SitePartProps) => {
  const { t } = useText();
  const words = createSiteWords();
  const editor = createSiteEditor(props, fields, (draft) => openingErrors(draft, t));
  const { draft } = editor;
  const firstVersion = props.site.version;
  const holidays = () => (draft.closedOnHolidays === null ? 'region' : draft.closedOnHolidays ? 'true' : 'false');
  const isSound = () => Object.keys(openingErrors(draft, t)).length === 0;
  return (
    <EditorForm editor={editor} nameOf={words.nameOf} wordsOf={words.wordsOf} wide>
      <RadioGroup
        legend={t('sites.closedOnHolidays')}
        name="closedOnHolidays"
        hint={t('sites.closedOnHolidays.hint')}
        choices={[
          {
            value: 'region' as const,
            label: t('sites.closedOnHolidays.region', {
              what: t(`sites.closedOnHolidays.region.${props.site.regionClosedOnHolidays}`),
            }),
          },
          { value: 'true' as const, label: t('sites.closedOnHolidays.true') },
          { value: 'false' as const, label: t('sites.closedOnHolidays.false') },
        ]}
        value={holidays()}
        onChange={(value) => editor.change({ closedOnHolidays: value === 'region' ? null : value === 'true' })}
      />
      <OpeningHoursEditor
        value={draft}
        onChange={editor.change}
        errorOf={editor.errorOf}
        today={todayIn(props.site.timeZone)}
        closedOnHolidays={draft.closedOnHolidays ?? props.site.regionClosedOnHolidays}
        lastDay={props.site.closesOn}
      />
      <ImpactOfTrial
        site={props.site}
        isSound={isSound()}
        trial={{
          openingHours: draft.openingHours,
          seasons: draft.seasons,
          openingExceptions: draft.openingExceptions,
          closedOnHolidays: draft.closedOnHolidays,
        }}
      />
      <LeftOutside site={props.site} since={firstVersion} />
    </EditorForm>
  );
};
