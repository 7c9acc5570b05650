import { For, Show } from 'solid-js';
import { partTimes } from '../../shared/bookings/parts.ts';
import {
  type AgreedUse,
  type AskedOfAgreement,
  askedOfAgreements,
  usedKey,
} from '../../shared/organisations/agreement-hours.ts';
import type { AgreementView } from '../../shared/organisations/staff-schemas.ts';
import { dateOf, localMinutesBetween } from '../../shared/time.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { createAgreedHours } from '../organisations/agreement-years.tsx';
import { readAgreements } from '../organisations/queries.ts';
import { Message } from '../ui/message.tsx';
import { fateOf, isMove } from './date-choices.ts';
import { partsOf } from './parts/part-draft.ts';
import type { RequestModel } from './request-model.ts';

/** What is about to be asked for, where and when it was chosen to be, with the rooms beside the first. */
const askedUses = ({ dates, form, room, criteria }: RequestModel): AgreedUse[] => {
  const when = criteria.when();
  const parts = when ? partsOf(form.parts, when) : [];
  return dates.dates().flatMap((date) => {
    const fate = fateOf(date, dates.choices());
    const choice = dates.choices()[date.localStart];
    if (!['asked', 'room', 'time'].includes(fate)) return [];
    const first = isMove(choice) && fate !== 'asked' ? choice : { ...date, roomId: room.id };
    const beside = parts.map(({ roomId, startOffset = 0, minutes = null }) => ({
      roomId,
      ...partTimes({ startOffset, minutes }, first),
    }));
    return [first, ...beside].map(({ roomId, localStart, localEnd }) => ({
      roomId,
      date: dateOf(localStart),
      minutes: localMinutesBetween(localStart, localEnd),
    }));
  });
};

const usedOf = (agreements: readonly AgreementView[]): Map<string, number> =>
  new Map(
    agreements.flatMap(({ id, years }) =>
      years.map(({ year, usedMinutes }): [string, number] => [usedKey(id, year), usedMinutes]),
    ),
  );

/** How the dates of a request fit into the agreements of its organisation. Silent where it has none about them. */
export const AgreementAsked = (props: { model: RequestModel }) => {
  const { t } = useText();
  const hours = createAgreedHours();
  const organisationId = () => (props.model.user() ? props.model.organisationId() : undefined);
  const agreements = createReading(organisationId, readAgreements);
  const rows = () => {
    const known = organisationId() === undefined ? [] : (agreements.value() ?? []);
    return known.length === 0 ? [] : askedOfAgreements(known, askedUses(props.model), usedOf(known));
  };
  const words = ({ agreement, year, coveredMinutes, leftMinutes }: AskedOfAgreement<AgreementView>) => {
    const values = { number: agreement.number, year, hours: hours(coveredMinutes) };
    if (leftMinutes === null) return t('request.agreement.free', values);
    const fit = coveredMinutes === 0 ? 'none' : 'covered';
    return t(`request.agreement.${fit}`, { ...values, left: hours(leftMinutes) });
  };
  return (
    <Show when={rows().length > 0}>
      <Message kind="info" title={t('request.agreement.title')} still>
        <ul>
          <For each={rows()}>
            {(row) => (
              <li class="num">
                {words(row)}
                <Show when={row.overMinutes > 0}>
                  {' '}
                  {t('request.agreement.over', { hours: hours(row.overMinutes) })}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Message>
    </Show>
  );
};
