import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal } from 'solid-js';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { bookableOrganisations } from '../session/actor.ts';
import { useSession } from '../session/session.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorSummary } from '../ui/message.tsx';
import { addressWith, type Criteria, queryFromCriteria } from '../when/criteria.ts';
import { WhenEditor } from '../when/when-editor.tsx';
import { UsualNeeds } from './usual-needs.tsx';
import { EquipmentField, NeedsField, PeopleField, PlaceField } from './wants-fields.tsx';
import { createWhenField } from './when-field.ts';
import './search.css';

export interface SearchFormProps {
  /** What the form starts from. */
  initial: Criteria;
  sites: readonly SiteView[];
  today: LocalDate;
  /** What the service says of the time as a whole. */
  ruleError?: string | undefined;
}

/** Everything that can be searched for, *when* first. Goes to the results. */
export const SearchForm = (props: SearchFormProps) => {
  const { t } = useText();
  const navigate = useNavigate();
  const when = createWhenField(props.initial.when, props.today);
  const session = useSession();
  const [told, setTold] = createSignal(props.initial.wants);
  const [saysNeeds, setSaysNeeds] = createSignal(props.initial.wants.needs.length > 0);
  /** Of several organisations nobody can tell for which one looks. */
  const usualNeeds = () => {
    const [own, ...others] = bookableOrganisations(session.user()?.roles ?? []);
    return own && others.length === 0 ? own.usualNeeds : [];
  };
  const isUsual = () => !saysNeeds() && usualNeeds().length > 0;
  const wants = () => (isUsual() ? { ...told(), needs: usualNeeds() } : told());
  const change = (part: Partial<Criteria['wants']>) => {
    setTold({ ...wants(), ...part });
    if (part.needs) setSaysNeeds(true);
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const time = when.take();
    if (time) navigate(addressWith('/haku', queryFromCriteria({ when: time, wants: wants() })));
  };

  const errors = createMemo(() => [
    ...when.errors(),
    ...(props.ruleError ? [{ field: 'when.kind', message: props.ruleError }] : []),
  ]);
  const equipmentWords = () =>
    wants().equipment.length > 0
      ? t('search.equipment.chosen', { count: wants().equipment.length })
      : t('search.equipment');

  return (
    <form class="search-form card" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors()} />
      <div class="search-form-parts">
        <section class="stack" aria-labelledby="search-when">
          <h2 id="search-when">{t('search.when')}</h2>
          <WhenEditor
            draft={when.draft()}
            onChange={when.setDraft}
            faults={when.faults()}
            ruleError={props.ruleError}
            today={props.today}
          />
        </section>
        <section class="stack search-form-wants" aria-labelledby="search-wants">
          <h2 id="search-wants">
            {t('search.wants')} <span class="search-form-optional">({t('search.wants.optional')})</span>
          </h2>
          <div class="search-form-row">
            <PeopleField wants={wants()} onChange={change} />
            <PlaceField wants={wants()} onChange={change} sites={props.sites} />
          </div>
          <NeedsField wants={wants()} onChange={change} />
          <UsualNeeds shown={isUsual()} onClear={() => change({ needs: [] })} />
          <Disclosure summary={equipmentWords()}>
            <EquipmentField wants={wants()} onChange={change} legendHidden />
          </Disclosure>
        </section>
      </div>
      <div>
        <Button type="submit" icon="search">
          {t('search.submit')}
        </Button>
      </div>
    </form>
  );
};
