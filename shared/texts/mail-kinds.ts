/** The mails whose words a region may write itself, and the values that each of them can name. Pure. */

/** Each kind about bookings with the names that may stand in its subject and body as `{name}`. */
const bookingMails = {
  'booking.requested': ['room', 'site', 'count', 'decideBy', 'region'],
  'booking.approved-automatically': ['room', 'site', 'count', 'region'],
  'booking.approved': ['room', 'site', 'count', 'region'],
  'booking.denied': ['room', 'site', 'count', 'reason', 'region'],
  'booking.info-asked': ['room', 'site', 'region'],
  'booking.cancelled': ['room', 'site', 'count', 'region'],
  'booking.moved': ['room', 'site', 'count', 'region'],
  'booking.dates-added': ['room', 'site', 'count', 'region'],
  'booking.change-asked': ['room', 'site', 'count', 'decideBy', 'region'],
  'booking.change-accepted': ['room', 'site', 'count', 'region'],
  'booking.rooms-changed': ['room', 'site', 'region'],
  'booking.change-expired': ['room', 'site', 'count', 'region'],
  'booking.displaced': ['room', 'site', 'count', 'cause', 'changes', 'region'],
  'booking.breakdown': ['room', 'site', 'count', 'broken', 'region'],
  'booking.breakdown-changed': ['room', 'site', 'count', 'device', 'region'],
  'booking.mended': ['room', 'site', 'count', 'device', 'region'],
  'booking.offered': ['room', 'site', 'count', 'answerBy', 'region'],
  'booking.offer-accepted': ['room', 'site', 'count', 'region'],
  'booking.offer-withdrawn': ['room', 'site', 'count', 'region'],
  'booking.offer-expired': ['room', 'site', 'count', 'region'],
  'booking.queued': ['room', 'site', 'count', 'region'],
  'booking.freed': ['room', 'site', 'count', 'answerBy', 'region'],
  'booking.freed-expired': ['room', 'site', 'count', 'region'],
  'booking.reminder': ['room', 'site', 'count', 'region'],
  'booking.attendance': ['room', 'site', 'count', 'region'],
  'booking.still-needed': ['room', 'site', 'count', 'region'],
} as const;

/** Mails about an account: a link that opens it, or what was done to it and where to turn if that was a stranger. */
const accountMails = {
  'session.link': ['url', 'region'],
  'password.link': ['url', 'region'],
  'email.link': ['url', 'region'],
  'password.changed': ['at', 'url', 'region'],
  'email.changed': ['at', 'url', 'region'],
  'second-factor.on': ['at', 'url', 'region'],
  'second-factor.off': ['at', 'url', 'region'],
  'second-factor.reset': ['at', 'url', 'region'],
} as const;

/** Mails to the people of an organisation, and invitations to staff; below the words stands always where to go. */
const organisationMails = {
  'invitation.member': ['inviter', 'organisation', 'role', 'region'],
  'invitation.hand-over': ['inviter', 'organisation', 'role', 'region'],
  'invitation.staff': ['role', 'region'],
  'invitation.registration': ['organisation', 'region'],
  'organisation.registered': ['organisation', 'region'],
  'organisation.verified': ['organisation', 'region'],
  'organisation.refused': ['organisation', 'region'],
  'organisation.pending': ['organisation', 'region'],
  'organisation.reminder': ['organisation', 'date', 'region'],
  'organisation.expired': ['organisation', 'date', 'region'],
  'organisation.join': ['name', 'email', 'organisation', 'region'],
  'organisation.merged': ['former', 'organisation', 'region'],
} as const;

/** Mails about a house and its rooms, to whoever is asked about it and to those who said that something is wrong. */
const houseMails = {
  'house.needs': ['room', 'site', 'needs', 'region'],
  'correction.waiting': ['room', 'site', 'count', 'region'],
  'correction.answered': ['room', 'site', 'region'],
} as const;

export const mailPlaceholders = {
  ...bookingMails,
  ...houseMails,
  ...accountMails,
  ...organisationMails,
} as const satisfies Record<string, readonly string[]>;

