import { For } from 'solid-js';
import type { SupportPeriod } from '../../shared/organisations/schemas.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/field.tsx';

export interface SupportFieldProps {
  periods: readonly SupportPeriod[];
  onChange: (periods: SupportPeriod[]) => void;
  errorOf: (path: string) => string | undefined;
}

/** The forms of support that an organisation gets, each with its days. */
export const SupportField = (props: SupportFieldProps) => {
  const { t, language } = useText();
  const { offered, wordsOf } = useCodes();
  const put = (index: number, part: Partial<SupportPeriod>) =>
    props.onChange(props.periods.map((period, at) => (at === index ? { ...period, ...part } : { ...period })));
  const optionsFor = (form: string) => {
    const options = offered('supportForm').map(({ code, label }) => ({ value: code, label: label[language()] }));
    // One that can no longer be chosen stays where it is.
    return form === '' || options.some(({ value }) => value === form)
      ? options
      : [...options, { value: form, label: wordsOf('supportForm', form) }];
  };
  return (
    <fieldset class="support-periods stack">
      <legend>{t('organisations.field.supportForms')}</legend>
      <For each={props.periods}>
        {(period, index) => (
          <fieldset class="support-period">
            <legend class="visually-hidden">{t('organisations.support.row', { number: index() + 1 })}</legend>
            <SelectField
              label={t('organisations.support.form')}
              name={`supportForms.${index()}.form`}
              placeholder={t('organisations.support.choose')}
              options={optionsFor(period.form)}
              value={period.form || undefined}
              onChange={(form) => put(index(), { form })}
              error={props.errorOf(`supportForms.${index()}.form`)}
            />
            <DateField
              label={t('organisations.support.from')}
              name={`supportForms.${index()}.from`}
              value={period.from ?? undefined}
              onChange={(from) => put(index(), { from: from ?? null })}
            />
            <DateField
              label={t('organisations.support.until')}
              name={`supportForms.${index()}.until`}
              value={period.until ?? undefined}
              onChange={(until) => put(index(), { until: until ?? null })}
              error={props.errorOf(`supportForms.${index()}.until`)}
            />
            <Button
              variant="quiet"
              small
              icon="minus"
              onClick={() =>
                props.onChange(props.periods.filter((_, at) => at !== index()).map((each) => ({ ...each })))
              }
            >
              {t('organisations.support.remove')}
            </Button>
          </fieldset>
        )}
      </For>
      <p>
        <Button
          variant="quiet"
          icon="plus"
          onClick={() =>
            props.onChange([...props.periods.map((each) => ({ ...each })), { form: '', from: null, until: null }])
          }
        >
          {t('organisations.support.add')}
        </Button>
      </p>
    </fieldset>
  );
};
