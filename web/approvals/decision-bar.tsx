import { createMemo, createSignal, For, Show } from 'solid-js';
import type { ApprovalView, DenyReason } from '../../shared/approvals/schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { consequencesOf, undisputed, waitingDates } from './consequences.ts';
import { AskDialog, CompeteDialog, DenyDialog } from './decision-dialogs.tsx';
import { approvalSteps, denialStep, questionStep } from './decision-steps.ts';
import { approveWords, denyWords, effectSentences } from './decision-words.ts';
import type { Decision } from './pending-decisions.ts';
import { useQueueKeys } from './queue-keys.ts';

export interface DecisionBarProps {
  approval: ApprovalView;
  chosen: ReadonlySet<string>;
  /** Goes with an approval. */
  message: string;
  onDecide: (decision: Decision) => void;
}

/** The decision on the chosen dates: what follows from it in words, then the buttons that say the same. */
export const DecisionBar = (props: DecisionBarProps) => {
  const { t, language } = useText();
  const [question, setQuestion] = createSignal<'deny' | 'ask' | 'compete'>();
  const organisation = () => props.approval.booking.organisation.name;
  const isSeries = () => props.approval.booking.summary.total > 1;
  const consequences = createMemo(() => consequencesOf(props.approval, props.chosen));
  const chosenIds = () =>
    waitingDates(props.approval)
      .map(({ id }) => id)
      .filter((id) => props.chosen.has(id));

  const decide = (steps: Decision['steps'], words: string) => {
    setQuestion(undefined);
    props.onDecide({ approval: props.approval, steps, message: `${words} ${t('approvals.pending.wait')}` });
  };

  const approveDates = (ids: ReadonlySet<string>) => {
    const effects = consequencesOf(props.approval, ids);
    const count = effects.granted.length;
    decide(
      approvalSteps(effects, props.message.trim()),
      t('approvals.pending.approve', { count, organisation: organisation() }),
    );
  };

  const approve = () => {
    if (consequences().granted.length === 0) return;
    if (consequences().lost > 0) setQuestion('compete');
    else approveDates(props.chosen);
  };

  const askToDeny = () => chosenIds().length > 0 && setQuestion('deny');
  const deny = (reason: DenyReason, words: string) =>
    decide(
      [denialStep(chosenIds(), reason, words)],
      t('approvals.pending.deny', { count: chosenIds().length, organisation: organisation() }),
    );

  useQueueKeys({ approve, deny: askToDeny });

  const withoutRivals = () => undisputed(props.approval, props.chosen);
  const undisputedCount = () => consequencesOf(props.approval, withoutRivals()).granted.length;

  return (
    <div class="decision">
      <Show when={effectSentences(consequences(), t, language()).length > 0}>
        <div role="status">
          <ul class="decision-effects">
            <For each={effectSentences(consequences(), t, language())}>{(sentence) => <li>{sentence}</li>}</For>
          </ul>
        </div>
      </Show>
      <div class="decision-buttons">
        <Show when={consequences().granted.length > 0}>
          <Button onClick={approve}>{approveWords(consequences(), isSeries(), t)}</Button>
        </Show>
        <Show when={chosenIds().length > 0}>
          <Button variant="danger" onClick={askToDeny}>
            {denyWords(chosenIds().length, isSeries(), t)}
          </Button>
        </Show>
        <Button variant="quiet" onClick={() => setQuestion('ask')}>
          {t('approvals.ask')}
        </Button>
      </div>
      <DenyDialog
        open={question() === 'deny'}
        onClose={() => setQuestion(undefined)}
        words={denyWords(chosenIds().length, isSeries(), t)}
        onDeny={deny}
      />
      <AskDialog
        open={question() === 'ask'}
        onClose={() => setQuestion(undefined)}
        onAsk={(words) => decide([questionStep(words)], t('approvals.pending.ask', { organisation: organisation() }))}
      />
      <CompeteDialog
        open={question() === 'compete'}
        onClose={() => setQuestion(undefined)}
        consequences={consequences()}
        undisputed={undisputedCount()}
        onApproveAll={() => approveDates(props.chosen)}
        onApproveUndisputed={() => approveDates(withoutRivals())}
      />
    </div>
  );
};
