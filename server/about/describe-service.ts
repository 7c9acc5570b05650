/** Says whether this is a demonstration. */
import { type Account, accounts, demoPassword } from '../../db/demo/people.ts';
import * as users from '../../db/users.ts';
import type { AboutView } from '../../shared/about/schemas.ts';
import type { Dependencies } from '../dependencies.ts';

const rolesOf = ({ grants }: Account) => [...new Set(grants.map(({ role }) => role))];

/**
 * The demo accounts are named only where the demonstration was asked for, and only those that are really there:
 * a database that was not empty was never filled with them.
 */
export const describeService = async ({ db, config }: Pick<Dependencies, 'db' | 'config'>): Promise<AboutView> => {
  if (!config.demo) return { demo: false, accounts: [], password: null };
  const all: Account[] = Object.values(accounts);
  const found = await Promise.all(all.map(({ email }) => users.findByEmail(db, email)));
  const there = all.filter((_, index) => found[index] !== undefined);
  return {
    demo: there.length > 0,
    accounts: there.map((account) => ({ email: account.email, name: account.name, roles: rolesOf(account) })),
    password: there.length > 0 ? demoPassword : null,
  };
};
