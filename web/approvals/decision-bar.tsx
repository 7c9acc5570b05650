import { createMemo, createSignal, For, Show } from 'solid-js';
import type { ApprovalView, DenyReason } from '../../shared/approvals/schemas.ts';
import { useCodes } from '../codes/codes.tsx';
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
  const { wordsOf } = useCodes();
  const [question, setQuestion] = createSignal<'deny' | 'ask' | 'compete'>();
  const organisation = () => props.approval.booking.organisation.name;
  const isSeries = () => props.approval.booking.summary.total > 1;
  const consequences = createMemo(() => consequencesOf(props.approval, props.chosen));
  const effects = createMemo(() => effectSentences(consequences(), t, language(), wordsOf('denyReason', 'CONFLICT')));
  const chosenIds = () =>
    waitingDates(props.approval)
      .map(({ id }) => id)
      .filter((id) => props.chosen.has(id));

  const decide = (steps: Decision['steps'], words: () => string) => {
    setQuestion(undefined);
    const message = () => `${words()} ${t('approvals.pending.wait')}`;
    props.onDecide({ approval: props.approval, steps, message });
  };

  const approveDates = (ids: ReadonlySet<string>, toOthers = '') => {
    const outcome = consequencesOf(props.approval, ids);
    const about = { count: outcome.granted.length, organisation: organisation() };
    decide(approvalSteps(outcome, props.message.trim(), toOthers), () => t('approvals.pending.approve', about));
  };

  const approve = () => {
    if (consequences().granted.length === 0) return;
    if (consequences().lost > 0) setQuestion('compete');
    else approveDates(props.chosen);
  };

  const askToDeny = () => chosenIds().length > 0 && setQuestion('deny');
  const deny = (reason: DenyReason, words: string) => {
    const about = { count: chosenIds().length, organisation: organisation() };
    decide([denialStep(chosenIds(), reason, words)], () => t('approvals.pending.deny', about));
  };
  const ask = (words: string) => {
    const about = { organisation: organisation() };
    decide([questionStep(words)], () => t('approvals.pending.ask', about));
  };

  useQueueKeys({ approve, deny: askToDeny });

  const withoutRivals = () => undisputed(props.approval, props.chosen);
  const undisputedCount = () => consequencesOf(props.approval, withoutRivals()).granted.length;

  return (
    <div class="decision">
      <div role="status">
        <Show when={effects().length > 0}>
          <ul class="decision-effects">
            <For each={effects()}>{(sentence) => <li>{sentence}</li>}</For>
          </ul>
        </Show>
      </div>
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
      <AskDialog open={question() === 'ask'} onClose={() => setQuestion(undefined)} onAsk={ask} />
      <CompeteDialog
        open={question() === 'compete'}
        onClose={() => setQuestion(undefined)}
        consequences={consequences()}
        undisputed={undisputedCount()}
        onApproveAll={(toOthers) => approveDates(props.chosen, toOthers)}
        onApproveUndisputed={() => approveDates(withoutRivals())}
      />
    </div>
  );
};
