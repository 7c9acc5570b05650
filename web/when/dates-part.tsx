import { createSignal, For, Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import type { WhenDraft } from './when-draft.ts';

export interface DatesPartProps {
  draft: WhenDraft;
  today: LocalDate;
  change: (part: Partial<WhenDraft>) => void;
  name: (field: string) => string;
}

/** Single days beside the first: those that are chosen, and the next one. */
export const DatesPart = (props: DatesPartProps) => {
  const { t, language } = useText();
  const [next, setNext] = createSignal<LocalDate>();
  const add = () => {
    const date = next();
    if (date) props.change({ dates: [...new Set([...props.draft.dates, date])].sort() });
    setNext(undefined);
  };
  return (
    <fieldset class="when-dates">
      <legend>{t('when.dates')}</legend>
      <Show when={props.draft.dates.length > 0} fallback={<p class="soft small">{t('when.dates.none')}</p>}>
        <ul class="plain-list cluster">
          <For each={props.draft.dates}>
            {(date) => (
              <li>
                <Button
                  variant="quiet"
                  small
                  icon="cross"
                  aria-label={t('when.dates.remove', { date: formatDate(date, language()) })}
                  onClick={() => props.change({ dates: props.draft.dates.filter((each) => each !== date) })}
                >
                  {formatDate(date, language())}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="when-row when-add">
        <DateField
          label={t('when.date')}
          name={props.name('next')}
          value={next()}
          min={props.today}
          onChange={setNext}
        />
        <Button variant="quiet" icon="plus" disabled={!next()} onClick={add}>
          {t('when.dates.add')}
        </Button>
      </div>
    </fieldset>
  );
};
