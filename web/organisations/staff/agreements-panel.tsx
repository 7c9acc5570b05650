import { createSignal, Show } from 'solid-js';
import type { AgreementView } from '../../../shared/organisations/staff-schemas.ts';
import { createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AgreementsList } from '../agreements-list.tsx';
import { createDeed } from '../create-deed.ts';
import { readAgreements } from '../queries.ts';
import { AgreementForm } from './agreement-form.tsx';
import { removeAgreement } from './staff-queries.ts';

export interface AgreementsPanelProps {
  organisationId: string;
  /** Whether the reader keeps agreements. */
  keeps: boolean;
  /** They decide the class of precedence as well. */
  onChanged: () => void;
}

/** The agreements, for staff to keep. */
export const AgreementsPanel = (props: AgreementsPanelProps) => {
  const { t } = useText();
  const reading = createReading(() => props.organisationId, readAgreements);
  const [editing, setEditing] = createSignal<AgreementView | 'new'>();
  const [removing, setRemoving] = createSignal<AgreementView>();
  const deed = createDeed();
  const changed = () => {
    setEditing(undefined);
    setRemoving(undefined);
    reading.refresh();
    props.onChanged();
  };
  const remove = async () => {
    const agreement = removing();
    if (agreement && (await deed.run(() => removeAgreement(props.organisationId, agreement.id)))) changed();
  };
  const Actions = (row: { agreement: AgreementView }) => (
    <div class="cluster">
      <Button
        variant="quiet"
        small
        icon="edit"
        aria-label={t('organisationStaff.agreement.edit.of', { number: row.agreement.number })}
        onClick={() => setEditing(row.agreement)}
      >
        {t('organisationStaff.agreement.edit')}
      </Button>
      <Button
        variant="quiet"
        small
        aria-label={t('organisationStaff.agreement.remove.of', { number: row.agreement.number })}
        onClick={() => setRemoving(row.agreement)}
      >
        {t('organisationStaff.agreement.remove')}
      </Button>
    </div>
  );
  return (
    <section class="stack" aria-labelledby="agreements-title">
      <div class="cluster between">
        <h2 id="agreements-title">{t('organisations.agreements')}</h2>
        <Show when={props.keeps}>
          <Button variant="quiet" icon="plus" onClick={() => setEditing('new')}>
            {t('organisationStaff.agreement.add')}
          </Button>
        </Show>
      </div>
      <Show
        when={reading.fault() === undefined}
        fallback={<FaultMessage error={reading.fault()} onRetry={reading.refresh} />}
      >
        <Show when={reading.value()} fallback={<Skeleton lines={2} />}>
          {(agreements) => (
            <AgreementsList
              agreements={agreements()}
              {...(props.keeps && { actions: (agreement: AgreementView) => <Actions agreement={agreement} /> })}
            />
          )}
        </Show>
      </Show>
      <Dialog
        title={t(editing() === 'new' ? 'organisationStaff.agreement.add' : 'organisationStaff.agreement.edit')}
        open={editing() !== undefined}
        onClose={() => setEditing(undefined)}
      >
        <Show when={editing()} keyed>
          {(agreement) => (
            <AgreementForm
              organisationId={props.organisationId}
              agreement={agreement === 'new' ? undefined : agreement}
              onSaved={changed}
            />
          )}
        </Show>
      </Dialog>
      <Dialog
        title={t('organisationStaff.agreement.remove.title', { number: removing()?.number ?? '' })}
        open={removing() !== undefined}
        onClose={() => setRemoving(undefined)}
        actions={
          <>
            <Button variant="danger" busy={deed.isBusy()} onClick={() => void remove()}>
              {t('organisationStaff.agreement.remove')}
            </Button>
            <Button variant="quiet" autofocus onClick={() => setRemoving(undefined)}>
              {t('organisations.members.keep')}
            </Button>
          </>
        }
      >
        <p>{t('organisationStaff.agreement.remove.text')}</p>
        <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      </Dialog>
    </section>
  );
};
