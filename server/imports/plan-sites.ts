/** Houses from a file: found by their code, else by name and municipality; made or changed by the rules of the form. */
import type { SiteRow } from '../../db/sites.ts';
import { isSame } from '../../shared/history/changes.ts';
import { folded } from '../../shared/imports/folded.ts';
import { newSite, siteChange } from '../../shared/sites/schemas.ts';
import { addDays } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { checkOpening } from '../premises/check-opening.ts';
import { changedSite } from '../sites/change-site.ts';
import { checkMunicipality, newSiteRow } from '../sites/create-site.ts';
import { fieldsOf } from '../sites/site-settings.ts';
import { createKnown, type Identity, keyOf, type Wanted } from './find-known.ts';
import {
  codeIn,
  completeText,
  createOnce,
  emptyLists,
  type ImportContext,
  messageOf,
  type PlanRow,
  parsed,
  plannedRow,
  type ReadRow,
  type RowWrite,
} from './plan.ts';
import { siteRecord } from './records.ts';

const texts = ['description', 'arrival', 'epidemicText'] as const;
const lists = ['openingHours', 'seasons', 'openingExceptions', 'quietHours'] as const;

const nameKey = (name: string, municipality: unknown): string => `${folded(name)}|${String(municipality ?? '')}`;

const identityOf = ({ code, name, municipalityCode }: SiteRow): Identity => ({
  keys: [keyOf('code', code)],
  name: nameKey(name.fi, municipalityCode),
});

const wantedIn = (row: ReadRow, code: string | undefined): Wanted<SiteRow> => {
  const name = String(row.values.get('name.fi') ?? '');
  return {
    keys: [keyOf('code', code)],
    name: nameKey(name, row.values.get('municipalityCode')),
    fits: (each) => code === undefined || each.code === null,
    path: 'name.fi',
    said: name,
  };
};

const rowAfter = ({ deps, catalogue }: ImportContext, row: ReadRow, before: SiteRow | undefined): SiteRow => {
  const message = messageOf(row, ['code']);
  completeText(message, 'name', before?.name, true);
  for (const field of texts) completeText(message, field, before?.[field], false);
  emptyLists(message, lists);
  // An emptied level is the normal one.
  if (message.epidemicLevel === null) message.epidemicLevel = 0;
  if (before) {
    const change = parsed(siteChange, message);
    if (change.municipalityCode !== undefined) checkMunicipality(catalogue, change.municipalityCode);
    checkOpening(change);
    return changedSite(before, change);
  }
  const request = parsed(newSite, message);
  checkMunicipality(catalogue, request.municipalityCode);
  checkOpening(request);
  return newSiteRow(deps, catalogue.region.timeZone, request);
};

/** A name that nobody outside has seen, that of a draft, is not kept. */
export const formerName = (
  kind: 'site' | 'room',
  before: { id: string; state: string; name: object } | undefined,
  after: { name: object },
  { now, timeZone }: { now: number; timeZone: string },
): RowWrite[] => {
  if (!before || before.state === 'draft' || isSame(before.name, after.name)) return [];
  const key = { subjectKind: kind, subjectId: before.id, untilDate: addDays(dateIn(now, timeZone), -1) };
  return [{ table: 'formerNames', key, before: null, after: { ...key, name: before.name } }];
};

export const planSites = (context: ImportContext, rows: readonly SiteRow[]): PlanRow => {
  const known = createKnown(rows, identityOf);
  const once = createOnce();
  return (row) => {
    const code = codeIn(row);
    const before = known.find(wantedIn(row, code));
    const after = { ...rowAfter(context, row, before), ...(code !== undefined && { code: before?.code ?? code }) };
    once(after.id, row.line);
    known.add(after);
    return plannedRow({
      kind: 'sites',
      row,
      name: after.name.fi,
      before,
      after,
      records: { before: before && siteRecord(before), after: siteRecord(after) },
      change: { kind: 'site', before: before ? fieldsOf(before) : {}, after: fieldsOf(after) },
      table: 'sites',
      more: formerName('site', before, after, { now: context.deps.clock.now(), timeZone: after.timeZone }),
    });
  };
};
