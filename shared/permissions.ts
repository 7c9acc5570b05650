/**
 * Who may do what: one function, asked by every use case on its first line and by the screens
 * that hide what would be refused.
 */
import type { BookingMaker } from './bookings/parts.ts';
import { bookingRoles, handlingRoles, organisationRoles, type Role } from './users/roles.ts';

/** A role with its reach: an organisation, a site, a municipality, or the whole county. */
export interface Grant {
  role: Role;
  organisationId?: string | null;
  siteId?: string | null;
  municipalityCode?: string | null;
  /** Of a grant in an umbrella organisation: the members that it may book for. */
  actsFor?: readonly string[];
}

export interface Actor {
  userId: string;
  name: string;
  grants: readonly Grant[];
}

/** What an action is about, as far as permission depends on it. */
export interface Subject {
  organisationId?: string;
  siteId?: string;
  municipalityCode?: string;
  /** Who made the booking that it is about. */
  madeBy?: BookingMaker;
}

export const actions = [
  'booking.request',
  'booking.see',
  'booking.change',
  'booking.cancel',
  'booking.decide',
  'booking.handle',
  'approvals.see',
  'calendar.see',
  'closure.manage',
  'token.manage',
  'account.manage',
  'embed-key.manage',
  'second-factor.enrol',
  'premises.see',
  'premises.edit',
  'premises.create',
  'organisation.see',
  'organisation.edit',
  'organisation.verify',
  'organisations.list',
  'texts.manage',
  'codes.manage',
  'region.manage',
  'users.see',
  'outbox.see',
  'users.manage',
  'import.run',
] as const;
export type Action = (typeof actions)[number];

const holds = (grants: readonly Grant[], ...roles: Role[]) => grants.some(({ role }) => roles.includes(role));

const belongs = (grants: readonly Grant[], { organisationId }: Subject, ...roles: Role[]) =>
  organisationId !== undefined &&
  grants.some((grant) => roles.includes(grant.role) && grant.organisationId === organisationId);

const represents = (grants: readonly Grant[], subject: Subject) => belongs(grants, subject, 'representative');

const books = (grants: readonly Grant[], subject: Subject) => belongs(grants, subject, ...bookingRoles);

/** For a member, as its umbrella organisation. */
const booksFromAbove = (grants: readonly Grant[], { organisationId }: Subject) =>
  organisationId !== undefined &&
  grants.some(
    ({ role, actsFor }) => (bookingRoles as readonly Role[]).includes(role) && actsFor?.includes(organisationId),
  );

/** The umbrella knows of what it made itself: a member's other bookings are none of its business. */
const keepsFromAbove = (grants: readonly Grant[], subject: Subject) =>
  subject.madeBy === 'umbrella' && booksFromAbove(grants, subject);

const keeps = (grants: readonly Grant[], subject: Subject) => books(grants, subject) || keepsFromAbove(grants, subject);

/** An approver decides at a site when the grant names it, names its municipality, or has no limit. */
const approvesAt = (grants: readonly Grant[], { siteId, municipalityCode }: Subject) =>
  grants.some(
    (grant) =>
      grant.role === 'approver' &&
      (grant.siteId != null
        ? grant.siteId === siteId
        : grant.municipalityCode != null
          ? grant.municipalityCode === municipalityCode
          : true),
  );

const runs = (grants: readonly Grant[]) => holds(grants, 'coordinator', 'admin');

const handles = (grants: readonly Grant[], subject: Subject) => approvesAt(grants, subject) || runs(grants);

const rules: Record<Action, (grants: readonly Grant[], subject: Subject) => boolean> = {
  'booking.request': (grants, subject) =>
    books(grants, subject) || booksFromAbove(grants, subject) || handles(grants, subject),
  'booking.see': (grants, subject) =>
    belongs(grants, subject, ...organisationRoles) || keepsFromAbove(grants, subject) || handles(grants, subject),
  'booking.change': (grants, subject) => keeps(grants, subject) || handles(grants, subject),
  'booking.cancel': (grants, subject) => keeps(grants, subject) || handles(grants, subject),
  'booking.decide': handles,
  // Staff handling: may place an approved occurrence anew without asking for approval.
  'booking.handle': handles,
  'approvals.see': (grants) => holds(grants, 'approver', 'coordinator', 'admin'),
  'calendar.see': handles,
  'closure.manage': handles,
  'token.manage': () => true,
  'account.manage': () => true,
  // Of an organisation, or the county's own.
  'embed-key.manage': (grants, subject) =>
    subject.organisationId === undefined
      ? holds(grants, 'approver', 'coordinator', 'admin')
      : represents(grants, subject) || runs(grants),
  'second-factor.enrol': (grants) => holds(grants, ...handlingRoles),
  'premises.see': handles,
  'premises.edit': handles,
  'premises.create': runs,
  'organisation.see': (grants, subject) =>
    belongs(grants, subject, ...organisationRoles) || holds(grants, 'approver', 'coordinator', 'admin'),
  'organisation.edit': (grants, subject) => represents(grants, subject) || runs(grants),
  'organisation.verify': runs,
  'organisations.list': (grants) => holds(grants, 'approver', 'coordinator', 'admin'),
  'texts.manage': runs,
  'codes.manage': runs,
  'region.manage': (grants) => holds(grants, 'admin'),
  'users.see': runs,
  // It holds addresses of everybody who is written to.
  'outbox.see': runs,
  'users.manage': (grants) => holds(grants, 'admin'),
  'import.run': runs,
};

/** The organisations that the actor belongs to, in whatever role. */
export const organisationIdsOf = ({ grants }: Actor): string[] => [
  ...new Set(
    grants.flatMap(({ role, organisationId }) =>
      organisationId && (organisationRoles as readonly Role[]).includes(role) ? [organisationId] : [],
    ),
  ),
];

/** The members that the actor may book for as their umbrella organisation. */
export const memberIdsOf = ({ grants }: Actor): string[] => [
  ...new Set(
    grants.flatMap(({ role, actsFor }) => ((bookingRoles as readonly Role[]).includes(role) ? (actsFor ?? []) : [])),
  ),
];

/** As whom the actor asks for a room for the organisation: its own people come first, its umbrella before staff. */
export const makerOf = ({ grants }: Actor, organisationId: string): BookingMaker => {
  if (books(grants, { organisationId })) return 'organisation';
  return booksFromAbove(grants, { organisationId }) ? 'umbrella' : 'staff';
};

/** Whether the actor speaks for the organisation of a booking, and not for the house. */
export const speaksFor = ({ grants }: Actor, subject: Subject): boolean =>
  belongs(grants, subject, ...organisationRoles) || keepsFromAbove(grants, subject);

/** Whether the actor may do the action to the subject. Nobody signed in: never. */
export const can = (actor: Actor | undefined, action: Action, subject: Subject = {}): boolean =>
  actor !== undefined && rules[action](actor.grants, subject);
