/** Who comes before whom: classes of organisations in a published order (domain reference 2.2). Pure. */
import type { LocalDate } from '../time.ts';
import type { AgreementKind, OrganisationKind, SupportPeriod } from './schemas.ts';

/** What an organisation must be to belong to a class. Each member that is given must hold; none at all fits everybody. */
export interface PriorityRule {
  kinds?: readonly OrganisationKind[];
  /** It gets one of these forms of support on the day. */
  supportForms?: readonly string[];
  /** It has an agreement of one of these kinds on the day. */
  agreements?: readonly AgreementKind[];
  /** Its home is in the region, or it declares that its work is for the region's residents. */
  ofRegion?: boolean;
}

export interface PriorityClassLike {
  code: string;
  rule: PriorityRule;
}

/** What is asked of an organisation to find its class. */
export interface Ranked {
  kind: OrganisationKind;
  supportForms: readonly SupportPeriod[];
  agreements: readonly { kind: AgreementKind; from: LocalDate; until: LocalDate | null }[];
  ofRegion: boolean;
  /** Given by staff: it comes before every rule. */
  priorityClass: string | null;
}

const holdsOn = (day: LocalDate, from: LocalDate | null, until: LocalDate | null): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

const fits = (rule: PriorityRule, organisation: Ranked, day: LocalDate): boolean => {
  const { kinds, supportForms, agreements, ofRegion } = rule;
  if (kinds && !kinds.includes(organisation.kind)) return false;
  if (supportForms) {
    const current = organisation.supportForms.filter(({ from, until }) => holdsOn(day, from, until));
    if (!current.some(({ form }) => supportForms.includes(form))) return false;
  }
  if (agreements) {
    const current = organisation.agreements.filter(({ from, until }) => holdsOn(day, from, until));
    if (!current.some(({ kind }) => agreements.includes(kind))) return false;
  }
  return ofRegion !== true || organisation.ofRegion;
};

/**
 * The class of an organisation on a local day: the one that staff gave it, else the first whose rule fits.
 * @param classes in their order of precedence
 */
export const priorityClassOf = <Class extends PriorityClassLike>(
  classes: readonly Class[],
  organisation: Ranked,
  day: LocalDate,
): Class | undefined =>
  classes.find(({ code }) => code === organisation.priorityClass) ??
  classes.find(({ rule }) => fits(rule, organisation, day));
