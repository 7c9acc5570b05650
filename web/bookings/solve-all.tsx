import { createSignal, For, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';

/** One answer for many dates. */
export interface Solution<Kind extends string> {
  kind: Kind;
  label: string;
  /** How many of the dates could have it; it is not offered where none could. */
  count: number;
  /** Every date can have it, so that it need not be said how many. */
  isForAll?: boolean;
}

export interface SolveAllProps<Kind extends string> {
  title: string;
  /** What one can do, while something is left to do. */
  text: string;
  solutions: readonly Solution<Kind>[];
  /** How many dates there are to solve. */
  count: number;
  isSolved: boolean;
  /** Solves those that can be; how many are left. */
  onSolve: (kind: Kind) => number;
}

/** The same for all of some dates: twenty questions answered by one press. */
export const SolveAll = <Kind extends string>(props: SolveAllProps<Kind>) => {
  const { t } = useText();
  const [done, setDone] = createSignal('');
  const solve = ({ kind, count }: Solution<Kind>) => {
    const left = props.onSolve(kind);
    const words = [t('request.solve.done', { count }), left > 0 && t('request.solve.left', { count: left })];
    setDone(words.filter(Boolean).join(' '));
  };
  return (
    <div class="solve-all stack stack-s" classList={{ 'solve-all-done': props.isSolved }}>
      <h3>{props.title}</h3>
      <Show when={!props.isSolved}>
        <p>{props.text}</p>
      </Show>
      <div class="cluster">
        <For each={props.solutions}>
          {(solution) => (
            <Show when={solution.count > 0}>
              <Button variant="quiet" small onClick={() => solve(solution)}>
                {solution.label}
                <Show when={!solution.isForAll}>
                  {' '}
                  <span class="num">({t('request.solve.part', { count: solution.count, of: props.count })})</span>
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
