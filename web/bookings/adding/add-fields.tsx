import { Match, Show, Switch } from 'solid-js';
import { formatDate } from '../../../shared/i18n/format.ts';
import { addDays } from '../../../shared/time.ts';
import { todayIn } from '../../calendar/site-clock.ts';
import { useText } from '../../i18n/language.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { faultsOf } from '../../when/when-draft.ts';
import { WhenEditor } from '../../when/when-editor.tsx';
import { dateAndTimes } from '../booking-words.ts';
import type { AddWay } from '../change-paths.ts';
import { isAskable } from '../date-choices.ts';
import { lastDate } from './add-draft.ts';
import type { AddModel } from './add-model.ts';
import { standingOf } from './free-again.ts';

interface PartProps {
  model: AddModel;
}

/** How far the series goes on. */
const UntilField = (props: PartProps) => {
  const { t, language } = useText();
  const last = () => lastDate(props.model.booking());
  return (
    <DateField
      label={t('adding.until')}
      name="until"
      hint={t('adding.until.hint', { date: formatDate(last(), language()) })}
      min={addDays(last(), 1)}
      value={props.model.draft().until}
      onChange={(until) => props.model.change({ until })}
      error={props.model.errorOf('until')}
    />
  );
};

/** The dates that were left out or given up; those whose time can be had can be chosen. */
const AgainField = (props: PartProps) => {
  const { t, language } = useText();
  const { model } = props;
  const choices = () =>
    model.lost().map((date) => {
      const standing = standingOf(model.standings.value(), date);
      const isFree = standing !== undefined && isAskable(standing);
      return {
        value: date.id,
        label: dateAndTimes(date.localStart, date.localEnd, language()),
        disabled: !isFree,
        ...(standing && !isFree && { hint: standing.reasonText ?? '' }),
      };
    });
  return (
    <Switch fallback={<Skeleton lines={3} />}>
      <Match when={model.standings.fault()}>
        {(error) => <FaultMessage error={error()} title={t('adding.again.fault')} onRetry={model.standings.refresh} />}
      </Match>
      <Match when={model.standings.value()}>
        <Show when={choices().every(({ disabled }) => disabled)}>
          <p>{t('adding.again.none')}</p>
        </Show>
        <CheckboxGroup
          legend={t('adding.again')}
          name="again"
          hint={t('adding.again.hint')}
          choices={choices()}
          values={model.draft().again}
          onChange={(again) => model.change({ again })}
          error={model.errorOf('again')}
        />
      </Match>
    </Switch>
  );
};

const wayTexts = { jatka: 'continue', paivat: 'days', takaisin: 'again' } as const;

/** In which way dates are added, and which. */
export const AddFields = (props: PartProps) => {
  const { t } = useText();
  const { model } = props;
  const way = () => model.draft().way;
  const hint = (each: AddWay) =>
    each === 'takaisin'
      ? t('adding.way.again.hint', { count: model.lost().length })
      : t(`adding.way.${wayTexts[each]}.hint`);
  return (
    <div class="form">
      <Show when={model.ways().length > 1}>
        <RadioGroup<AddWay>
          legend={t('adding.way')}
          name="way"
          variant="cards"
          choices={model.ways().map((each) => ({
            value: each,
            label: t(`adding.way.${wayTexts[each]}`),
            hint: hint(each),
          }))}
          value={way()}
          onChange={(chosen) => model.change({ way: chosen })}
        />
      </Show>
      <Switch>
        <Match when={way() === 'jatka'}>
          <UntilField model={model} />
        </Match>
        <Match when={way() === 'paivat'}>
          <WhenEditor
            draft={model.draft().when}
            onChange={(when) => model.change({ when })}
            kinds={['dates']}
            prefix="add"
            {...(model.errorOf('add.date') !== undefined && { faults: faultsOf(model.draft().when) })}
            today={todayIn(model.booking().site.timeZone)}
          />
        </Match>
        <Match when={way() === 'takaisin'}>
          <AgainField model={model} />
        </Match>
      </Switch>
    </div>
  );
};
