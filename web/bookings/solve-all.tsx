import { createSignal, For, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { type ChoiceKind, choosable, fateOf, type PreviewDate } from './date-choices.ts';
import type { RequestDates } from './request-dates.ts';

const kinds: readonly ChoiceKind[] = ['room', 'time', 'wait', 'skip'];

export interface SolveAllProps {
  dates: RequestDates;
  /** The dates to solve. */
  these: readonly PreviewDate[];
  /** `bad`: they cannot be had. `hurt`: they can, but something is out of order then. */
  kind: 'bad' | 'hurt';
}

/** The same for all of some dates: twenty questions answered by one press. */
export const SolveAll = (props: SolveAllProps) => {
  const { t } = useText();
  const [done, setDone] = createSignal('');
  const counts = () => choosable(props.these);
  const isSolved = () => props.these.every((date) => !['open', 'asked'].includes(fateOf(date, props.dates.choices())));
  const title = () => {
    if (props.kind === 'hurt') return t('request.hurt.title', { count: counts().skip });
    return t(isSolved() ? 'request.solve.solved' : 'request.solve.title', { count: counts().skip });
  };
  const solve = (kind: ChoiceKind) => {
    const solved = counts()[kind];
    const left = props.dates.solveAll(props.these, kind);
    const words = [
      t('request.solve.done', { count: solved }),
      left > 0 && props.kind === 'bad' ? t('request.solve.left', { count: left }) : '',
    ];
    setDone(words.filter(Boolean).join(' '));
  };
  return (
    <div class="solve-all stack stack-s" classList={{ 'solve-all-done': isSolved() }}>
      <h3>{title()}</h3>
      <Show when={!isSolved()}>
        <p>{t(props.kind === 'hurt' ? 'request.hurt.text' : 'request.solve.text')}</p>
      </Show>
      <div class="cluster">
        <For each={kinds}>
          {(kind) => (
            <Show when={counts()[kind] > 0}>
              <Button variant="quiet" small onClick={() => solve(kind)}>
                {t(`request.solve.${kind}`)}{' '}
                <Show when={kind !== 'skip'}>
                  <span class="num">({t('request.solve.part', { count: counts()[kind], of: counts().skip })})</span>
                </Show>
              </Button>
            </Show>
          )}
        </For>
      </div>
      <p class="soft" role="status">
        {done()}
      </p>
    </div>
  );
};
