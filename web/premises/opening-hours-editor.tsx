import { Show } from 'solid-js';
import type { OpeningException, OpeningSeason, WeeklyOpening } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { ExceptionList } from './exception-list.tsx';
import { OpeningPreview } from './opening-preview.tsx';
import { SeasonList } from './season-list.tsx';
import { WeekEditor } from './week-editor.tsx';
import './premises.css';

/** The hours of a house; a room's own have no dated exceptions. */
export interface EditedHours {
  openingHours: readonly WeeklyOpening[];
  seasons: readonly OpeningSeason[];
  openingExceptions?: readonly OpeningException[];
}

export interface OpeningHoursEditorProps {
  value: EditedHours;
  /** Only what has changed. */
  onChange: (part: {
    openingHours?: WeeklyOpening[];
    seasons?: OpeningSeason[];
    openingExceptions?: OpeningException[];
  }) => void;
  /** By path, such as `openingHours.0.end`; see `openingErrors`. */
  errorOf?: (path: string) => string | undefined;
  /** In the zone of the house. */
  today: LocalDate;
  /** What else decides the days of the preview. A room gives the exceptions of its house here. */
  closedOnHolidays: boolean;
  lastDay?: LocalDate | null;
  exceptions?: readonly OpeningException[];
}

/** The usual week, the seasons, single days, and what comes of them. All by keyboard; on a phone a day is a card. */
export const OpeningHoursEditor = (props: OpeningHoursEditorProps) => {
  const { t } = useText();
  const times = () => ({
    hours: props.value.openingHours,
    seasons: props.value.seasons,
    exceptions: props.value.openingExceptions ?? props.exceptions ?? [],
    closedOnHolidays: props.closedOnHolidays,
    lastDay: props.lastDay ?? null,
    zone: '',
  });
  return (
    <div class="opening-editor">
      <div class="stack stack-l">
        <section class="stack stack-s" aria-labelledby="hours-week">
          <h2 id="hours-week">{t('hours.week')}</h2>
          <p class="soft">{t('hours.week.lead')}</p>
          <WeekEditor
            path="openingHours"
            hours={props.value.openingHours}
            errorOf={props.errorOf}
            onChange={(openingHours) => props.onChange({ openingHours })}
          />
        </section>
        <section class="stack stack-s" aria-labelledby="hours-seasons">
          <h2 id="hours-seasons">{t('hours.seasons')}</h2>
          <p class="soft">{t('hours.seasons.lead')}</p>
          <SeasonList
            seasons={props.value.seasons}
            usual={props.value.openingHours}
            errorOf={props.errorOf}
            onChange={(seasons) => props.onChange({ seasons })}
          />
        </section>
        <Show when={props.value.openingExceptions}>
          {(exceptions) => (
            <section class="stack stack-s" aria-labelledby="hours-exceptions">
              <h2 id="hours-exceptions">{t('hours.exceptions')}</h2>
              <p class="soft">{t('hours.exceptions.lead')}</p>
              <ExceptionList
                exceptions={exceptions()}
                today={props.today}
                errorOf={props.errorOf}
                onChange={(openingExceptions) => props.onChange({ openingExceptions })}
              />
            </section>
          )}
        </Show>
      </div>
      <OpeningPreview times={times()} today={props.today} />
    </div>
  );
};
