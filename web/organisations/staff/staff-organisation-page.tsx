import { useNavigate, useParams } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import type { OrganisationView } from '../../../shared/organisations/details-schemas.ts';
import { can } from '../../../shared/permissions.ts';
import { AdminPage } from '../../admin/admin-page.tsx';
import { Refusal } from '../../api/client.ts';
import { createReading } from '../../api/reading.ts';
import { HistoryPanel } from '../../editing/history-panel.tsx';
import { useText } from '../../i18n/language.tsx';
import { actorOf } from '../../session/actor.ts';
import { forgetExpiredSession } from '../../session/forget-expired.ts';
import { useSession } from '../../session/session.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CertificatesPanel } from '../certificates-panel.tsx';
import { MembersPanel } from '../members-panel.tsx';
import { Details } from '../organisation-details.tsx';
import { createDeedWords, createOrganisationFieldNames, createOrganisationValueWords } from '../organisation-words.ts';
import { readHistory, readOrganisation, readSettings } from '../queries.ts';
import { StatusPanel } from '../status-panel.tsx';
import { AgreementsPanel } from './agreements-panel.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { readVerifications } from './staff-queries.ts';
import { StaffSettingsForm } from './staff-settings-form.tsx';
import { VerificationPanel } from './verification-panel.tsx';
import '../organisations.css';

interface PartProps {
  organisation: OrganisationView;
  onChanged: () => void;
}

/** Looking at an organisation: what is missing, which are alike, what was found. */
const Checking = (props: PartProps) => {
  const navigate = useNavigate();
  const reading = createReading(
    () => ({ id: props.organisation.id, version: props.organisation.version }),
    ({ id }) => readVerifications(id),
  );
  const merged = (id: string) => {
    if (id === props.organisation.id) props.onChanged();
    else navigate(`/yllapito/jarjestot/${id}`);
  };
  return (
    <Show
      when={reading.fault() === undefined}
      fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
    >
      <Show when={reading.value()} fallback={<Skeleton lines={4} />}>
        {(verifications) => (
          <>
            <VerificationPanel
              organisation={props.organisation}
              verifications={verifications()}
              onDone={props.onChanged}
            />
            <DuplicatesPanel
              organisation={props.organisation}
              duplicates={verifications().duplicates}
              onMerged={merged}
            />
          </>
        )}
      </Show>
    </Show>
  );
};

const StaffSettings = (props: PartProps) => {
  const { t } = useText();
  const [isOpen, setOpen] = createSignal(false);
  const settings = createReading(() => (isOpen() ? props.organisation.id : undefined), readSettings);
  return (
    <Disclosure summary={t('organisationStaff.settings')} onToggle={setOpen}>
      <Show
        when={settings.fault() === undefined}
        fallback={<FaultMessage error={settings.fault()} onRetry={settings.refresh} />}
      >
        <Show
          when={settings.value()}
          fallback={
            <Show when={isOpen()}>
              <Skeleton lines={4} />
            </Show>
          }
        >
          {(stored) => <StaffSettingsForm settings={stored()} onSaved={props.onChanged} />}
        </Show>
      </Show>
    </Disclosure>
  );
};

const Parts = (props: PartProps) => {
  const { t } = useText();
  const session = useSession();
  const nameOf = createOrganisationFieldNames();
  const wordsOf = createOrganisationValueWords();
  const actionOf = createDeedWords();
  const id = () => props.organisation.id;
  const verifies = () => {
    const user = session.user();
    return !!user && can(actorOf(user), 'organisation.verify');
  };
  return (
    <div class="organisation organisation-staff stack stack-xl">
      <StatusPanel
        organisation={props.organisation}
        rightWords={t(`organisationStaff.right.${props.organisation.right}`)}
      />
      <Show when={verifies()}>
        <Checking {...props} />
      </Show>
      <Details organisation={props.organisation} keeps={verifies()} staff onChanged={props.onChanged} />
      <Show when={verifies()}>
        <StaffSettings {...props} />
      </Show>
      <MembersPanel organisationId={id()} keeps={verifies()} onLeft={props.onChanged} />
      <AgreementsPanel organisationId={id()} keeps={verifies()} onChanged={props.onChanged} />
      <CertificatesPanel organisationId={id()} keeps />
      <HistoryPanel
        read={() => readHistory(id())}
        nameOf={nameOf}
        wordsOf={wordsOf}
        actionOf={actionOf}
        version={props.organisation.version}
      />
    </div>
  );
};

/** One organisation, as staff look after it. */
const StaffOrganisationPage = () => {
  const { t } = useText();
  const params = useParams<{ organisation: string }>();
  const navigate = useNavigate();
  const reading = createReading(() => params.organisation, readOrganisation);
  forgetExpiredSession(reading.fault);

  // One that has become part of another is shown as that one, under its own address.
  createEffect(() => {
    const shown = reading.value();
    const asked = params.organisation;
    if (shown && !reading.isPending() && shown.id !== asked && shown.code !== asked)
      navigate(`/yllapito/jarjestot/${shown.id}`, { replace: true });
  });

  return (
    <AdminPage
      section="organisations"
      title={reading.value()?.name ?? t('organisations.page')}
      actions={
        <Show when={reading.value()}>
          {(organisation) => (
            <LinkButton href={`/varaukset?jarjesto=${organisation().id}`} variant="quiet" icon="calendar">
              {t('organisations.page.bookings')}
            </LinkButton>
          )}
        </Show>
      }
    >
      <Show
        when={reading.fault() === undefined}
        fallback={
          <FaultMessage
            error={reading.fault()}
            onRetry={reading.fault() instanceof Refusal ? undefined : reading.refresh}
          />
        }
      >
        <Show when={reading.value()} fallback={<Skeleton lines={8} />}>
          {(organisation) => <Parts organisation={organisation()} onChanged={reading.refresh} />}
        </Show>
      </Show>
    </AdminPage>
  );
};

export default StaffOrganisationPage;
