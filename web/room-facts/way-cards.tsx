import { For, Show } from 'solid-js';
import type { RoomAccessibilityView } from '../../shared/facts/public-schemas.ts';
import { useText } from '../i18n/language.tsx';
import { Verdict } from '../ui/verdict.tsx';
import { allNeeds } from '../when/criteria.ts';
import { FactRows } from './fact-rows.tsx';

type Section = RoomAccessibilityView['sections'][number];
type Way = RoomAccessibilityView['ways'][number];

/** Whom one way in serves, and for whom it is the best. */
const Serves = (props: { way: Way }) => {
  const { t } = useText();
  const best = () => props.way.bestFor.map((need) => t(`words.need.${need}`).toLowerCase());
  return (
    <div class="stack stack-s">
      <Show when={best().length > 0}>
        <p>{t('roomFacts.way.best', { needs: best().join(', ') })}</p>
      </Show>
      <ul class="cluster plain-list way-verdicts" aria-label={t('roomFacts.way.verdicts')}>
        <For each={allNeeds}>
          {(need) => (
            <li>
              <Verdict
                verdict={props.way.verdicts[need]}
                need={t(`words.need.${need}`)}
                word={t(`words.verdict.${props.way.verdicts[need]}`)}
              />
            </li>
          )}
        </For>
      </ul>
    </div>
  );
};

export interface WayCardsProps {
  section: Section;
  ways: readonly Way[];
}

/** What differs from way to way: side by side, or one below the other where there is no room for that. */
export const WayCards = (props: WayCardsProps) => {
  const { t, language } = useText();
  const nameOf = (entrance: Way['entrance']) => entrance?.name[language()] ?? t('roomFacts.way.unnamed');
  return (
    <Show
      when={props.section.ways.length > 1}
      fallback={<For each={props.section.ways}>{({ facts }) => <FactRows facts={facts} />}</For>}
    >
      <div class="way-cards">
        <For each={props.section.ways}>
          {({ entrance, facts }, index) => {
            const id = `${props.section.key}-${entrance?.id}`;
            return (
              <section class="card stack way-card" aria-labelledby={id}>
                <h3 id={id}>{nameOf(entrance)}</h3>
                <Show when={props.section.key === 'entrance' && props.ways[index()]}>
                  {(way) => <Serves way={way()} />}
                </Show>
                <FactRows facts={facts} />
              </section>
            );
          }}
        </For>
      </div>
    </Show>
  );
};
