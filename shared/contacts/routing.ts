/** Whom to ask about a house: the nearest who is there. Pure (domain reference, rows 20 and 21). */
import type { LocalDate } from '../time.ts';
import { type ContactLevel, type ContactLine, contactLevels } from './levels.ts';

/** What of a contact person decides where questions go. */
export interface RoutedContact {
  id: string;
  level: ContactLevel;
  /** Null: for all lines. */
  line: ContactLine | null;
  siteId: string | null;
  municipalityCode: string | null;
  area: { municipalities: readonly string[] } | null;
  substituteId: string | null;
  /** Both included. */
  awayFrom: LocalDate | null;
  awayUntil: LocalDate | null;
}

/** Where the question comes from. */
export interface Asked {
  siteId?: string | undefined;
  municipalityCode?: string | undefined;
}

export interface Nearest<C> {
  contact: C;
  /** The person whose place the contact takes. */
  standsInFor: C | undefined;
}

/** Whether somebody is away on a day; without a last day, until further notice. */
export const isAway = (
  { awayFrom, awayUntil }: Pick<RoutedContact, 'awayFrom' | 'awayUntil'>,
  day: LocalDate,
): boolean => awayFrom !== null && awayFrom <= day && (awayUntil === null || day <= awayUntil);

const reaches = (contact: RoutedContact, { siteId, municipalityCode }: Asked): boolean => {
  switch (contact.level) {
    case 'site':
      return siteId !== undefined && contact.siteId === siteId;
    case 'municipality':
      return municipalityCode !== undefined && contact.municipalityCode === municipalityCode;
    case 'area':
      return municipalityCode !== undefined && (contact.area?.municipalities.includes(municipalityCode) ?? false);
    case 'county':
      return true;
  }
};

/** Her own line before all lines; another line only where nobody else is, for somebody is better than nobody. */
const lineRank = (contact: RoutedContact, line: ContactLine | undefined): number => {
  if (line === undefined) return contact.line === null ? 0 : 1;
  if (contact.line === line) return 0;
  return contact.line === null ? 1 : 2;
};

/** The first along the chain of substitutes who is there. */
const present = <C extends RoutedContact>(contact: C, byId: ReadonlyMap<string, C>, day: LocalDate): C | undefined => {
  const seen = new Set<string>();
  let at: C | undefined = contact;
  while (at && isAway(at, day) && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.substituteId === null ? undefined : byId.get(at.substituteId);
  }
  return at && !isAway(at, day) ? at : undefined;
};

/**
 * The nearest contact person who is there on the day, or the substitute of one who is away: of the house, then of its
 * municipality, its area, the county. Undefined where nobody is: then the region's own address answers.
 * @param contacts in their order; of several alike the first is asked
 * @param serves whether a person who is there is of use, such as by having an address; else the next nearest is asked
 */
export const nearestContact = <C extends RoutedContact>(
  contacts: readonly C[],
  asked: Asked,
  line: ContactLine | undefined,
  day: LocalDate,
  serves: (contact: C) => boolean = () => true,
): Nearest<C> | undefined => {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  for (const level of contactLevels) {
    const near = contacts.filter((contact) => contact.level === level && reaches(contact, asked));
    for (const contact of near.toSorted((a, b) => lineRank(a, line) - lineRank(b, line))) {
      const found = present(contact, byId, day);
      if (found && serves(found)) return { contact: found, standsInFor: found === contact ? undefined : contact };
    }
  }
  return undefined;
};
