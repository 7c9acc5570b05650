import { createSignal } from 'solid-js';
import { Button } from '../button.tsx';
import { DateField } from '../date-field.tsx';
import { NumberField, SelectField, TextArea, TextField } from '../field.tsx';
import { ErrorSummary, type FormError } from '../message.tsx';
import { Stepper } from '../stepper.tsx';
import { TimeField } from '../time-field.tsx';

const municipalities = [
  { value: '167', label: 'Joensuu' },
  { value: '422', label: 'Lieksa' },
  { value: '541', label: 'Nurmes' },
];

/** What is written in. Sending the form shows its errors. */
export const FieldsGallery = () => {
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [municipality, setMunicipality] = createSignal<string>();
  const [people, setPeople] = createSignal(14);
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.message;

  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setErrors([
      { field: 'group', message: 'Kirjoita ryhmän nimi.' },
      { field: 'when.date', message: 'Valitse päivä, joka ei ole mennyt.' },
    ]);
  };

  return (
    <form class="form" noValidate onSubmit={send}>
      <ErrorSummary errors={errors()} />
      <TextField
        label="Ryhmän nimi"
        name="group"
        required
        hint="Näkyy vain tilan henkilökunnalle."
        error={errorOf('group')}
      />
      <TextField label="Puhelin" name="phone" type="tel" autocomplete="tel" width="medium" />
      <TextField label="Lukittu" name="locked" value="Ei muutettavissa" disabled />
      <TextArea label="Terveiset tilan hoitajalle" name="greeting" />
      <NumberField
        label="Postinumero"
        name="postal-code"
        autocomplete="postal-code"
        error="Postinumerossa on viisi numeroa."
      />
      <SelectField
        label="Kunta"
        name="municipality"
        width="medium"
        options={municipalities}
        placeholder="Valitse kunta"
        value={municipality()}
        onChange={setMunicipality}
      />
      <DateField
        label="Ensimmäinen kerta"
        name="when.date"
        value="2027-01-12"
        today="2026-11-22"
        min="2026-11-23"
        max="2028-11-22"
        required
        error={errorOf('when.date')}
      />
      <TimeField label="Alkaa klo" name="start" value="17:00" hint="Esimerkiksi 17 tai 17.30" />
      <Stepper
        label="Osallistujia"
        name="people"
        value={people()}
        onChange={setPeople}
        min={1}
        max={60}
        unit="henkeä"
        hint="Saliin mahtuu 60."
      />
      <p>
        <Button type="submit">Lähetä lomake</Button>
      </p>
    </form>
  );
};
