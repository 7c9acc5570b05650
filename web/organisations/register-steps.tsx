import { Match, Show, Switch } from 'solid-js';
import { proofOf } from '../../shared/organisations/eligibility.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { SelectField, TextArea, TextField } from '../ui/field.tsx';
import { createMunicipalityOptions } from './municipalities.ts';
import { createKindOptions } from './organisation-words.ts';
import { kindChoices, kindOf } from './register-form.ts';
import type { RegisterModel } from './register-model.ts';

interface StepProps {
  model: RegisterModel;
}

/** What it is called, what it is, and where. */
export const OrganisationStep = (props: StepProps) => {
  const { t } = useText();
  const { form, setForm, errorOf } = props.model;
  const kindOptions = createKindOptions();
  const municipalities = createMunicipalityOptions();
  const choices = () =>
    kindChoices.map((kind) => ({
      value: kind,
      label: kind === 'other' ? t('organisations.register.kind.other') : t(`organisations.kind.${kind}`),
      hint: t(`organisations.register.kind.${kind}.hint`),
    }));
  return (
    <>
      <TextField
        label={t('organisations.field.name')}
        name="name"
        autocomplete="organization"
        required
        maxLength={160}
        value={form.name}
        onInput={(name) => setForm('name', name)}
        error={errorOf('name')}
      />
      <RadioGroup
        legend={t('organisations.field.kind')}
        name="kindChoice"
        variant="cards"
        required
        choices={choices()}
        value={form.kindChoice}
        onChange={(choice) => setForm('kindChoice', choice)}
        error={errorOf('kindChoice')}
      />
      <Show when={form.kindChoice === 'other'}>
        <SelectField
          label={t('organisations.register.kind.other.choose')}
          name="otherKind"
          required
          placeholder={t('organisations.register.kind.other.choose')}
          options={kindOptions().filter(({ value }) => value !== 'association' && value !== 'unregistered_group')}
          value={form.otherKind}
          onChange={(kind) => setForm('otherKind', kind)}
          error={errorOf('otherKind')}
        />
      </Show>
      <SelectField
        label={t('organisations.field.homeMunicipalityCode')}
        name="homeMunicipalityCode"
        required
        placeholder={t('organisations.choose.municipality')}
        options={municipalities()}
        value={form.homeMunicipalityCode}
        onChange={(code) => setForm('homeMunicipalityCode', code)}
        error={errorOf('homeMunicipalityCode')}
      />
    </>
  );
};

const Numbers = (props: StepProps) => {
  const { t } = useText();
  const { form, setForm, errorOf } = props.model;
  const isEither = () => proofOf(kindOf(form) ?? 'association') === 'either_number';
  return (
    <>
      <Show when={isEither()}>
        <p>{t('organisations.register.number.either')}</p>
        <TextField
          label={t('organisations.field.associationNumber')}
          name="associationNumber"
          hint={t('organisations.associationNumber.hint')}
          width="medium"
          inputmode="decimal"
          autocomplete="off"
          value={form.associationNumber}
          onInput={(text) => setForm('associationNumber', text)}
          error={errorOf('associationNumber')}
        />
      </Show>
      <TextField
        label={t('organisations.field.businessId')}
        name="businessId"
        hint={t('organisations.businessId.hint')}
        width="medium"
        autocomplete="off"
        required={!isEither()}
        value={form.businessId}
        onInput={(text) => setForm('businessId', text)}
        error={errorOf('businessId')}
      />
    </>
  );
};

const Responsible = (props: StepProps) => {
  const { t } = useText();
  const { form, setForm, errorOf } = props.model;
  return (
    <fieldset class="field-group">
      <legend>{t('organisations.responsible')}</legend>
      <p class="field-hint">{t('organisations.register.group')}</p>
      <TextField
        label={t('organisations.field.responsibleName')}
        name="responsibleName"
        autocomplete="off"
        required
        value={form.responsibleName}
        onInput={(text) => setForm('responsibleName', text)}
        error={errorOf('responsibleName')}
      />
      <TextField
        label={t('organisations.field.responsiblePhone')}
        name="responsiblePhone"
        type="tel"
        autocomplete="off"
        width="medium"
        required
        value={form.responsiblePhone}
        onInput={(text) => setForm('responsiblePhone', text)}
        error={errorOf('responsiblePhone')}
      />
      <Checkbox
        label={t('organisations.register.adult')}
        name="responsibleIsAdult"
        required
        checked={form.responsibleIsAdult}
        onChange={(isAdult) => setForm('responsibleIsAdult', isAdult)}
        error={errorOf('responsibleIsAdult')}
      />
    </fieldset>
  );
};

