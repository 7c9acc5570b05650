import { For, Show } from 'solid-js';
import { isAbout, yearOf } from '../../shared/organisations/agreement-hours.ts';
import { dateOf } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { AgreementYears } from './agreement-years.tsx';
import { readAgreements } from './queries.ts';

/** A date in a room. */
interface Dated {
  roomId: string;
  localStart: string;
}

export interface AgreementsInForceProps {
  organisationId: string;
  dates: readonly Dated[];
  /** What stands where no agreement is about the dates. */
  none: string;
}

/** The agreements that are about some dates, and what is used of them, these included. */
export const AgreementsInForce = (props: AgreementsInForceProps) => {
  const { t } = useText();
  const reading = createReading(() => props.organisationId, readAgreements);
  const uses = () => props.dates.map(({ roomId, localStart }) => ({ roomId, date: dateOf(localStart), minutes: 0 }));
  const rows = () =>
    (reading.value() ?? []).flatMap((agreement) => {
      const years = [...new Set(uses().flatMap((use) => (isAbout(agreement, use) ? [yearOf(use.date)] : [])))];
      return years.length > 0 ? [{ agreement, years }] : [];
    });
  return (
    <Show when={reading.value()}>
      <For each={rows()} fallback={props.none}>
        {({ agreement, years }) => (
          <div class="stack stack-s">
            <span class="num">
              {t('agreements.title', {
                kind: t(`agreements.kind.${agreement.kind}`),
                number: agreement.number,
              })}
            </span>
            <AgreementYears agreement={agreement} years={years} />
          </div>
        )}
      </For>
    </Show>
  );
};
