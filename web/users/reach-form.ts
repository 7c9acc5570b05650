/** The form in which a role and its reach are chosen, and what is wrong with it. Pure but for its texts. */
import type { LocalDate } from '../../shared/time.ts';
import { deputisedRoles, type Role, type StaffRole } from '../../shared/users/roles.ts';
import type { AddGrantRequest } from '../../shared/users/staff-schemas.ts';

export type ReachKind = 'own' | 'site' | 'municipality' | 'deputy';

export interface ReachDraft {
  role: StaffRole | undefined;
  kind: ReachKind;
  siteId: string | undefined;
  municipalityCode: string | undefined;
  deputyForId: string | undefined;
  validFrom: LocalDate | undefined;
  validUntil: LocalDate | undefined;
}

export const emptyReach = (): ReachDraft => ({
  role: undefined,
  kind: 'site',
  siteId: undefined,
  municipalityCode: undefined,
  deputyForId: undefined,
  validFrom: undefined,
  validUntil: undefined,
});

/** What can be chosen for a role: an approver is one of somewhere; a deputy can be found for whoever decides. */
export const kindsOf = (role: StaffRole | undefined, withDeputy: boolean): readonly ReachKind[] => {
  const deputy: ReachKind[] =
    withDeputy && (deputisedRoles as readonly (Role | undefined)[]).includes(role) ? ['deputy'] : [];
  if (role === 'approver') return ['site', 'municipality', ...deputy];
  return deputy.length > 0 ? ['own', ...deputy] : [];
};

export const isDeputy = ({ role, kind }: ReachDraft): boolean =>
  kind === 'deputy' && kindsOf(role, true).includes('deputy');

/** The fields that are missing, by their ids. */
export const missingIn = (
  draft: ReachDraft,
): ('role' | 'siteId' | 'municipalityCode' | 'deputyForId' | 'validUntil')[] => {
  if (!draft.role) return ['role'];
  if (isDeputy(draft)) {
    return [
      ...(draft.deputyForId ? [] : (['deputyForId'] as const)),
      ...(draft.validUntil ? [] : (['validUntil'] as const)),
    ];
  }
  if (draft.role !== 'approver') return [];
  if (draft.kind === 'site') return draft.siteId ? [] : ['siteId'];
  return draft.municipalityCode ? [] : ['municipalityCode'];
};

/** The message, of a draft in which nothing is missing. */
export const requestOf = (draft: ReachDraft): AddGrantRequest => {
  const { role, kind, siteId, municipalityCode, deputyForId, validFrom, validUntil } = draft;
  const isApprover = role === 'approver' && !isDeputy(draft);
  return {
    role: role as StaffRole,
    ...(isApprover && kind === 'site' && siteId && { siteId }),
    ...(isApprover && kind === 'municipality' && municipalityCode && { municipalityCode }),
    ...(isDeputy(draft) && deputyForId && { deputyForId }),
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
  };
};
