/** Files over HTTP: tried, taken in, taken back, listed, and given out. */
import { createRoute, z } from '@hono/zod-openapi';
import * as imports from '../../db/imports.ts';
import { languages } from '../../shared/i18n/language.ts';
import {
  dryRunQuery,
  dryRunView,
  type ImportKind,
  importKinds,
  importQuery,
  importsQuery,
  importView,
  importWorksView,
} from '../../shared/imports/schemas.ts';
import { idSchema, listOf } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { rawBody, readBody } from '../http/raw-body.ts';
import { createRouter, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { dryRun } from './dry-run.ts';
import { exportEverything } from './export-everything.ts';
import { exportTable, templateOf } from './export-table.ts';
import { listImports } from './list-imports.ts';
import { largestTable } from './read-table.ts';
import { runImport } from './run-import.ts';
import { undoImport } from './undo-import.ts';
import { createWorks } from './works.ts';

const tags = ['imports'];

/** Neither of them can be sent by a page of another site without being asked for first (Fetch standard, CORS). */
const file = rawBody({ types: ['text/csv', 'text/calendar', 'application/octet-stream'], most: largestTable.bytes });

const fileCodes = [
  'import.workbook',
  'import.binary',
  'import.calendar',
  'import.empty',
  'import.too-many-columns',
  'import.too-many-rows',
  'import.long-cell',
  'import.mapping',
  'import.columns-missing',
] as const;

const dryRunRoute = createRoute({
  method: 'post',
  path: '/imports/dry-run',
  tags,
  summary: 'What an import of the file would do, row by row; nothing is written',
  description:
    'UTF-8, UTF-16 or Windows-1252; semicolons, commas or tabs. Headings in Finnish, Swedish or English. At most 50,000 rows. Standing slots also as iCalendar (RFC 5545).',
  request: { query: dryRunQuery, body: file },
  responses: {
    200: { description: 'The fate of each row', content: jsonOf(dryRunView) },
    ...problemResponses('access.forbidden', ...fileCodes),
  },
});

const runRoute = createRoute({
  method: 'post',
  path: '/imports',
  tags,
  summary: 'Takes a file in as its dry run has told: all of it, or nothing',
  description: 'The same file and columns as for the dry run, whose fingerprint stands for what the importer has seen.',
  request: { query: importQuery, body: file },
  responses: {
    201: { description: 'The import', content: jsonOf(importView) },
    ...problemResponses(
      'access.forbidden',
      'import.changed-meanwhile',
      'import.nothing',
      'room.spaces-taken',
      ...fileCodes,
    ),
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/imports',
  tags,
  summary: 'The imports, newest first',
  request: { query: importsQuery },
  responses: {
    200: { description: 'A page of imports', content: jsonOf(listOf(importView)) },
    ...problemResponses('access.forbidden', 'request.cursor-invalid'),
  },
});

const worksRoute = createRoute({
  method: 'get',
  path: '/imports/works',
  tags,
  summary: 'How far the works on files are that go on now, and which of the asker’s own came to nothing lately',
  description: 'Kept by the process that does the work, for ten minutes after it was refused.',
  responses: {
    200: { description: 'Works, the earliest first', content: jsonOf(importWorksView) },
    ...problemResponses('access.forbidden'),
  },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/imports/{id}/undo',
  tags,
  summary: 'Takes an import back, as long as nothing has been built upon it',
  request: { params: z.object({ id: idSchema }) },
  responses: {
    200: { description: 'The import', content: jsonOf(importView) },
    ...problemResponses(
      'access.forbidden',
      'import.not-found',
      'import.undone',
      'import.built-upon',
      'room.spaces-taken',
    ),
  },
});

const csvNames = importKinds.map((kind) => `${kind}.csv` as const);
const fileParam = z.object({ file: z.enum(csvNames).meta({ example: 'rooms.csv' }) });
/** A link cannot say in which language its page is; without it the header decides. */
const languageQuery = z.strictObject({ language: z.enum(languages).optional() });
const kindOf = (file: (typeof csvNames)[number]) => file.slice(0, -'.csv'.length) as ImportKind;
const csv = { 'text/csv': { schema: z.string() } };

const exportRoute = createRoute({
  method: 'get',
  path: '/exports/{file}',
  tags,
  summary: 'Everything of one kind as a file that can be taken in again; headings in the language of the asker',
  request: { params: fileParam, query: languageQuery },
  responses: { 200: { description: 'The file', content: csv }, ...problemResponses('access.forbidden') },
});

const templateRoute = createRoute({
  method: 'get',
  path: '/imports/templates/{file}',
  tags,
  summary: 'A file to fill in, with an example row',
  request: { params: fileParam, query: languageQuery },
  responses: { 200: { description: 'The file', content: csv }, ...problemResponses('access.forbidden') },
});

const everythingRoute = createRoute({
  method: 'get',
  path: '/exports/everything.json',
  tags,
  summary: 'All of the region’s data: the way out',
  description: [
    'Members: `region`, `municipalities`, `codes`, `priorityClasses`, `notices`, `documents`, `mailTexts`, `sites`, `spaces`,',
    '`rooms`, `roomSpaces`, `facts`, `entrances`, `facilities`, `roomFacilities`, `formerNames`, `contacts`,',
    '`breakdowns`, `breakdownNotices`, `corrections` (without addresses), `photos` (not the files), `organisations`, `verifications`,',
    '`agreements`, `users` (name, address, language), `grants`, `bookings` (with `dates` and `decisions`), `closures`, `audit`.',
    'They refer to each other by `id`. Passwords, second factors, sessions, tokens and codes of doors are not in it.',
  ].join('\n'),
  responses: {
    // No schema: it is streamed, and nothing of it is checked on its way out.
    200: { description: 'Everything, as `application/json`' },
    ...problemResponses('access.forbidden'),
  },
});

const csvHeaders = (name: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name}"`,
});

