import { createUniqueId, type JSX, Show } from 'solid-js';

export interface SectionProps {
  title: string;
  /** What it is for, in a sentence. */
  text?: string | undefined;
  /** What can be done with it. */
  actions?: JSX.Element;
  children?: JSX.Element;
}

/** One matter of the account, in a card of its own. */
export const Section = (props: SectionProps) => {
  const id = createUniqueId();
  return (
    <section class="card stack account-section" aria-labelledby={id}>
      <div class="stack stack-s">
        <h2 class="account-section-title" id={id}>
          {props.title}
        </h2>
        <Show when={props.text}>
          <p class="soft">{props.text}</p>
        </Show>
      </div>
      {props.children}
      <Show when={props.actions}>{(actions) => <div class="cluster no-print">{actions()}</div>}</Show>
    </section>
  );
};
