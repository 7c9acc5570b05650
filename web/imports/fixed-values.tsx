import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { NumberField, SelectField, TextField } from '../ui/field.tsx';
import type { ImportState } from './create-import.ts';

/** What all rows of a file say: the calendar of another program knows neither the organisation nor the room. */
export const FixedValues = (props: { state: ImportState; open: boolean }) => {
  const { t, language } = useText();
  const { offered } = useCodes();
  const { fixed, fix } = props.state;
  return (
    <Disclosure card summary={t('imports.fixed.title')} open={props.open}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.state.check();
        }}
      >
        <p class="soft">{t('imports.fixed.hint')}</p>
        <TextField
          label={t('imports.fixed.room')}
          name="fixed.room"
          hint={t('imports.fixed.room.hint')}
          value={fixed().room ?? ''}
          onInput={(room) => fix({ room })}
        />
        <TextField
          label={t('imports.fixed.organisation')}
          name="fixed.organisation"
          hint={t('imports.fixed.organisation.hint')}
          value={fixed().organisation ?? ''}
          onInput={(organisation) => fix({ organisation })}
        />
        <SelectField
          label={t('imports.fixed.activityType')}
          name="fixed.activityType"
          placeholder={t('imports.fixed.choose')}
          options={offered('activityType').map(({ code, label }) => ({ value: code, label: label[language()] }))}
          {...(fixed().activityType && { value: fixed().activityType })}
          onChange={(activityType) => fix({ activityType })}
        />
        <NumberField
          label={t('imports.fixed.participants')}
          name="fixed.participants"
          {...(fixed().participants && { value: Number(fixed().participants) })}
          onInput={(participants) => fix({ participants: participants === undefined ? '' : String(participants) })}
        />
        <DateField
          label={t('imports.fixed.lastDate')}
          name="fixed.lastDate"
          hint={t('imports.fixed.lastDate.hint')}
          {...(fixed().lastDate && { value: fixed().lastDate })}
          onChange={(lastDate) => fix({ lastDate: lastDate ?? '' })}
        />
        <p>
          <Button type="submit" variant="quiet">
            {t('imports.fixed.check')}
          </Button>
        </p>
      </form>
    </Disclosure>
  );
};
