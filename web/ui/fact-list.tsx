import { For, type JSX } from 'solid-js';

export interface Fact {
  term: string;
  description: JSX.Element;
}

/** Names and what is known of them, aligned. */
export const FactList = (props: { facts: readonly Fact[] }) => (
  <dl class="fact-list">
    <For each={props.facts}>
      {(fact) => (
        <div>
          <dt>{fact.term}</dt>
          <dd>{fact.description}</dd>
        </div>
      )}
    </For>
  </dl>
);