/** What a list of works calls an import that is being undone; nothing where there is none: the use case says so. */
const nameOf = async (deps: Dependencies, id: string) => {
  const row = (await imports.heads(deps.db)).find((each) => each.id === id);
  return { kind: row?.kind ?? importKinds[0], fileName: row?.fileName ?? null };
};

export const importsRoutes = (deps: Dependencies) => {
  const works = createWorks(deps);
  return createRouter()
    .openapi(dryRunRoute, async (c) => {
      const { kind, columns, fixed } = c.req.valid('query');
      const actor = requireActor(c);
      const bytes = await readBody(c);
      const file = { kind, columns, fixed, bytes, language: languageOf(c) };
      const about = { task: 'checking', kind, fileName: null } as const;
      return c.json(await works.during(actor, about, (pace) => dryRun(deps, actor, file, pace)), 200);
    })
    .openapi(runRoute, async (c) => {
      const { kind, columns, fixed, ...confirmed } = c.req.valid('query');
      const actor = requireActor(c);
      const sent = { kind, columns, fixed, bytes: await readBody(c), language: languageOf(c) };
      const about = { task: 'importing', kind, fileName: confirmed.fileName } as const;
      return c.json(await works.during(actor, about, (pace) => runImport(deps, actor, sent, confirmed, pace)), 201);
    })
    .openapi(listRoute, async (c) => c.json(await listImports(deps, requireActor(c), c.req.valid('query')), 200))
    .openapi(worksRoute, (c) => c.json(works.list(requireActor(c), languageOf(c)), 200))
    .openapi(undoRoute, async (c) => {
      const actor = requireActor(c);
      const { id } = c.req.valid('param');
      const about = { task: 'undoing', ...(await nameOf(deps, id)) } as const;
      return c.json(await works.during(actor, about, (pace) => undoImport(deps, actor, id, pace)), 200);
    })
    .openapi(everythingRoute, (c) => {
      const body = exportEverything(deps, requireActor(c));
      return c.body(body, 200, { 'Content-Type': 'application/json; charset=UTF-8' });
    })
    .openapi(exportRoute, async (c) => {
      const { file: name } = c.req.valid('param');
      return c.body(
        await exportTable(deps, requireActor(c), kindOf(name), c.req.valid('query').language ?? languageOf(c)),
        200,
        csvHeaders(name),
      );
    })
    .openapi(templateRoute, (c) => {
      const { file: name } = c.req.valid('param');
      return c.body(
        templateOf(requireActor(c), kindOf(name), c.req.valid('query').language ?? languageOf(c)),
        200,
        csvHeaders(name),
      );
    });
};
