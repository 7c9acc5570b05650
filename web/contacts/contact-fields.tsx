import { Match, Switch } from 'solid-js';
import { contactLevels, contactLines } from '../../shared/contacts/levels.ts';
import { createReading } from '../api/reading.ts';
import type { Editor } from '../editing/create-editor.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { readMunicipalities, readSites } from '../sites/queries.ts';
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import type { ContactDraft } from './contact-draft.ts';
import { readContacts } from './queries.ts';

const all = 'all';
const nobody = 'nobody';

interface PartProps {
  editor: Editor<ContactDraft>;
}

/** Where the person belongs: one field, by the level. */
const PlaceFields = (props: PartProps) => {
  const { t, language } = useText();
  const municipalities = createReading(() => true, readMunicipalities);
  const sites = createReading(
    () => true,
    () => readSites({ limit: '200', sort: 'name' }),
  );
  const municipalityChoices = () =>
    (municipalities.value() ?? [])
      .map(({ code, name }) => ({ value: code, label: name[language() === 'sv' ? 'sv' : 'fi'] }))
      .toSorted((a, b) => a.label.localeCompare(b.label, language()));
  const siteChoices = () =>
    (sites.value()?.items ?? []).map(({ id, name }) => ({ value: id, label: name[language()] }));
  const { draft, change, errorOf } = props.editor;
  return (
    <Switch>
      <Match when={draft.level === 'site'}>
        <SelectField
          label={t('contacts.site')}
          name="siteId"
          required
          placeholder={t('contacts.site.choose')}
          options={siteChoices()}
          value={draft.siteId ?? undefined}
          error={errorOf('siteId')}
          onChange={(siteId) => change({ siteId })}
        />
      </Match>
      <Match when={draft.level === 'municipality'}>
        <SelectField
          label={t('contacts.municipality')}
          name="municipalityCode"
          required
          placeholder={t('contacts.municipality.choose')}
          options={municipalityChoices()}
          value={draft.municipalityCode ?? undefined}
          error={errorOf('municipalityCode')}
          onChange={(municipalityCode) => change({ municipalityCode })}
        />
      </Match>
      <Match when={draft.level === 'area'}>
        <TextField
          label={t('contacts.area.name')}
          name="area.name"
          required
          maxlength={120}
          value={draft.area.name}
          error={errorOf('area.name')}
          onInput={(name) => change({ area: { name, municipalities: [...draft.area.municipalities] } })}
        />
        <CheckboxGroup
          legend={t('contacts.area.municipalities')}
          name="area.municipalities"
          variant="chips"
          required
          choices={municipalityChoices()}
          values={draft.area.municipalities}
          error={errorOf('area.municipalities')}
          onChange={(municipalities) =>
            change({ area: { name: draft.area.name, municipalities: [...municipalities] } })
          }
        />
      </Match>
    </Switch>
  );
};

const AbsenceFields = (props: PartProps & { ownId: string | undefined }) => {
  const { t } = useText();
  const { draft, change, errorOf } = props.editor;
  const others = createReading(
    () => true,
    () => readContacts({ limit: '200', sort: 'name' }),
  );
  const substitutes = () =>
    (others.value()?.items ?? [])
      .filter(({ id }) => id !== props.ownId)
      .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <section class="stack" aria-labelledby="absence-title">
      <h2 id="absence-title">{t('contacts.absence')}</h2>
      <p class="soft">{t('contacts.absence.hint')}</p>
      <div class="cluster cluster-fields">
        <DateField
          label={t('contacts.awayFrom')}
          name="awayFrom"
          value={draft.awayFrom ?? undefined}
          error={errorOf('awayFrom')}
          onChange={(date) => change({ awayFrom: date ?? null })}
        />
        <DateField
          label={t('contacts.awayUntil')}
          name="awayUntil"
          value={draft.awayUntil ?? undefined}
          error={errorOf('awayUntil')}
          onChange={(date) => change({ awayUntil: date ?? null })}
        />
      </div>
      <SelectField
        label={t('contacts.substitute')}
        name="substituteId"
        options={[{ value: nobody, label: t('contacts.substitute.none') }, ...substitutes()]}
        value={draft.substituteId ?? nobody}
        error={errorOf('substituteId')}
        onChange={(id) => change({ substituteId: id === nobody ? null : id })}
      />
    </section>
  );
};

/** Everything about a contact person: who, for what, how to reach her, and when she is away. */
export const ContactFields = (props: PartProps & { ownId: string | undefined }) => {
  const { t } = useText();
  const { draft, change, errorOf } = props.editor;
  return (
    <>
      <RadioGroup
        legend={t('contacts.level')}
        name="level"
        variant="chips"
        choices={contactLevels.map((value) => ({ value, label: t(`contacts.level.${value}`) }))}
        value={draft.level}
        onChange={(level) => change({ level })}
      />
      <PlaceFields editor={props.editor} />
      <SelectField
        label={t('contacts.line')}
        name="line"
        options={[
          { value: all, label: t('contacts.line.all') },
          ...contactLines.map((value) => ({ value, label: t(`contacts.line.${value}`) })),
        ]}
        value={draft.line ?? all}
        onChange={(line) => change({ line: line === all ? null : line })}
      />
      <TextField
        label={t('contacts.name')}
        name="name"
        required
        autocomplete="off"
        maxlength={120}
        value={draft.name}
        error={errorOf('name')}
        onInput={(name) => change({ name })}
      />
      <LocalTextField
        label={t('contacts.jobTitle')}
        name="title"
        required
        maxlength={120}
        value={draft.title}
        errorOf={errorOf}
        onInput={(title) => change({ title })}
      />
      <TextField
        label={t('contacts.phone')}
        name="phone"
        type="tel"
        width="medium"
        autocomplete="off"
        maxlength={40}
        value={draft.phone}
        error={errorOf('phone')}
        onInput={(phone) => change({ phone })}
      />
      <TextField
        label={t('contacts.email')}
        name="email"
        type="email"
        autocomplete="off"
        maxlength={254}
        value={draft.email}
        error={errorOf('email')}
        onInput={(email) => change({ email })}
      />
      <AbsenceFields editor={props.editor} ownId={props.ownId} />
    </>
  );
};
