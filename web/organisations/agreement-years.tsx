import { For, Show } from 'solid-js';
import { formatDuration } from '../../shared/i18n/format.ts';
import type { AgreementView } from '../../shared/organisations/staff-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Progress } from '../ui/progress.tsx';

/** Hours and minutes of an agreement in words. */
export const createAgreedHours = () => {
  const { t, language } = useText();
  return (minutes: number): string => (minutes === 0 ? t('agreements.no-hours') : formatDuration(minutes, language()));
};

/** What is used of an agreement, year by year: of how much, where it has a limit. */
export const AgreementYears = (props: { agreement: AgreementView; years?: readonly string[] }) => {
  const { t } = useText();
  const hours = createAgreedHours();
  const years = () => props.agreement.years.filter(({ year }) => props.years?.includes(year) ?? true);
  const given = () => (props.agreement.hoursPerYear ?? 0) * 60;
  return (
    <For each={years()}>
      {({ year, usedMinutes }) => (
        <Show
          when={props.agreement.hoursPerYear !== null}
          fallback={<p class="soft num">{t('agreements.used.free', { year, used: hours(usedMinutes) })}</p>}
        >
          <Progress
            label={t('agreements.used', { year, used: hours(usedMinutes), given: hours(given()) })}
            text={t('agreements.left', { left: hours(given() - usedMinutes) })}
            value={usedMinutes}
            max={given()}
          />
        </Show>
      )}
    </For>
  );
};
