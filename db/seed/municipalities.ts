/** The municipalities that an installation knows from its beginning; others can be added. */
import type { Tables } from '../tables.ts';
import municipalities from './municipalities.json' with { type: 'json' };

export const municipalityRows = (): Tables['municipalities']['$inferInsert'][] =>
  municipalities.map(({ code, fi, sv, county }) => ({ code, nameFi: fi, nameSv: sv, county }));
