/** The states of a stretch of time in a room; each has a pattern in `states.css` and a word in the `ui` texts. */
export const slotStates = ['free', 'taken', 'requested', 'mine', 'buffer', 'closed'] as const;
export type SlotState = (typeof slotStates)[number];
