/** How much work each of those who decide has: what waits in their reach, what is late, what they decided lately. */
import type { Reader } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import * as people from '../../db/people.ts';
import * as users from '../../db/users.ts';
import { type Actor, can, type Grant } from '../../shared/permissions.ts';
import { DAY } from '../../shared/time.ts';
import { handlingRoles } from '../../shared/users/roles.ts';
import type { ApproverWorkload, WorkloadView } from '../../shared/users/staff-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

const total = (rows: readonly people.WaitingCount[], member: 'waiting' | 'overdue'): number =>
  rows.reduce((sum, row) => sum + row[member], 0);

/** Those of the sites whose requests the grants let one decide. */
const withinReach = (
  granted: readonly Grant[],
  rows: readonly people.WaitingCount[],
  catalogue: Catalogue,
): people.WaitingCount[] => {
  const actor = { userId: '', name: '', grants: granted };
  return rows.filter(({ siteId }) => {
    const municipalityCode = catalogue.site(siteId)?.municipality.code;
    return can(actor, 'booking.decide', { siteId, ...(municipalityCode !== undefined && { municipalityCode }) });
  });
};

/** By user. A request that several may decide counts for each of them; deputies see it in their own queue only. */
export const workloads = async (deps: Dependencies, reader: Reader): Promise<Map<string, WorkloadView>> => {
  const now = deps.clock.now();
  const today = await regionToday(deps, reader);
  const catalogue = await deps.catalogue(reader);
  const rows = await people.waitingBySite(reader, today);
  const decided = await people.decisionsSince(reader, now - 30 * DAY);
  const granted = Map.groupBy(await grants.current(reader, handlingRoles, today), ({ userId }) => userId);
  return new Map(
    [...granted].map(([userId, own]) => {
      const mine = withinReach(own, rows, catalogue);
      const load = {
        waiting: total(mine, 'waiting'),
        overdue: total(mine, 'overdue'),
        decidedIn30Days: decided.get(userId) ?? 0,
      };
      return [userId, load];
    }),
  );
};

/** The most waiting first. @throws AppError `access.forbidden` */
export const listWorkloads = (deps: Dependencies, actor: Actor): Promise<ApproverWorkload[]> => {
  authorise(actor, 'users.see');
  return deps.db.read(async (reader) => {
    const loads = await workloads(deps, reader);
    const names = await users.namesOf(reader, [...loads.keys()]);
    return [...loads]
      .map(([id, load]) => ({ user: { id, name: names.get(id) ?? '' }, ...load }))
      .sort((a, b) => b.overdue - a.overdue || b.waiting - a.waiting || a.user.name.localeCompare(b.user.name, 'fi'));
  });
};
