/** The mails whose words a region may write itself, and the values that each of them can name. Pure. */

/** Each kind with the names that may stand in its subject and body as `{name}`. */
export const mailPlaceholders = {
  'booking.requested': ['room', 'site', 'count', 'decideBy', 'region'],
  'booking.approved-automatically': ['room', 'site', 'count', 'region'],
  'booking.approved': ['room', 'site', 'count', 'region'],
  'booking.denied': ['room', 'site', 'count', 'reason', 'region'],
  'booking.info-asked': ['room', 'site', 'region'],
  'booking.cancelled': ['room', 'site', 'count', 'region'],
  'booking.moved': ['room', 'site', 'count', 'region'],
} as const satisfies Record<string, readonly string[]>;

export type MailKind = keyof typeof mailPlaceholders;
export const mailKinds = Object.keys(mailPlaceholders) as MailKind[];

export const isMailKind = (kind: string): kind is MailKind => Object.hasOwn(mailPlaceholders, kind);

/** Names in a subject that say no group's name and no person's: a subject is read by many eyes. */
const named = /\{([^{}]*)\}/g;

/** What stands in braces and is none of the kind's names, in the order of the text. */
export const unknownPlaceholders = (kind: MailKind, text: string): string[] => {
  const known: readonly string[] = mailPlaceholders[kind];
  const names = [...text.matchAll(named)].map(([, inner = '']) => inner.split('|')[0] ?? '');
  return [...new Set(names.filter((name) => !known.includes(name)))];
};

/** Braces that belong to no placeholder: a mistake of typing that would be sent as it stands. */
export const hasLooseBraces = (text: string): boolean => /[{}]/.test(text.replace(named, ''));
