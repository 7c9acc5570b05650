import type { ParentComponent } from 'solid-js';

/** Words for screen readers only. */
export const VisuallyHidden: ParentComponent = (props) => <span class="visually-hidden">{props.children}</span>;
