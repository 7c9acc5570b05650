import { For, type JSX, Show } from 'solid-js';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { AgreementView } from '../../shared/organisations/staff-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { AgreementYears } from './agreement-years.tsx';

export interface AgreementsListProps {
  agreements: readonly AgreementView[];
  /** What can be done with one. */
  actions?: ((agreement: AgreementView) => JSX.Element) | undefined;
}

/** The agreements of an organisation: what was agreed, from when until when, and for which rooms. */
export const AgreementsList = (props: AgreementsListProps) => {
  const { t, language } = useText();
  const kindOf = ({ kind }: AgreementView) => t(`agreements.kind.${kind}`);
  const validity = ({ validFrom, validUntil }: AgreementView) => {
    const from = formatPlainDate(validFrom, language());
    return validUntil
      ? t('agreements.valid.until', { from, until: formatPlainDate(validUntil, language()) })
      : t('agreements.valid', { from });
  };
  const rooms = (agreement: AgreementView) =>
    agreement.rooms.length === 0
      ? t('agreements.rooms.all')
      : t('agreements.rooms', {
          rooms: agreement.rooms.map(({ name }) => name[language()]).join(', '),
        });
  return (
    <ul class="plain-list stack">
      <For each={props.agreements} fallback={<li class="soft">{t('agreements.none')}</li>}>
        {(agreement) => (
          <li class="card stack stack-s">
            <h3 class="card-title num">
              {t('agreements.title', { kind: kindOf(agreement), number: agreement.number })}
            </h3>
            <p>{t('agreements.parties', { parties: agreement.parties })}</p>
            <p class="num">{validity(agreement)}</p>
            <p class="soft num">
              {rooms(agreement)}
              <Show when={agreement.hoursPerYear}>
                {(count) => <> · {t('agreements.hours', { count: count() })}</>}
              </Show>
            </p>
            <AgreementYears agreement={agreement} />
            <Show when={agreement.note}>{(note) => <p class="written">{note()}</p>}</Show>
            {props.actions?.(agreement)}
          </li>
        )}
      </For>
    </ul>
  );
};
