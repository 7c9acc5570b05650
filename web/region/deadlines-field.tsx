import { Show } from 'solid-js';
import { cancelUntil } from '../../shared/bookings/cancel-rules.ts';
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import { addDays, dateOf, mondayOf, timeOf } from '../../shared/time.ts';
import { todayIn } from '../calendar/site-clock.ts';
import type { Editor } from '../editing/create-editor.ts';
import { useText } from '../i18n/language.tsx';
import { NumberField } from '../ui/field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { mostDays, type RegionDraft } from './region-draft.ts';

/** A Monday shows best what working days mean. */
const exampleTime = '17:00';

const numberOf = (days: number): number | undefined => (Number.isNaN(days) ? undefined : days);

const Example = (props: { deadline: RegionDraft['cancelDeadline']; zone: string }) => {
  const { t, language } = useText();
  const start = () => `${addDays(mondayOf(todayIn(props.zone)), 7)}T${exampleTime}`;
  const inWords = (local: string) =>
    t('cancelling.moment', {
      date: formatDate(dateOf(local), language()),
      time: formatTime(timeOf(local), language()),
    });
  return (
    <Show when={props.deadline.workingDays <= mostDays.cancelDeadline && props.deadline.time !== ''}>
      <p class="soft num" role="status">
        {t('region.deadlines.example', {
          date: inWords(start()),
          until: inWords(cancelUntil(start(), props.deadline)),
        })}
      </p>
    </Show>
  );
};

/** Until when an organisation cancels in time, and how long before a date the county says that it needs the room itself. */
export const DeadlinesField = (props: { editor: Editor<RegionDraft> }) => {
  const { t } = useText();
  const deadline = () => props.editor.draft.cancelDeadline;
  const change = (part: Partial<RegionDraft['cancelDeadline']>) =>
    props.editor.change({ cancelDeadline: { ...deadline(), ...part } });
  return (
    <section class="stack" aria-labelledby="alue-deadlines">
      <h2 id="alue-deadlines" tabindex="-1">
        {t('region.deadlines')}
      </h2>
      <p>{t('region.deadlines.text')}</p>
      <fieldset class="deadline-group stack stack-s">
        <legend>{t('region.deadlines.cancel')}</legend>
        <NumberField
          label={t('region.deadlines.days')}
          name="cancelDeadline.workingDays"
          hint={t('region.deadlines.days.hint')}
          value={numberOf(deadline().workingDays)}
          onInput={(days) => change({ workingDays: days ?? Number.NaN })}
          error={props.editor.errorOf('cancelDeadline.workingDays')}
        />
        <TimeField
          label={t('region.deadlines.time')}
          name="cancelDeadline.time"
          value={deadline().time || undefined}
          onChange={(time) => change({ time: time ?? '' })}
          error={props.editor.errorOf('cancelDeadline.time')}
        />
        <Example deadline={deadline()} zone={props.editor.draft.timeZone} />
      </fieldset>
      <NumberField
        label={t('region.deadlines.notice')}
        name="displacementNoticeDays"
        hint={t('region.deadlines.notice.hint')}
        value={numberOf(props.editor.draft.displacementNoticeDays)}
        onInput={(days) => props.editor.change({ displacementNoticeDays: days ?? Number.NaN })}
        error={props.editor.errorOf('displacementNoticeDays')}
      />
    </section>
  );
};