export type MailKind = keyof typeof mailPlaceholders;
export type BookingMailKind = keyof typeof bookingMails;
export type HouseMailKind = keyof typeof houseMails;
export type AccountMailKind = keyof typeof accountMails;
export type OrganisationMailKind = keyof typeof organisationMails;
export type MailPlaceholder = (typeof mailPlaceholders)[MailKind][number];
export const mailKinds = Object.keys(mailPlaceholders) as MailKind[];

export const mailGroups = ['bookings', 'houses', 'organisations', 'accounts'] as const;
export type MailGroup = (typeof mailGroups)[number];

export const isMailKind = (kind: string): kind is MailKind => Object.hasOwn(mailPlaceholders, kind);
export const isHouseMail = (kind: MailKind): kind is HouseMailKind => Object.hasOwn(houseMails, kind);
export const isAccountMail = (kind: MailKind): kind is AccountMailKind => Object.hasOwn(accountMails, kind);
export const isOrganisationMail = (kind: MailKind): kind is OrganisationMailKind =>
  Object.hasOwn(organisationMails, kind);
export const isInvitation = (kind: MailKind): boolean => kind.startsWith('invitation.');

export const mailGroupOf = (kind: MailKind): MailGroup => {
  if (isAccountMail(kind)) return 'accounts';
  if (isHouseMail(kind)) return 'houses';
  return isOrganisationMail(kind) ? 'organisations' : 'bookings';
};

export type MailPart = 'subject' | 'body';

/**
 * What a part may name. A subject is read by many eyes: those of mails about bookings and houses name rooms, but never
 * what an event needs of them; the others name nobody and no link.
 */
export const placeholdersOf = (kind: MailKind, part: MailPart): readonly MailPlaceholder[] => {
  const all: readonly MailPlaceholder[] = mailPlaceholders[kind];
  if (part === 'body') return all;
  const group = mailGroupOf(kind);
  return group === 'bookings' || group === 'houses' ? all.filter((name) => name !== 'needs') : ['region'];
};

/** What the body must name, for without it whoever gets the mail could do nothing. What stands below is not here. */
export const requiredPlaceholders = (kind: MailKind): readonly MailPlaceholder[] => {
  if (isAccountMail(kind)) return ['url'];
  if (kind === 'organisation.join') return ['name', 'email'];
  return kind === 'organisation.reminder' ? ['date'] : [];
};

const named = /\{([^{}]*)\}/g;

const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(named)].map(([, inner = '']) => inner.split('|')[0] ?? '')),
];

/** What stands in braces and is none of the part's names, in the order of the text. */
export const unknownPlaceholders = (kind: MailKind, text: string, part: MailPart = 'body'): string[] => {
  const known: readonly string[] = placeholdersOf(kind, part);
  return namesIn(text).filter((name) => !known.includes(name));
};

/**
 * What a body leaves out though the mail lives by it. A text left empty lacks nothing: the product's words hold then.
 * A name in `{name|one|other}` is not told, it only chooses words.
 */
export const missingPlaceholders = (kind: MailKind, body: string): MailPlaceholder[] =>
  body === '' ? [] : requiredPlaceholders(kind).filter((name) => !body.includes(`{${name}}`));

/** Braces that belong to no placeholder: a mistake of typing that would be sent as it stands. */
export const hasLooseBraces = (text: string): boolean => /[{}]/.test(text.replace(named, ''));

/** What is wrong with the words of a part, with what an explanation needs; undefined when nothing is. */
export type MailFault =
  | { code: 'mail.placeholder-unknown'; name: string; known: string }
  | { code: 'mail.placeholder-missing'; name: string }
  | { code: 'mail.loose-brace' };

export const mailFaultOf = (kind: MailKind, part: MailPart, text: string): MailFault | undefined => {
  const [unknown] = unknownPlaceholders(kind, text, part);
  const known = placeholdersOf(kind, part)
    .map((each) => `{${each}}`)
    .join(', ');
  if (unknown !== undefined) return { code: 'mail.placeholder-unknown', name: unknown, known };
  if (hasLooseBraces(text)) return { code: 'mail.loose-brace' };
  const [missing] = part === 'body' ? missingPlaceholders(kind, text) : [];
  return missing === undefined ? undefined : { code: 'mail.placeholder-missing', name: `{${missing}}` };
};
