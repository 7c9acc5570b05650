/** Sending files to the API, as a browser does. */
import type { DryRunView, ImportKind, ImportView } from '../../shared/imports/schemas.ts';
import { type Account, bodyOf, type World } from './world.ts';

export interface FileOptions {
  as?: Account;
  language?: 'fi' | 'sv' | 'en';
  /** Corrections of columns. */
  columns?: string;
  /** What all rows say. */
  fixed?: string;
  type?: string;
}

/** Sends bytes or text as a file. @param path under `/api/v1` */
export const sendFile = async (
  world: World,
  path: string,
  file: string | Uint8Array,
  { as = 'coordinator', language = 'fi', type = 'text/csv' }: FileOptions = {},
): Promise<Response> =>
  world.api.fetch(
    new Request(`http://localhost:3000/api/v1${path}`, {
      method: 'POST',
      body: typeof file === 'string' ? file : Buffer.from(file),
      headers: { 'Content-Type': type, 'Accept-Language': language, Cookie: await world.cookieOf(as) },
    }),
  );

const queryOf = (kind: ImportKind, more: Record<string, string | undefined>): string => {
  const query = new URLSearchParams({ kind });
  for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value);
  return query.toString();
};

export const tryFile = async (world: World, kind: ImportKind, file: string | Uint8Array, options: FileOptions = {}) => {
  const response = await sendFile(
    world,
    `/imports/dry-run?${queryOf(kind, { columns: options.columns, fixed: options.fixed })}`,
    file,
    options,
  );
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return bodyOf<DryRunView>(response);
};

export const sendImport = (
  world: World,
  kind: ImportKind,
  file: string | Uint8Array,
  fingerprint: string,
  options: FileOptions = {},
) => {
  const query = queryOf(kind, {
    columns: options.columns,
    fixed: options.fixed,
    fingerprint,
    fileName: 'tiedosto.csv',
  });
  return sendFile(world, `/imports?${query}`, file, options);
};

/** Tries the file, then takes it in. */
export const takeIn = async (world: World, kind: ImportKind, file: string | Uint8Array, options: FileOptions = {}) => {
  const plan = await tryFile(world, kind, file, options);
  const response = await sendImport(world, kind, file, plan.fingerprint, options);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return { plan, made: await bodyOf<ImportView>(response) };
};

/** The file of a kind, in the language asked for. */
export const fileOf = async (
  world: World,
  kind: ImportKind,
  language: 'fi' | 'sv' | 'en' = 'fi',
  as: Account = 'admin',
) => {
  const response = await world.request(`/exports/${kind}.csv`, { as, headers: { 'Accept-Language': language } });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  // Kept with its mark, which reading as text would take away.
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
};
