import { Match, Show, Switch } from 'solid-js';

/** How a room suits a need: suitable, with assistance, not known, not suitable. */
export type VerdictMark = 'S' | 'A' | 'U' | 'N';

const tones: Record<VerdictMark, string> = { S: 'success', A: 'attention', U: 'unknown', N: 'error' };

/** Ring with a tick, half ring with a hand, dashed ring with a question mark, ring with a bar. */
export const VerdictRing = (props: { verdict: VerdictMark }) => (
  <svg class="icon verdict-ring" viewBox="0 0 24 24" aria-hidden="true">
    <Switch>
      <Match when={props.verdict === 'S'}>
        <path d="M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM7.5 12.4l3.2 3.2 5.8-6.6" />
      </Match>
      <Match when={props.verdict === 'A'}>
        <path d="M5 10.5a7 7 0 0 1 14 0M2.5 14.5h3.2c2 0 2.8 1.5 4.8 1.5h2.7a1.45 1.45 0 0 1 0 2.9H10M14.5 17.5l4.4-2.7a1.5 1.5 0 0 1 1.7 2.5l-4.9 3.6a3.4 3.4 0 0 1-2 .6H2.5" />
      </Match>
      <Match when={props.verdict === 'U'}>
        <circle cx="12" cy="12" r="9.5" stroke-dasharray="3.3 2.67" />
        <path d="M9.3 9.6a2.8 2.8 0 1 1 4.2 2.4c-1 .6-1.5 1.1-1.5 2.2M12 17v.1" />
      </Match>
      <Match when={props.verdict === 'N'}>
        <path d="M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM7.5 12h9" />
      </Match>
    </Switch>
  </svg>
);

export interface VerdictProps {
  verdict: VerdictMark;
  /** The need that is judged: "Pyörätuoli". */
  need?: string;
  /** The verdict, or what lies behind it, in words: "soveltuu", "siirrettävä, pyydä etukäteen". */
  word: string;
}

/** How a room suits one need, by shape and by word. */
export const Verdict = (props: VerdictProps) => (
  <span class={`tag tag-${tones[props.verdict]}`}>
    <VerdictRing verdict={props.verdict} />
    <span>
      <Show when={props.need}>{props.need}: </Show>
      {props.word}
    </span>
  </span>
);
