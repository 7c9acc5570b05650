/** Says whether this is a demonstration. */

import type { Reader } from '../../db/database.ts';
import { type Account, accounts, demoPassword } from '../../db/demo/people.ts';
import * as grants from '../../db/grants.ts';
import * as users from '../../db/users.ts';
import type { AboutView, DemoAccountView } from '../../shared/about/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { countyZone, dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';

const viewOf = async (
  reader: Reader,
  { email, name }: Account,
  today: LocalDate,
): Promise<DemoAccountView | undefined> => {
  const user = await users.findByEmail(reader, email);
  if (!user) return undefined;
  const { awake, asleep } = await grants.namedHeldBy(reader, user.id, today);
  const granted = [...awake, ...asleep];
  const organisation = granted.find(({ organisationName }) => organisationName !== null)?.organisationName ?? null;
  return { email, name, roles: [...new Set(granted.map(({ role }) => role))], organisation };
};

/**
 * The demo accounts are named only where the demonstration was asked for, and only those that are really there:
 * a database that was not empty was never filled with them.
 */
export const describeService = async ({
  db,
  clock,
  config,
}: Pick<Dependencies, 'db' | 'clock' | 'config'>): Promise<AboutView> => {
  if (!config.demo) return { demo: false, accounts: [], password: null };
  // The demo region is in this zone, whatever a visitor has made of its settings: the day is for its accounts only.
  const today = dateIn(clock.now(), countyZone);
  const all = await Promise.all(Object.values(accounts).map((account) => viewOf(db, account, today)));
  const there = all.filter((view) => view !== undefined);
  return { demo: there.length > 0, accounts: there, password: there.length > 0 ? demoPassword : null };
};
