import { Match, Show, Switch } from 'solid-js';
import type { CodeList } from '../../shared/codes/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { BehalfField } from '../organisations/behalf-field.tsx';
import type { OwnOrganisation, UnderUmbrella } from '../session/actor.ts';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup, RadioGroup } from '../ui/choice-group.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { SelectField } from '../ui/field.tsx';
import { ErrorSummary } from '../ui/message.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { mostPeople } from '../when/criteria.ts';
import { InternalTitleField, PersonNameField, PersonPhoneField } from './booking-fields.tsx';
import { noInvitation } from './invitation.ts';
import { InvitationFields } from './invitation-fields.tsx';
import { LayoutField } from './layout-field.tsx';
import { CallThem } from './made-for.tsx';
import { PreviousBooking } from './previous-booking.tsx';
import { PublicTitle } from './public-title.tsx';
import { mostHyteAreas } from './request-form.ts';
import type { RequestModel } from './request-model.ts';

interface PartProps {
  model: RequestModel;
}

/** One's only organisation is a fact; of several one is chosen. */
const Organisation = (props: PartProps) => {
  const { t } = useText();
  const own = () => props.model.organisations();
  const led = () => props.model.led();
  const asOption = ({ id, name }: OwnOrganisation) => ({ value: id, label: name });
  // One list: the umbrella stands behind each of its members.
  const membersOf = ({ umbrella, members }: UnderUmbrella) =>
    members.map(({ id, name }) => ({ value: id, label: t('request.organisation.member', { name, umbrella }) }));
  return (
    <Switch fallback={<p class="soft">{t('request.organisation.sign-in')}</p>}>
      <Match when={props.model.handles()}>
        <BehalfField
          chosen={props.model.form.behalfOf}
          onChoose={(organisation) => props.model.setForm('behalfOf', organisation)}
          error={props.model.errorOf('organisationId')}
        />
        <Show when={props.model.isUnreachable()}>
          <CallThem />
        </Show>
      </Match>
      <Match when={led().length > 0}>
        <SelectField
          label={t('request.organisation')}
          name="organisationId"
          required
          placeholder={t('request.organisation.choose')}
          options={[...own().map(asOption), ...led().flatMap(membersOf)]}
          value={props.model.organisationId()}
          onChange={(id) => props.model.setForm('organisationId', id)}
          error={props.model.errorOf('organisationId')}
        />
      </Match>
      <Match when={own().length === 1}>
        <p>
          <span class="soft">{t('request.organisation')}: </span>
          <strong>{own()[0]?.name}</strong>
        </p>
      </Match>
      <Match when={own().length > 1}>
        <SelectField
          label={t('request.organisation')}
          name="organisationId"
          required
          placeholder={t('request.organisation.choose')}
          options={own().map(({ id, name }) => ({ value: id, label: name }))}
          value={props.model.organisationId()}
          onChange={(id) => props.model.setForm('organisationId', id)}
          error={props.model.errorOf('organisationId')}
        />
      </Match>
    </Switch>
  );
};

/** What kind of activity it is: the words of the county's reports. */
const Contents = (props: PartProps) => {
  const { t, language } = useText();
  const choices = (list: Exclude<CodeList, 'supportForm'>) =>
    (props.model.codes.value()?.[list] ?? []).map(({ code, label }) => ({ value: code, label: label[language()] }));
  const { form, setForm } = props.model;
  return (
    <>
      <RadioGroup
        legend={t('request.activity')}
        name="activityType"
        variant="chips"
        required
        choices={choices('activityType')}
        value={form.activityType}
        onChange={(code) => setForm('activityType', code)}
        error={props.model.errorOf('activityType')}
      />
      <SelectField
        label={t('request.area')}
        name="contentArea"
        hint={t('request.area.hint')}
        required
        placeholder={t('request.area.choose')}
        options={choices('contentArea')}
        value={form.contentArea}
        onChange={(code) => setForm('contentArea', code)}
        error={props.model.errorOf('contentArea')}
      />
      <Disclosure
        summary={t('request.hyte.open')}
        open={form.hyteAreas.length > 0 || !!props.model.errorOf('hyteAreas')}
      >
        <CheckboxGroup
          legend={t('request.hyte')}
          name="hyteAreas"
          variant="chips"
          hint={t('request.hyte.hint')}
          choices={choices('hyteArea').map((choice) => ({
            ...choice,
            disabled: form.hyteAreas.length >= mostHyteAreas && !form.hyteAreas.includes(choice.value),
          }))}
          values={form.hyteAreas}
          onChange={(codes) => setForm('hyteAreas', codes)}
          error={props.model.errorOf('hyteAreas')}
        />
      </Disclosure>
    </>
  );
};

