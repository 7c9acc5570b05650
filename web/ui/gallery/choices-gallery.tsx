import { createSignal } from 'solid-js';
import { Checkbox, CheckboxGroup, RadioGroup } from '../choice-group.tsx';

const rhythms = [
  { value: 'once', label: 'Kerran' },
  { value: 'weekly', label: 'Joka viikko', hint: 'Sama viikonpäivä ja kellonaika' },
  { value: 'biweekly', label: 'Joka toinen viikko' },
  { value: 'other', label: 'Muulla tavalla', disabled: true },
] as const;

const weekdays = [
  { value: '1', label: 'ma' },
  { value: '2', label: 'ti' },
  { value: '3', label: 'ke' },
  { value: '4', label: 'to' },
  { value: '5', label: 'pe' },
  { value: '6', label: 'la' },
  { value: '7', label: 'su' },
] as const;

const needs = [
  { value: 'wheelchair', label: 'Pyörätuoli', icon: 'wheelchair' },
  { value: 'walker', label: 'Rollaattori', icon: 'walker' },
  { value: 'mobility', label: 'Liikkuminen', icon: 'mobility' },
  { value: 'vision', label: 'Näkeminen', icon: 'eye' },
  { value: 'hearing', label: 'Kuuleminen', icon: 'ear' },
  { value: 'sensory', label: 'Aistiherkkyys', icon: 'calm' },
] as const;

const ways = [
  { value: 'room', label: 'Toinen tila', hint: 'Ryhmätila Koivu, sama talo' },
  { value: 'time', label: 'Toinen aika', hint: '18.15–20.15' },
  { value: 'skip', label: 'Jätä pois', hint: 'sarjassa 9 kertaa' },
] as const;

/** What is chosen. */
export const ChoicesGallery = () => {
  const [rhythm, setRhythm] = createSignal<(typeof rhythms)[number]['value']>('weekly');
  const [days, setDays] = createSignal<(typeof weekdays)[number]['value'][]>(['2']);
  const [chosenNeeds, setNeeds] = createSignal<(typeof needs)[number]['value'][]>(['wheelchair', 'hearing']);
  const [way, setWay] = createSignal<(typeof ways)[number]['value']>('room');
  const [agreed, setAgreed] = createSignal(true);
  return (
    <div class="form">
      <RadioGroup
        legend="Kuinka usein"
        name="rhythm"
        choices={rhythms}
        value={rhythm()}
        onChange={setRhythm}
        required
      />
      <CheckboxGroup
        legend="Viikonpäivät"
        name="weekdays"
        variant="chips"
        choices={weekdays}
        values={days()}
        onChange={setDays}
      />
      <CheckboxGroup
        legend="Tarpeet"
        name="needs"
        variant="chips"
        hint="Tilan on sovelluttava näille."
        choices={needs}
        values={chosenNeeds()}
        onChange={setNeeds}
      />
      <RadioGroup
        legend="Mitä tehdään kerralle ma 8.2.2027?"
        name="way"
        variant="cards"
        choices={ways}
        value={way()}
        onChange={setWay}
        error="Valitse yksi tapa."
      />
      <Checkbox
        label="Hyväksyn tilan käytön säännöt"
        name="terms"
        checked={agreed()}
        onChange={setAgreed}
        hint="Säännöt ovat tilan sivulla."
        required
      />
      <Checkbox label="Lähetä vahvistus myös tekstiviestinä" name="sms" />
    </div>
  );
};
