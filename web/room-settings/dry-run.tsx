import { createSignal, For, Show } from 'solid-js';
import { formatDate, formatPlainDate } from '../../shared/i18n/format.ts';
import type { DryRunView } from '../../shared/rooms/dry-run-schemas.ts';
import type { AutomaticConditions } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { tryAutomatic } from './queries.ts';

const fates = ['automatic', 'approved', 'waiting', 'withdrawn'] as const;

/** What staff had denied: the requests that make one think. */
const Denied = (props: { view: DryRunView }) => {
  const { t, language } = useText();
  return (
    <Message kind="warning" title={t('automatic.denied', { count: props.view.became.denied })} still>
      <p>{t('automatic.denied.text')}</p>
      <ul>
        <For each={props.view.denied}>
          {(each) => (
            <li>
              <a href={`/varaukset/${each.bookingId}`} target="_blank" rel="noopener">
                {each.title}
              </a>
              , {each.organisation}, <span class="num">{formatDate(each.requestedOn, language())}</span>.{' '}
              {each.ruleText[language()]}.{' '}
              <Show when={each.reason}>
                {(reason) => <span class="soft">{t('automatic.denied.reason', { reason: reason()[language()] })}</span>}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Message>
  );
};

const Reasons = (props: { view: DryRunView }) => {
  const { t } = useText();
  return (
    <div class="stack stack-s">
      <h4>{t('automatic.reasons', { count: props.view.total - props.view.approved })}</h4>
      <FactList
        facts={props.view.reasons.map(({ code, requests, alone }) => ({
          term: t(`automatic.reason.${code}`),
          description: (
            <span class="num">
              {t('automatic.requests', { count: requests })}
              <Show when={alone > 0}> ({t('automatic.alone', { count: alone })})</Show>
            </span>
          ),
        }))}
      />
    </div>
  );
};

const Outcome = (props: { view: DryRunView }) => {
  const { t, language } = useText();
  const day = (date: string) => formatPlainDate(date, language());
  const became = () => fates.filter((fate) => props.view.became[fate] > 0);
  return (
    <div class="stack">
      <p class="num dry-run-total">
        <strong>
          {t('automatic.outcome', {
            approved: props.view.approved,
            total: props.view.total,
            from: day(props.view.from),
            until: day(props.view.until),
          })}
        </strong>
      </p>
      <Show when={became().length > 0}>
        <ul class="num">
          <For each={became()}>
            {(fate) => <li>{t(`automatic.became.${fate}`, { count: props.view.became[fate] })}</li>}
          </For>
        </ul>
      </Show>
      <Show when={props.view.denied.length > 0}>
        <Denied view={props.view} />
      </Show>
      <Show when={props.view.reasons.length > 0}>
        <Reasons view={props.view} />
      </Show>
      <p class="soft">{t('automatic.unknown')}</p>
    </div>
  );
};

export interface DryRunProps {
  roomId: string;
  /** As they are written in the form, saved or not. */
  conditions: AutomaticConditions;
}

/** The conditions on the requests of the last twelve months, before anybody lives by them. */
export const DryRun = (props: DryRunProps) => {
  const { t } = useText();
  const [tried, setTried] = createSignal<{ view: DryRunView; conditions: string }>();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const written = () => JSON.stringify(props.conditions);
  const run = async () => {
    setBusy(true);
    setFault(undefined);
    const conditions = written();
    try {
      setTried({ view: await tryAutomatic(props.roomId, props.conditions), conditions });
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  return (
    <section class="band stack" aria-labelledby="kokeilu">
      <h3 class="card-title" id="kokeilu">
        {t('automatic.try')}
      </h3>
      <p>{t('automatic.try.text')}</p>
      <div>
        <Button variant="quiet" busy={isBusy()} busyText={t('automatic.try.busy')} onClick={() => void run()}>
          {t('automatic.try.do')}
        </Button>
      </div>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('automatic.try.failed')} />}</Show>
      <div aria-live="polite">
        <Show when={tried()}>
          {(result) => (
            <>
              <Show when={result().conditions !== written()}>
                <p class="soft">{t('automatic.try.old')}</p>
              </Show>
              <Show when={result().view.total > 0} fallback={<p>{t('automatic.try.nothing')}</p>}>
                <Outcome view={result().view} />
              </Show>
            </>
          )}
        </Show>
      </div>
    </section>
  );
};
