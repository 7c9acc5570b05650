import type { PriorityClassView } from '../../../shared/organisations/priority-schemas.ts';

const words = (fi: string) => ({ fi, sv: `${fi} (sv)`, en: `${fi} (en)` });

export const priorityClass = (code: string, changes: Partial<PriorityClassView> = {}): PriorityClassView => ({
  code,
  label: words(code),
  description: words(`Kuvaus: ${code}`),
  rule: {},
  mayBook: true,
  priceClass: 'free',
  version: 1,
  ...changes,
});

/** The lists whose words the pages show. */
export const codes = {
  supportForm: [
    {
      code: 'teema',
      label: { fi: 'Teema-avustus', sv: 'Temaunderstöd', en: 'Grant' },
      sensitive: false,
      retired: false,
    },
  ],
  priceClass: [
    { code: 'free', label: { fi: 'Maksuton', sv: 'Avgiftsfritt', en: 'Free' }, sensitive: false, retired: false },
  ],
  municipality: [],
};
