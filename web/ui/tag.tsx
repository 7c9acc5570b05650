import { type JSX, Show } from 'solid-js';
import type { BookingState, OccurrenceState } from '../../shared/bookings/state.ts';
import { Icon, type IconName } from './icon.tsx';

export type TagTone = 'plain' | 'brand' | 'info' | 'attention' | 'success' | 'error';

export interface TagProps {
  tone?: TagTone;
  icon?: IconName;
  children: JSX.Element;
}

/** A short word about the thing it stands beside. */
export const Tag = (props: TagProps) => (
  <span class={`tag tag-${props.tone ?? 'plain'}`}>
    <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
    <span>{props.children}</span>
  </span>
);

const looks: Record<BookingState | OccurrenceState, { tone: TagTone; icon: IconName }> = {
  draft: { tone: 'info', icon: 'people' },
  requested: { tone: 'info', icon: 'clock' },
  info_needed: { tone: 'attention', icon: 'question' },
  approved: { tone: 'success', icon: 'done' },
  denied: { tone: 'error', icon: 'cross' },
  cancelled: { tone: 'plain', icon: 'minus' },
  completed: { tone: 'brand', icon: 'check' },
  skipped: { tone: 'plain', icon: 'skip' },
  no_show: { tone: 'attention', icon: 'absent' },
};

/** The state of a booking or an occurrence: always the same icon and tone, the word from the page. */
export const StateTag = (props: { state: BookingState | OccurrenceState; word: string }) => (
  <Tag {...looks[props.state]}>{props.word}</Tag>
);