/** The number that proves it, or the person who answers for it; and what it does. */
export const DetailsStep = (props: StepProps) => {
  const { t, language } = useText();
  const { form, setForm, errorOf } = props.model;
  const { offered } = useCodes();
  return (
    <>
      <Show when={proofOf(kindOf(form) ?? 'association') === 'person'} fallback={<Numbers model={props.model} />}>
        <Responsible model={props.model} />
      </Show>
      <SelectField
        label={t('organisations.field.contentArea')}
        name="contentArea"
        placeholder={t('organisations.choose.area')}
        options={offered('contentArea').map(({ code, label }) => ({ value: code, label: label[language()] }))}
        value={form.contentArea}
        onChange={(code) => setForm('contentArea', code)}
        error={errorOf('contentArea')}
      />
      <TextArea
        label={t('organisations.field.purpose')}
        name="purpose"
        hint={t('organisations.purpose.hint')}
        rows={3}
        maxLength={1000}
        value={form.purpose}
        onInput={(text) => setForm('purpose', text)}
        error={errorOf('purpose')}
      />
      <Checkbox
        label={t('organisations.register.serves')}
        name="servesRegion"
        checked={form.servesRegion}
        onChange={(serves) => setForm('servesRegion', serves)}
        error={errorOf('servesRegion')}
      />
    </>
  );
};

/** What is about to be sent, in short. */
const Summary = (props: StepProps) => {
  const { t } = useText();
  const { form } = props.model;
  const municipalities = createMunicipalityOptions();
  const kind = () => t(`organisations.kind.${kindOf(form) ?? 'association'}`);
  const home = () => municipalities().find(({ value }) => value === form.homeMunicipalityCode)?.label ?? '';
  const number = () => [form.associationNumber, form.businessId].filter((text) => text.trim() !== '').join(', ');
  return (
    <div class="band stack stack-s">
      <h3>{t('organisations.register.check')}</h3>
      <FactList
        facts={[
          { term: t('organisations.field.name'), description: form.name },
          { term: t('organisations.field.kind'), description: kind() },
          { term: t('organisations.field.homeMunicipalityCode'), description: home() },
          ...(number() === ''
            ? [{ term: t('organisations.responsible'), description: form.responsibleName }]
            : [{ term: t('organisations.register.number'), description: number() }]),
        ]}
      />
    </div>
  );
};

/** Who registers it: who is signed in, or a name and an address. */
export const PersonStep = (props: StepProps) => {
  const { t } = useText();
  const { form, setForm, errorOf, user } = props.model;
  return (
    <>
      <Switch>
        <Match when={user()}>
          {(known) => <p>{t('organisations.register.you.signed-in', { name: known().name })}</p>}
        </Match>
        <Match when={!user()}>
          <p>
            {t('organisations.register.you.sign-in')}{' '}
            <a href="/kirjaudu?paluu=%2Frekisteroidy">{t('organisations.register.you.sign-in.link')}</a>
          </p>
          <TextField
            label={t('organisations.register.you.name')}
            name="yourName"
            autocomplete="name"
            required
            value={form.yourName}
            onInput={(text) => setForm('yourName', text)}
            error={errorOf('yourName')}
          />
          <TextField
            label={t('organisations.register.you.email')}
            name="yourEmail"
            type="email"
            autocomplete="email"
            spellcheck={false}
            hint={t('organisations.register.you.email.hint')}
            required
            value={form.yourEmail}
            onInput={(text) => setForm('yourEmail', text)}
            error={errorOf('yourEmail')}
          />
        </Match>
      </Switch>
      <Summary model={props.model} />
    </>
  );
};
