/** Accounts and their apps, for tests about signing in and keeping people. */
import { eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { accounts } from '../../db/demo/people.ts';
import { deliverMails } from '../../server/notifications/deliver-mails.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { DAY } from '../../shared/time.ts';
import type { Account, World } from './world.ts';

/** The row of a demo account. */
export const userNamed = async ({ db }: World, account: Account) => {
  const [user] = await db.select().from(db.tables.users).where(eq(db.tables.users.email, accounts[account].email));
  if (!user) throw new Error(`there is no account ${account}`);
  return user;
};

/** What the app on somebody's phone shows at that moment. @param key as the page gives it, in groups */
export const codeOf = (key: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: at });

/** The mails that were queued since the last time, as they were sent. */
export const mailsNow = async (world: World) => {
  world.mails.length = 0;
  await deliverMails(world.deps);
  return [...world.mails];
};

/** What stands behind `#` in the link of a mail. */
export const linkIn = (text: string): string => {
  const found = /https?:\/\/\S+#(\S+)/.exec(text)?.[1];
  if (!found) throw new Error(`no link in: ${text}`);
  return found;
};

export interface NewPerson {
  id: string;
  name?: string;
  email?: string;
  language?: Language;
  passwordHash?: string;
}

/** An account without any role. */
export const addPerson = async ({ db, clock }: World, { id, ...given }: NewPerson): Promise<string> => {
  const person = { name: `Testi ${id}`, email: `${id}@demo.tilava.example`, language: 'fi' as const, passwordHash: '' };
  await db.write((tx) => tx.insertRows('users', [{ id, ...person, ...given, createdAt: clock.now() - DAY }]));
  return id;
};
