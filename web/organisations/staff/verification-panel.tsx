import { createSignal, For, Show } from 'solid-js';
import { formatDate } from '../../../shared/i18n/format.ts';
import type { OrganisationView } from '../../../shared/organisations/details-schemas.ts';
import type { Finding, VerificationsView } from '../../../shared/organisations/staff-schemas.ts';
import { Refusal } from '../../api/client.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { TextArea } from '../../ui/field.tsx';
import { ErrorSummary, errorIn, type FormError, Message } from '../../ui/message.tsx';
import { createDeed } from '../create-deed.ts';
import { StatusTag } from '../status-tag.tsx';
import { verify } from './staff-queries.ts';

export interface VerificationPanelProps {
  organisation: OrganisationView;
  verifications: VerificationsView;
  onDone: () => void;
}

type Missing =
  | 'organisation.number-required'
  | 'organisation.business-id-required'
  | 'organisation.person-required'
  | 'organisation.not-of-region';

/** What the organisation has not told yet. */
const MissingList = (props: { missing: readonly string[] }) => {
  const { t } = useText();
  return (
    <Show when={props.missing.length > 0}>
      <Message kind="warning" title={t('organisationStaff.verify.missing')} still>
        <ul>
          <For each={props.missing}>
            {(code) => <li>{t(`organisationStaff.verify.missing.${code as Missing}`)}</li>}
          </For>
        </ul>
      </Message>
    </Show>
  );
};

const Former = (props: { verifications: VerificationsView }) => {
  const { t, language } = useText();
  return (
    <Show when={props.verifications.items.length > 0}>
      <Disclosure summary={t('organisationStaff.verify.history')}>
        <ul class="plain-list stack">
          <For each={props.verifications.items}>
            {(item) => (
              <li class="stack stack-s">
                <div class="cluster">
                  <StatusTag status={item.status} />
                  <span class="soft num">
                    {t('organisationStaff.verify.by', {
                      date: formatDate(item.at.slice(0, 10), language()),
                      name: item.by,
                    })}
                  </span>
                  <Show when={item.validUntil}>
                    {(day) => (
                      <span class="soft num">
                        {t('organisationStaff.until', { date: formatDate(day(), language()) })}
                      </span>
                    )}
                  </Show>
                </div>
                <Show when={item.evidence}>{(text) => <p class="written">{text()}</p>}</Show>
                <Show when={item.reason}>{(text) => <p class="written">{text()}</p>}</Show>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
    </Show>
  );
};

/** What staff found: the decision with what stands behind it, and how it was before. */
export const VerificationPanel = (props: VerificationPanelProps) => {
  const { t } = useText();
  const deed = createDeed();
  const [finding, setFinding] = createSignal<Finding>();
  const [evidence, setEvidence] = createSignal('');
  const [reason, setReason] = createSignal('');
  const [until, setUntil] = createSignal<string>();
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const [isSent, setSent] = createSignal(false);
  const errorOf = (field: string) => errors().find((error) => error.field === field)?.message;

  // What the organisation is already is not decided again, but a verification can be renewed.
  const choices = () =>
    (['verified', 'refused', 'pending'] as const)
      .filter((each) => each === 'verified' || each !== props.organisation.status)
      .map((value) => ({
        value,
        label: t(`organisationStaff.verify.finding.${value}`),
        hint: t(`organisationStaff.verify.finding.${value}.hint`),
      }));

  const found = (): FormError[] => {
    const status = finding();
    if (!status) return [errorIn('finding', () => t('organisationStaff.verify.finding.missing'))];
    if (status === 'verified' && evidence().trim() === '')
      return [errorIn('evidence', () => t('organisationStaff.verify.evidence.missing'))];
    if (status !== 'verified' && reason().trim() === '')
      return [errorIn('reason', () => t('organisationStaff.verify.reason.missing'))];
    return [];
  };

  const clear = () => {
    setFinding(undefined);
    setEvidence('');
    setReason('');
    setUntil(undefined);
  };

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setSent(false);
    setErrors(found());
    const status = finding();
    if (errors().length > 0 || !status) return;
    const day = until();
    const done = await deed.run(() =>
      verify(props.organisation.id, {
        status,
        ...(evidence().trim() !== '' && { evidence: evidence().trim() }),
        ...(reason().trim() !== '' && { reason: reason().trim() }),
        ...(status === 'verified' && day !== undefined && { validUntil: day }),
      }),
    );
    const fault = deed.fault();
    const refused = fault instanceof Refusal ? (fault.problem.errors ?? []) : [];
    setErrors(refused.map(({ path, message }) => errorIn(path, () => message)));
    if (refused.length > 0) deed.forget();
    if (!done) return;
    clear();
    setSent(true);
    props.onDone();
  };

  return (
    <section class="card stack" aria-labelledby="verify-title">
      <h2 id="verify-title">{t('organisationStaff.verify')}</h2>
      <MissingList missing={props.verifications.missing} />
      <Show when={isSent()}>
        <Message kind="success">
          <p>{t('organisationStaff.verify.sent')}</p>
        </Message>
      </Show>
      <form class="form" noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary errors={errors()} />
        <RadioGroup
          legend={t('organisationStaff.verify.finding')}
          name="finding"
          required
          choices={choices()}
          value={finding()}
          onChange={setFinding}
          error={errorOf('finding')}
        />
        <Show when={finding()}>
          {(chosen) => (
            <>
              <TextArea
                label={t('organisationStaff.verify.evidence')}
                name="evidence"
                hint={t('organisationStaff.verify.evidence.hint')}
                rows={2}
                maxLength={1000}
                required={chosen() === 'verified'}
                value={evidence()}
                onInput={setEvidence}
                error={errorOf('evidence')}
              />
              <Show when={chosen() === 'verified'}>
                <DateField
                  label={t('organisationStaff.verify.until')}
                  name="validUntil"
                  value={until()}
                  onChange={setUntil}
                  error={errorOf('validUntil')}
                />
              </Show>
              <TextArea
                label={t('organisationStaff.verify.reason')}
                name="reason"
                hint={t('organisationStaff.verify.reason.hint')}
                rows={3}
                maxLength={1000}
                required={chosen() !== 'verified'}
                value={reason()}
                onInput={setReason}
                error={errorOf('reason')}
              />
            </>
          )}
        </Show>
        <Show when={deed.fault()}>{(fault) => <FaultMessage error={fault()} />}</Show>
        <p>
          <Button type="submit" busy={deed.isBusy()}>
            {t('organisationStaff.verify.send')}
          </Button>
        </p>
      </form>
      <Former verifications={props.verifications} />
    </section>
  );
};
