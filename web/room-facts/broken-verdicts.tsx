import { For, Show } from 'solid-js';
import type { RoomAccessibilityView } from '../../shared/facts/public-schemas.ts';
import { createBreakdownWords } from '../breakdowns/breakdown-words.ts';
import { useText } from '../i18n/language.tsx';
import { Verdict } from '../ui/verdict.tsx';

/** Whom the room suits otherwise than usual while something is out of order. */
export const BrokenVerdicts = (props: { view: RoomAccessibilityView }) => {
  const { t } = useText();
  const { brokenOf } = createBreakdownWords();
  const changed = () =>
    props.view.breakdowns
      .map((breakdown) => ({
        breakdown,
        needs: props.view.needs.filter(({ need, verdict }) => breakdown.verdicts[need] !== verdict),
      }))
      .filter(({ needs }) => needs.length > 0);
  return (
    <For each={changed()}>
      {({ breakdown, needs }) => (
        <div class="stack stack-s">
          <p>{t('roomFacts.broken.then', { what: brokenOf(breakdown) })}</p>
          <ul class="cluster plain-list">
            <For each={needs}>
              {({ need }) => (
                <Show when={breakdown.verdicts[need]}>
                  {(verdict) => (
                    <li>
                      <Verdict
                        verdict={verdict()}
                        need={t(`words.need.${need}`)}
                        word={t(`words.verdict.${verdict()}`)}
                      />
                    </li>
                  )}
                </Show>
              )}
            </For>
          </ul>
        </div>
      )}
    </For>
  );
};
