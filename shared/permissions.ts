/**
 * Who may do what: one function, asked by every use case on its first line and by the screens
 * that hide what would be refused.
 */
import type { Role } from './users/schemas.ts';

/** A role with its reach: an organisation, a site, a municipality, or the whole county. */
export interface Grant {
  role: Role;
  organisationId?: string | null;
  siteId?: string | null;
  municipalityCode?: string | null;
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
] as const;
export type Action = (typeof actions)[number];

const holds = (grants: readonly Grant[], ...roles: Role[]) => grants.some(({ role }) => roles.includes(role));

const represents = (grants: readonly Grant[], { organisationId }: Subject) =>
  organisationId !== undefined &&
  grants.some((grant) => grant.role === 'representative' && grant.organisationId === organisationId);

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

const handles = (grants: readonly Grant[], subject: Subject) =>
  approvesAt(grants, subject) || holds(grants, 'coordinator', 'admin');

const rules: Record<Action, (grants: readonly Grant[], subject: Subject) => boolean> = {
  'booking.request': (grants, subject) => represents(grants, subject) || handles(grants, subject),
  'booking.see': (grants, subject) => represents(grants, subject) || handles(grants, subject),
  'booking.change': (grants, subject) => represents(grants, subject) || handles(grants, subject),
  'booking.cancel': (grants, subject) => represents(grants, subject) || handles(grants, subject),
  'booking.decide': handles,
  // Staff handling: may place an approved occurrence anew without asking for approval.
  'booking.handle': handles,
  'approvals.see': (grants) => holds(grants, 'approver', 'coordinator', 'admin'),
  'calendar.see': handles,
  'closure.manage': handles,
  'token.manage': () => true,
};

/** Whether the actor may do the action to the subject. Nobody signed in: never. */
export const can = (actor: Actor | undefined, action: Action, subject: Subject = {}): boolean =>
  actor !== undefined && rules[action](actor.grants, subject);
