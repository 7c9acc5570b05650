/** What a new installation begins with: lists, classes, drafts of texts. Nothing that is there already is touched. */
import { defaultCodes } from '../../shared/codes/defaults.ts';
import { documentKinds } from '../../shared/texts/kinds.ts';
import type { Instant } from '../../shared/time.ts';
import type { Tx } from '../database.ts';
import * as documents from '../documents.ts';
import * as priorityClasses from '../priority-classes.ts';
import * as region from '../region.ts';
import * as revisions from '../revisions.ts';
import { documentDrafts } from './documents.ts';
import { municipalityRows } from './municipalities.ts';
import { priorityClassRows } from './priority-classes.ts';

export interface SeedOptions {
  now: Instant;
  newId: () => string;
}

const seedTexts = async (tx: Tx, { now, newId }: SeedOptions): Promise<void> => {
  const rows = documentKinds.map((kind) => ({
    id: newId(),
    kind,
    siteId: null,
    number: 1,
    body: documentDrafts[kind],
    createdAt: now,
    createdBy: null,
    publishedAt: null,
  }));
  await documents.insert(tx, rows);
};

/** Its name is there to be changed; in the other languages it is missing, and shown to be. */
const unnamedRegion = (): region.RegionRow => {
  const row = region.newRegion();
  return { ...row, name: { ...row.name, sv: '', en: '' }, version: 1 };
};

/** Fills what is empty, list by list. The doors stay closed. */
export const seedInstallation = async (tx: Tx, options: SeedOptions): Promise<void> => {
  const { tables } = tx;
  const isEmpty = async (table: keyof typeof tables) => (await tx.$count(tables[table])) === 0;
  if (await isEmpty('municipalities')) await tx.insert(tables.municipalities).values(municipalityRows());
  if (await isEmpty('codes')) await tx.insert(tables.codes).values([...defaultCodes]);
  if (await isEmpty('priorityClasses')) await priorityClasses.insert(tx, priorityClassRows());
  if (await isEmpty('documents')) await seedTexts(tx, options);
  if (await isEmpty('region')) await region.save(tx, unnamedRegion());
  await revisions.bump(tx, 'catalogue');
};
