import { createSignal, For, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { type ChoiceKind, choosable } from './date-choices.ts';
import type { RequestDates } from './request-dates.ts';

const kinds: readonly ChoiceKind[] = ['room', 'time', 'skip'];

/** The same for all dates that cannot be had: twenty questions answered by one press. */
export const SolveAll = (props: { dates: RequestDates }) => {
  const { t } = useText();
  const [done, setDone] = createSignal('');
  const counts = () => choosable(props.dates.dates());
  const isSolved = () => props.dates.tally()?.open === 0;
  const solve = (kind: ChoiceKind) => {
    const solved = counts()[kind];
    const left = props.dates.solveAll(kind);
    const words = [
      t('request.solve.done', { count: solved }),
      left > 0 ? t('request.solve.left', { count: left }) : '',
    ];
    setDone(words.filter(Boolean).join(' '));
  };
  return (
    <div class="solve-all stack stack-s" classList={{ 'solve-all-done': isSolved() }}>
      <h3>{t(isSolved() ? 'request.solve.solved' : 'request.solve.title', { count: counts().skip })}</h3>
      <Show when={!isSolved()}>
        <p>{t('request.solve.text')}</p>
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
