/** Ways into houses from a file: found by their Finnish name in their house; made or changed by the rules of the form. */
import type { EntranceRow } from '../../db/entrances.ts';
import { folded } from '../../shared/imports/folded.ts';
import { newEntrance } from '../../shared/sites/schemas.ts';
import { filledText } from '../premises/filled-text.ts';
import { createKnown, type Identity } from './find-known.ts';
import { codedNames, createNamed } from './find-named.ts';
import { completeText, createOnce, type ImportContext, messageOf, type PlanRow, parsed, plannedRow } from './plan.ts';
import { entranceRecord } from './records.ts';
import { requiredText, siteIn } from './said-in.ts';

const identityOf = ({ siteId, name }: Pick<EntranceRow, 'siteId' | 'name'>): Identity => ({
  keys: [],
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
  const once = createOnce();

  return (row) => {
    const site = siteIn(row, sites);
    const said = requiredText(row, 'name.fi');
    const { name: key } = identityOf({ siteId: site.id, name: { fi: said, sv: '', en: '' } });
    const before = known.find({ keys: [], name: key, fits: () => true, path: 'name.fi', said });
    const message = messageOf(row, ['site']);
    completeText(message, 'name', before?.name, true);
    const name = filledText(parsed(newEntrance, message).name);
    const fresh = { siteId: site.id, position: next.get(site.id) ?? 0, version: 1 };
    const after: EntranceRow = before ? { ...before, name } : { ...fresh, id: deps.newId(), name };
    once(after.id, row.line);
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
        before: { entrance: before?.name ?? {} },
        after: { entrance: name },
      },
      table: 'entrances',
    });
  };
};
