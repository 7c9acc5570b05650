import { For } from 'solid-js';
import { monthName } from '../../shared/i18n/format.ts';
import type { bookingRuleBounds } from '../../shared/region/booking-rule-bounds.ts';
import type { BookingRules } from '../../shared/region/booking-rules.ts';
import { seasonsInWords } from '../../shared/region/seasons.ts';
import type { Editor } from '../editing/create-editor.ts';
import { useText } from '../i18n/language.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import { NumberField } from '../ui/field.tsx';
import type { RegionDraft } from './region-draft.ts';

const months = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** In the order in which one meets them: asking, waiting for an answer, coming, and what is remembered afterwards. */
export const bookingNumbers = [
  'largeEventParticipants',
  'visitorLeadDays',
  'careLeadDays',
  'offerDays',
  'freedHours',
  'lapsesToShow',
  'certificateMonths',
] as const satisfies readonly (keyof typeof bookingRuleBounds)[];

/** Rules of booking that hold in every house: when seasons begin, and the numbers that differ between counties. */
export const BookingRulesField = (props: { editor: Editor<RegionDraft> }) => {
  const { t, language } = useText();
  const rules = () => props.editor.draft.bookingRules;
  const change = (part: Partial<BookingRules>) => props.editor.change({ bookingRules: { ...rules(), ...part } });
  return (
    <section class="stack" aria-labelledby="alue-booking">
      <h2 id="alue-booking" tabindex="-1">
        {t('region.booking')}
      </h2>
      <p>{t('region.booking.text')}</p>
      <CheckboxGroup
        legend={t('region.booking.seasonMonths')}
        name="bookingRules.seasonMonths"
        hint={
          rules().seasonMonths.length > 0
            ? t('region.booking.seasonMonths.told', { seasons: seasonsInWords(rules(), language()) })
            : t('region.booking.seasonMonths.hint')
        }
        choices={months.map((value) => ({ value, label: monthName(Number(value), language()) }))}
        values={rules().seasonMonths.map(String)}
        onChange={(chosen) => change({ seasonMonths: chosen.map(Number) })}
        error={props.editor.errorOf('bookingRules.seasonMonths')}
      />
      <For each={bookingNumbers}>
        {(name) => (
          <NumberField
            label={t(`region.booking.${name}`)}
            name={`bookingRules.${name}`}
            hint={t(`region.booking.${name}.hint`)}
            value={Number.isNaN(rules()[name]) ? undefined : rules()[name]}
            onInput={(value) => change({ [name]: value ?? Number.NaN })}
            error={props.editor.errorOf(`bookingRules.${name}`)}
          />
        )}
      </For>
    </section>
  );
};
