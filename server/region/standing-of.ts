/** What an organisation may do here and now: by the state of its verification, and by its class in the order of precedence. */
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as priorityClasses from '../../db/priority-classes.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { worksForRegion } from '../../shared/organisations/eligibility.ts';
import { priorityClassOf } from '../../shared/organisations/priority.ts';
import type { StatusRight } from '../../shared/region/rules.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { textsOf } from '../http/texts.ts';
import type { CatalogueRegion } from '../rooms/catalogue-types.ts';

export interface Standing {
  right: StatusRight;
  /** None where no class is for such an organisation, or where the region has no classes at all. */
  priorityClass: priorityClasses.PriorityClassRow | undefined;
}

/** Its class on the day, by the region's rules and its agreements; nothing when none fits. */
export const classOf = async (
  reader: Reader,
  region: CatalogueRegion,
  organisation: OrganisationRow,
  now: Instant,
): Promise<priorityClasses.PriorityClassRow | undefined> => {
  if (region.priorityClasses.length === 0) return undefined;
  const agreements = await priorityClasses.agreementsOf(reader, organisation.id);
  const ranked = { ...organisation, agreements, ofRegion: worksForRegion(organisation, region.municipalities) };
  return priorityClassOf(region.priorityClasses, ranked, dateIn(now, region.timeZone));
};

export const standingOf = async (
  reader: Reader,
  region: CatalogueRegion,
  organisation: OrganisationRow,
  now: Instant,
): Promise<Standing> => ({
  right: region.statusRights[organisation.status],
  priorityClass: await classOf(reader, region, organisation, now),
});

const classReason = (
  { priorityClasses: classes }: CatalogueRegion,
  { priorityClass }: Standing,
  language: Language,
): string | undefined => {
  const t = textsOf(language);
  if (priorityClass)
    return priorityClass.mayBook ? undefined : t('reasons.class', { name: priorityClass.label[language] });
  return classes.length > 0 ? t('reasons.no-class') : undefined;
};

/** Why the organisation may not book at all, in words; `undefined` when it may. */
export const bookingHindrance = (
  region: CatalogueRegion,
  { status }: Pick<OrganisationRow, 'status'>,
  standing: Standing,
  language: Language,
): string | undefined =>
  standing.right === 'none' ? textsOf(language)(`reasons.status.${status}`) : classReason(region, standing, language);

/** @throws AppError `booking.organisation-not-eligible` with the reason in words */
export const requireBookingRight = (
  region: CatalogueRegion,
  organisation: Pick<OrganisationRow, 'status'>,
  standing: Standing,
  language: Language,
): void => {
  const reason = bookingHindrance(region, organisation, standing, language);
  if (reason) throw new AppError('booking.organisation-not-eligible', { path: 'organisationId', values: { reason } });
};
