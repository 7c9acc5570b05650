import { createUniqueId, For, Index, Show } from 'solid-js';
import { weekdayName } from '../../shared/i18n/format.ts';
import type { WeeklyOpening } from '../../shared/rooms/schemas.ts';
import type { Weekday } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { OpeningRow, useOpeningLabels } from './opening-row.tsx';
import { closedOn, copiedTo, openingsOf, weekdays, withMore, withOpening, withoutOpening } from './week-hours.ts';
import './premises.css';

export interface WeekEditorProps {
  /** Of the list in the draft, e.g. `openingHours` or `seasons.0.hours`. */
  path: string;
  hours: readonly WeeklyOpening[];
  onChange: (hours: WeeklyOpening[]) => void;
  errorOf?: ((path: string) => string | undefined) | undefined;
}

const workdays = [2, 3, 4, 5];
const otherDays = [2, 3, 4, 5, 6, 7];

const Day = (props: WeekEditorProps & { weekday: Weekday }) => {
  const { t, language } = useText();
  const labelsOn = useOpeningLabels();
  const nameId = createUniqueId();
  const openings = () => openingsOf(props.hours, props.weekday);
  const name = () => weekdayName(props.weekday, language(), 'long');
  const isOpen = () => openings().length > 0;
  return (
    <li class="week-day" aria-labelledby={nameId}>
      <p class="week-day-name" id={nameId}>
        {name()}
      </p>
      <div class="week-day-times stack stack-s">
        <Show when={isOpen()} fallback={<p class="week-closed soft">{t('hours.closed')}</p>}>
          <Index each={openings()}>
            {(opening) => (
              <OpeningRow
                path={`${props.path}.${opening().index}`}
                labels={labelsOn(name())}
                start={opening().start}
                end={opening().end}
                errorOf={props.errorOf}
                onChange={(part) => props.onChange(withOpening(props.hours, opening().index, part))}
                onRemove={() => props.onChange(withoutOpening(props.hours, opening().index))}
              />
            )}
          </Index>
        </Show>
      </div>
      <div class="week-day-actions cluster">
        <Button variant="quiet" small icon="plus" onClick={() => props.onChange(withMore(props.hours, props.weekday))}>
          {t(isOpen() ? 'hours.more' : 'hours.open')}
          <span class="visually-hidden">: {name()}</span>
        </Button>
        <Show when={isOpen()}>
          <Button variant="link" onClick={() => props.onChange(closedOn(props.hours, props.weekday))}>
            {t('hours.close')}
            <span class="visually-hidden">: {name()}</span>
          </Button>
        </Show>
      </div>
    </li>
  );
};

/** A week, a row for each day: closed, or open once or several times. Monday's hours go to the others in one press. */
export const WeekEditor = (props: WeekEditorProps) => {
  const { t } = useText();
  const copy = (targets: readonly number[]) => props.onChange(copiedTo(props.hours, 1, targets));
  return (
    <div class="stack stack-s" id={props.path}>
      <ul class="week-editor plain-list">
        <For each={weekdays}>{(weekday) => <Day {...props} weekday={weekday} />}</For>
      </ul>
      <div class="cluster">
        <Button variant="quiet" small icon="copy" onClick={() => copy(workdays)}>
          {t('hours.copy.workdays')}
        </Button>
        <Button variant="quiet" small icon="copy" onClick={() => copy(otherDays)}>
          {t('hours.copy.all')}
        </Button>
      </div>
    </div>
  );
};
