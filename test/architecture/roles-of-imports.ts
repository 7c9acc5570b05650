/** Who may take files in and give everything out: rows of the role table. */
import { takeIn, tryFile } from '../support/files.ts';
import type { Account, World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface ImportSubjects {
  /** Of a dry run of {@link newSite}. */
  fingerprint: string;
  /** An import that can be undone. */
  importId: string;
}

const siteFile = (code: string) => `Tunnus;Nimi;Kunta;Osoite;Postinumero\n${code};Talo ${code};167;Katu 1;80100`;
const newSite = siteFile('TUOTU');
const raw = { type: 'text/csv', bytes: Buffer.from(newSite) };
const runners: readonly Account[] = ['coordinator', 'admin'];

export const importRows: Record<string, RoleRow<ImportSubjects>> = {
  'POST /imports/dry-run': { allowed: runners, request: () => ({ path: '/imports/dry-run?kind=sites', raw }) },
  'POST /imports': {
    allowed: runners,
    request: ({ fingerprint }) => ({ path: `/imports?kind=sites&fingerprint=${fingerprint}`, raw }),
  },
  'GET /imports': { allowed: runners, request: () => ({ path: '/imports' }) },
  'GET /imports/works': { allowed: runners, request: () => ({ path: '/imports/works' }) },
  'POST /imports/{id}/undo': { allowed: runners, request: ({ importId }) => ({ path: `/imports/${importId}/undo` }) },
  'GET /imports/templates/{file}': { allowed: runners, request: () => ({ path: '/imports/templates/rooms.csv' }) },
  'GET /exports/{file}': { allowed: runners, request: () => ({ path: '/exports/rooms.csv' }) },
  'GET /exports/everything.json': { allowed: runners, request: () => ({ path: '/exports/everything.json' }) },
};

export const importSubjectsIn = async (world: World): Promise<ImportSubjects> => {
  const { made } = await takeIn(world, 'sites', siteFile('PERUTTAVA'));
  return { fingerprint: (await tryFile(world, 'sites', newSite)).fingerprint, importId: made.id };
};