/** How many come; more than the room holds is said at once, with the way to a bigger one. */
const Participants = (props: PartProps) => {
  const { t } = useText();
  const { room, criteria } = props.model;
  const isTooMany = () => criteria.participants() > room.capacity;
  const error = () => {
    if (isTooMany()) return t('request.participants.too-many', { count: room.capacity });
    return props.model.errorOf('participants');
  };
  return (
    <div class="stack stack-s">
      <Stepper
        label={t('request.participants')}
        name="participants"
        hint={t('request.participants.hint', { count: room.capacity })}
        min={1}
        max={mostPeople}
        unit={t('request.people')}
        value={criteria.participants()}
        onChange={criteria.setParticipants}
        error={error()}
      />
      <Show when={isTooMany()}>
        <p>
          <a href={props.model.searchPath()}>{t('request.participants.search')}</a>
        </p>
      </Show>
    </div>
  );
};

/** How the room is wanted; more people than it then holds are told at once, as above. */
const Arrangement = (props: PartProps) => {
  const { t } = useText();
  const { room, criteria, form, setForm } = props.model;
  const error = () => {
    const capacity = props.model.layout()?.capacity ?? room.capacity;
    const isTooMany = criteria.participants() > capacity && criteria.participants() <= room.capacity;
    return isTooMany ? t('request.layout.too-many', { count: capacity }) : props.model.errorOf('layout');
  };
  return (
    <LayoutField
      layouts={room.layouts}
      value={form.layout}
      onChange={(layout) => setForm('layout', layout)}
      error={error()}
    />
  );
};

const Person = (props: PartProps) => {
  const { t } = useText();
  const { form, setForm } = props.model;
  return (
    <fieldset class="person-fields">
      <legend>{t('request.person')}</legend>
      <p class="field-hint">{t('request.person.hint')}</p>
      <PersonNameField
        value={form.personName}
        onInput={(name) => setForm('personName', name)}
        error={props.model.errorOf('responsiblePerson.name')}
      />
      <PersonPhoneField
        value={form.personPhone}
        onInput={(phone) => setForm('personPhone', phone)}
        error={props.model.errorOf('responsiblePerson.phone')}
      />
    </fieldset>
  );
};

/** Who comes, what for, and what may be told of it. */
export const StepPurpose = (props: PartProps & { onDone: () => void }) => {
  const { t } = useText();
  const { form, setForm } = props.model;
  const goOn = (event: SubmitEvent) => {
    event.preventDefault();
    if (props.model.check('purpose')) props.onDone();
  };
  return (
    <form class="form" noValidate onSubmit={goOn}>
      <ErrorSummary errors={props.model.errorsAt('purpose')} />
      <Organisation model={props.model} />
      <PreviousBooking model={props.model} />
      <InternalTitleField
        value={form.internalTitle}
        onInput={(title) => setForm('internalTitle', title)}
        error={props.model.errorOf('internalTitle')}
      />
      <Participants model={props.model} />
      <Arrangement model={props.model} />
      <Contents model={props.model} />
      <PublicTitle
        visibility={form.visibility}
        title={form.publicTitle}
        sensitive={props.model.sensitive()}
        onVisibility={(visibility) => setForm('visibility', visibility)}
        onTitle={(title) => setForm('publicTitle', title)}
        error={props.model.errorOf('publicTitle')}
      />
      <Show when={form.visibility === 'shown' && !props.model.sensitive()}>
        <InvitationFields
          invitation={form.invitation ?? noInvitation}
          titled={form.publicTitle.trim() !== ''}
          onChange={(part) => setForm('invitation', { ...(form.invitation ?? noInvitation), ...part })}
          errorOf={props.model.errorOf}
        />
      </Show>
      <Person model={props.model} />
      <p>
        <Button type="submit">{t('request.step.next')}</Button>
      </p>
    </form>
  );
};
