import { createSignal, For, Show } from 'solid-js';
import type { OrganisationView } from '../../../shared/organisations/details-schemas.ts';
import type { DuplicateView } from '../../../shared/organisations/staff-schemas.ts';
import { createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { Message } from '../../ui/message.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { createDeed } from '../create-deed.ts';
import { merge, previewMerge } from './staff-queries.ts';

export interface MergeDialogProps {
  organisation: OrganisationView;
  other: DuplicateView | undefined;
  onClose: () => void;
  /** @param id of the one that stays */
  onMerged: (id: string) => void;
}

const MergeForm = (props: Omit<MergeDialogProps, 'other'> & { other: DuplicateView }) => {
  const { t } = useText();
  const deed = createDeed();
  // The one that has been looked at stays, unless staff say otherwise.
  const [stays, setStays] = createSignal(
    props.other.status === 'verified' || props.organisation.status !== 'verified'
      ? props.other.id
      : props.organisation.id,
  );
  const goes = () => (stays() === props.other.id ? props.organisation.id : props.other.id);
  const preview = createReading(
    () => ({ from: goes(), into: stays() }),
    ({ from, into }) => previewMerge(from, into),
  );
  const choices = () =>
    [props.organisation, props.other].map(({ id, name }) => ({
      value: id,
      label: t('organisationStaff.merge.stays', { name }),
    }));
  const confirm = async () => {
    if (await deed.run(() => merge(goes(), stays()))) props.onMerged(stays());
  };
  const parts = ['bookings', 'members', 'invitations', 'agreements'] as const;
  return (
    <div class="stack">
      <RadioGroup
        legend={t('organisationStaff.merge.direction')}
        name="merge-stays"
        choices={choices()}
        value={stays()}
        onChange={setStays}
      />
      <Show
        when={preview.fault() === undefined}
        fallback={<FaultMessage error={preview.fault()} onRetry={preview.refresh} />}
      >
        <Show when={preview.value()} fallback={<Skeleton lines={3} />}>
          {(view) => (
            <>
              <Show when={view().differs.length > 0}>
                <Message kind="warning" still>
                  <p>{t('organisationStaff.merge.differs')}</p>
                </Message>
              </Show>
              <p>{t('organisationStaff.merge.preview', { from: view().from.name, into: view().into.name })}</p>
              <ul>
                <For each={parts}>
                  {(part) => <li class="num">{t(`organisationStaff.merge.${part}`, { count: view()[part] })}</li>}
                </For>
              </ul>
            </>
          )}
        </Show>
      </Show>
      <p>{t('organisationStaff.merge.no-undo')}</p>
      <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
      <div class="cluster">
        <Button variant="danger" busy={deed.isBusy()} onClick={() => void confirm()}>
          {t('organisationStaff.merge.send')}
        </Button>
        <Button variant="quiet" onClick={props.onClose}>
          {t('organisations.members.keep')}
        </Button>
      </div>
    </div>
  );
};

/** Makes two into one, after showing what moves. */
export const MergeDialog = (props: MergeDialogProps) => {
  const { t } = useText();
  return (
    <Dialog title={t('organisationStaff.merge.title')} open={props.other !== undefined} onClose={props.onClose}>
      <Show when={props.other}>{(other) => <MergeForm {...props} other={other()} />}</Show>
    </Dialog>
  );
};
