import type { JSX } from 'solid-js';
import { Icon } from './icon.tsx';

export interface DisclosureProps {
  summary: JSX.Element;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  /** Framed like a card, for the steps of a form. */
  card?: boolean;
  children: JSX.Element;
}

/** Something that not everyone needs, behind its name. */
export const Disclosure = (props: DisclosureProps) => (
  <details
    class="disclosure"
    classList={{ card: props.card }}
    open={props.open}
    onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
  >
    <summary>
      <Icon name="arrow-right" />
      <span>{props.summary}</span>
    </summary>
    <div class="disclosure-body">{props.children}</div>
  </details>
);
