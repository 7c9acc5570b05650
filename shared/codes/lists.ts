/** The code lists of a region and what the product itself knows of them. Pure; the browser loads it. */

export const codeLists = [
  'contentArea',
  'hyteArea',
  'supportForm',
  'activityType',
  'organisationField',
  'equipment',
  'priceClass',
  'denyReason',
  'cancelReason',
] as const;
export type CodeList = (typeof codeLists)[number];

/** Areas of which bookings say nothing in public, where the region marks them so. */
export const sensitiveLists: readonly CodeList[] = ['contentArea', 'hyteArea'];

/**
 * Codes that the product itself uses, which therefore stay: a denial for a lost contest says `CONFLICT`, and "another
 * reason" is the one that is told in words.
 */
const fixedCodes: Partial<Record<CodeList, readonly string[]>> = {
  denyReason: ['CONFLICT', 'OTHER'],
  cancelReason: ['organiser', 'other'],
};

/** Whether a code can be neither retired nor removed. */
export const isFixedCode = (list: CodeList, code: string): boolean => fixedCodes[list]?.includes(code) ?? false;
