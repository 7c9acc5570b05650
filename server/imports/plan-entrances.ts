/** Ways into houses from a file: found by their code, else by their Finnish name, in their house; made or changed by the rules of the form. */
import type { EntranceRow } from '../../db/entrances.ts';
import { folded } from '../../shared/imports/folded.ts';
import { newEntrance } from '../../shared/sites/schemas.ts';
import { filledText } from '../premises/filled-text.ts';
import { toldEntrance } from '../sites/entrances.ts';
import { createKnown, type Identity, keyOf } from './find-known.ts';
import { codedNames, createNamed } from './find-named.ts';
import { createCodes, wantedPlace } from './place-codes.ts';
import {
  codeIn,
  completeText,
  createOnce,
  type ImportContext,
  messageOf,
  type PlanRow,
  parsed,
  plannedRow,
} from './plan.ts';
import { entranceRecord } from './records.ts';
import { siteIn } from './said-in.ts';

const identityOf = ({ siteId, code, name }: Pick<EntranceRow, 'siteId' | 'code' | 'name'>): Identity => ({
  keys: [keyOf(`code ${siteId}`, code)],
  name: `${siteId}|${folded(name.fi)}`,
});

/** New ones come after those that the house has, in the order of the file: the first of a new house is its main one. */
export const planEntrances = ({ deps, catalogue }: ImportContext, rows: readonly EntranceRow[]): PlanRow => {
  const sites = createNamed(catalogue.sites, codedNames);
  const known = createKnown(rows, identityOf);
  const next = new Map<string, number>();
  const take = ({ siteId, position }: EntranceRow) =>
    void next.set(siteId, Math.max(next.get(siteId) ?? 0, position + 1));
  for (const row of rows) take(row);
  const codes = createCodes(rows);
  const once = createOnce();

  return (row) => {
    const site = siteIn(row, sites);
    const code = codeIn(row);
    const before = known.find(
      wantedPlace(row, code, (name) => identityOf({ siteId: site.id, code: code ?? null, name })),
    );
    const message = messageOf(row, ['site', 'code']);
    completeText(message, 'name', before?.name, true);
    const name = filledText(parsed(newEntrance, { name: before?.name, ...message }).name);
    const fresh = { siteId: site.id, position: next.get(site.id) ?? 0, version: 1 };
    const after: EntranceRow = before
      ? { ...before, code: before.code ?? code ?? null, name }
      : { ...fresh, id: deps.newId(), code: code ?? codes.next('entrance', site.id), name };
    once(after.id, row.line);
    codes.take(after);
    known.add(after);
    take(after);
    return plannedRow({
      kind: 'entrances',
      row,
      name: `${site.name.fi}, ${name.fi}`,
      before,
      after,
      records: { before: before && entranceRecord(before, site), after: entranceRecord(after, site) },
      change: {
        kind: 'site',
        id: site.id,
        did: 'entrances-changed',
        before: { entrance: before ? toldEntrance(before) : {} },
        after: { entrance: toldEntrance(after) },
      },
      table: 'entrances',
    });
  };
};
