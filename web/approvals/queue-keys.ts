/** The keys of the queue: one letter each, for those who decide many requests a day. */
import { onCleanup, onMount } from 'solid-js';
import { recall, remember } from '../device-memory.ts';

export type QueueAction = 'next' | 'previous' | 'approve' | 'deny' | 'select' | 'message' | 'help';

const actions: Record<string, QueueAction> = {
  j: 'next',
  k: 'previous',
  a: 'approve',
  d: 'deny',
  x: 'select',
  m: 'message',
  '?': 'help',
};

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key press asks for; nothing with a modifier, for those belong to the browser and the screen reader. */
export const actionOfKey = (press: KeyPress): QueueAction | undefined =>
  press.ctrlKey || press.metaKey || press.altKey ? undefined : actions[press.key.toLowerCase()];

/** Letters are text while a field has the focus, and a dialog has keys of its own. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], dialog, [role=tab]') !== null;

const memory = 'approvals.keys';

/** Single letters can be in a voice user's or a slip's way, so they can be switched off (WCAG 2.1.4). */
export const keysAreOn = (): boolean => recall(memory) !== 'off';
export const switchKeys = (on: boolean): void => remember(memory, on ? undefined : 'off');

/** Does what the keys ask while the part that calls this is on the page. */
export const useQueueKeys = (handlers: Partial<Record<QueueAction, () => void>>): void => {
  const press = (event: KeyboardEvent) => {
    const action = actionOfKey(event);
    const handle = action && handlers[action];
    if (!handle || event.repeat || event.defaultPrevented || isElsewhere(event.target) || !keysAreOn()) return;
    event.preventDefault();
    handle();
  };
  onMount(() => document.addEventListener('keydown', press));
  onCleanup(() => document.removeEventListener('keydown', press));
};
