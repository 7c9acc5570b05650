import { Match, Show, Switch } from 'solid-js';
import { staffRoles } from '../../shared/users/roles.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SelectField } from '../ui/field.tsx';
import { readHolders, readSites } from './queries.ts';
import { isDeputy, kindsOf, type ReachDraft } from './reach-form.ts';

export interface ReachFieldsProps {
  draft: ReachDraft;
  change: (part: Partial<ReachDraft>) => void;
  errorOf: (field: string) => string | undefined;
  /** Whose role it will be: nobody is a deputy of herself. Without it deputies and dates are not offered. */
  userId?: string;
}

const PlaceFields = (props: ReachFieldsProps) => {
  const { t, language } = useText();
  const sites = createReading(() => true, readSites);
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'fi');
  const siteOptions = () =>
    (sites.value() ?? []).map(({ id, name }) => ({ value: id, label: name[language()] })).sort(byName);
  const municipalities = () => {
    const all = (sites.value() ?? []).map(({ municipality: { code, name } }) => ({
      value: code,
      label: name[language() === 'sv' ? 'sv' : 'fi'],
    }));
    return [...new Map(all.map((option) => [option.value, option])).values()].sort(byName);
  };
  return (
    <Switch>
      <Match when={props.draft.kind === 'site'}>
        <SelectField
          label={t('users.grant.site')}
          name="siteId"
          placeholder={t('users.grant.site.choose')}
          options={siteOptions()}
          value={props.draft.siteId}
          onChange={(siteId) => props.change({ siteId })}
          error={props.errorOf('siteId')}
        />
      </Match>
      <Match when={props.draft.kind === 'municipality'}>
        <SelectField
          label={t('users.grant.municipality')}
          name="municipalityCode"
          placeholder={t('users.grant.municipality.choose')}
          options={municipalities()}
          value={props.draft.municipalityCode}
          onChange={(municipalityCode) => props.change({ municipalityCode })}
          error={props.errorOf('municipalityCode')}
        />
      </Match>
    </Switch>
  );
};

const DeputyField = (props: ReachFieldsProps) => {
  const { t } = useText();
  const holders = createReading(
    () => (props.draft.role === 'coordinator' ? 'coordinator' : 'approver'),
    (role: 'approver' | 'coordinator') => readHolders(role),
  );
  const options = () =>
    (holders.value() ?? []).filter(({ id }) => id !== props.userId).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Show
      when={holders.value() === undefined || options().length > 0}
      fallback={<p class="soft">{t('users.grant.deputy.nobody')}</p>}
    >
      <SelectField
        label={t('users.grant.deputy')}
        name="deputyForId"
        hint={t('users.grant.deputy.hint')}
        placeholder={t('users.grant.deputy.choose')}
        options={options()}
        value={props.draft.deputyForId}
        onChange={(deputyForId) => props.change({ deputyForId })}
        error={props.errorOf('deputyForId')}
      />
    </Show>
  );
};

/** A role, where it reaches, and its days. */
export const ReachFields = (props: ReachFieldsProps) => {
  const { t } = useText();
  const kinds = () => kindsOf(props.draft.role, props.userId !== undefined);
  return (
    <>
      <RadioGroup
        legend={t('users.grant.role')}
        name="role"
        choices={staffRoles.map((value) => ({
          value,
          label: t(`session.role.${value}`),
          hint: t(`users.grant.${value}.hint`),
        }))}
        value={props.draft.role}
        onChange={(role) => props.change({ role, deputyForId: undefined, kind: role === 'approver' ? 'site' : 'own' })}
        error={props.errorOf('role')}
      />
      <Show when={kinds().length > 0}>
        <RadioGroup
          legend={t(props.draft.role === 'approver' ? 'users.grant.reach' : 'users.grant.whose')}
          name="kind"
          variant="chips"
          choices={kinds().map((value) => ({ value, label: t(`users.grant.reach.${value}`) }))}
          value={props.draft.kind}
          onChange={(kind) => props.change({ kind })}
        />
        <PlaceFields {...props} />
      </Show>
      <Show when={isDeputy(props.draft)}>
        <DeputyField {...props} />
      </Show>
      <Show when={props.userId !== undefined}>
        <div class="columns">
          <DateField
            label={t('users.grant.from')}
            name="validFrom"
            hint={t('users.grant.from.hint')}
            value={props.draft.validFrom}
            onChange={(validFrom) => props.change({ validFrom })}
            error={props.errorOf('validFrom')}
          />
          <DateField
            label={t('users.grant.until')}
            name="validUntil"
            hint={t('users.grant.until.hint')}
            value={props.draft.validUntil}
            onChange={(validUntil) => props.change({ validUntil })}
            error={props.errorOf('validUntil')}
          />
        </div>
      </Show>
    </>
  );
};
