/** The demo region as a county that has taken Tilava into use: its name, its order of precedence, its published texts. */
import type { Instant } from '../../shared/time.ts';
import type { Tx } from '../database.ts';
import * as documents from '../documents.ts';
import * as priorityClasses from '../priority-classes.ts';
import * as regions from '../region.ts';
import { documentDrafts } from '../seed/documents.ts';
import { priorityClassRows } from '../seed/priority-classes.ts';
import { region } from './region.ts';

/** The region's own are those of the first county that the product knows. */
const ownCounty = 'pohjois-karjala';

const regionRow = (openedAt: Instant): regions.RegionRow => ({
  ...regions.newRegion(),
  name: {
    fi: 'Pohjoisrannan hyvinvointialue',
    sv: 'Pohjoisranta välfärdsområde',
    en: 'Pohjoisranta wellbeing services county',
  },
  municipalities: region.municipalities.filter(({ county }) => county === ownCounty).map(({ code }) => code),
  setupDone: ['region', 'holidays', 'terms', 'premises', 'people', 'open'],
  openedAt,
  version: 1,
});

/** Terms and privacy are published, the rest is still being written. */
const documentRows = (at: Instant, newId: () => string): documents.DocumentRow[] =>
  (['terms', 'privacy', 'legal_basis', 'denial-grounds', 'appeal'] as const).map((kind) => ({
    id: newId(),
    kind,
    siteId: null,
    number: 1,
    body: documentDrafts[kind],
    createdAt: at,
    createdBy: null,
    publishedAt: at,
    version: 1,
  }));

/** @param at when it was all laid down: before the first booking */
export const storeHouseRules = async (tx: Tx, at: Instant, newId: () => string): Promise<void> => {
  await regions.save(tx, regionRow(at));
  await priorityClasses.insert(tx, priorityClassRows());
  await documents.insert(tx, documentRows(at, newId));
};
