import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyStateProps {
  title: string;
  icon?: IconName;
  /** Why there is nothing, and what to do next. */
  children?: JSX.Element;
  actions?: JSX.Element;
}

/** In place of a list that has nothing: says what to do next. */
export const EmptyState = (props: EmptyStateProps) => (
  <div class="empty-state band">
    <Show when={props.icon}>{(name) => <Icon name={name()} large />}</Show>
    <h2>{props.title}</h2>
    <div class="soft">{props.children}</div>
    <Show when={props.actions}>{(actions) => <div class="cluster">{actions()}</div>}</Show>
  </div>
);
