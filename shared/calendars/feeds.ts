/** Whose calendar a private feed is: a person's own, an organisation's, or a house's with what its caretaker needs. */
export const feedKinds = ['person', 'organisation', 'site'] as const;
export type FeedKind = (typeof feedKinds)[number];
