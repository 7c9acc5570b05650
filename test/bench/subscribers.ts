/** Programs that follow the calendar of one house, each by a private address of its own. */
import type BetterSqlite3 from 'better-sqlite3';
import { hashOfSecret } from '../../server/users/secrets.ts';
import { DAY } from '../../shared/time.ts';
import { idOf } from './ids.ts';
import { planPremises } from './premises.ts';
import { insertRows } from './rows.ts';
import { benchNow } from './timetable.ts';

const subscriberCount = 10_000;

/** As long as a real one. */
const secretOf = (number: number): string => `bench-${String(number).padStart(37, '0')}`;

/** Where each asks. */
export const subscribedPaths: readonly string[] = Array.from(
  { length: subscriberCount },
  (_, number) => `/feeds/${secretOf(number)}.ics`,
);

const caretaker = { id: idOf('u', 900_000), email: 'talo@bench.example', name: 'Talo', language: 'fi' };

/** All of one who looks after the house. They have just been used, so that nothing is written. */
export const fillSubscribers = (client: BetterSqlite3.Database): void => {
  const now = Date.parse(benchNow);
  insertRows(client, 'users', [{ ...caretaker, password_hash: '', created_at: now - DAY }]);
  const siteId = planPremises().rooms[0]?.siteId ?? '';
  const grant = { id: idOf('a', 900_000), user_id: caretaker.id, role: 'approver', site_id: siteId };
  insertRows(client, 'grants', [grant]);
  insertRows(
    client,
    'calendar_feeds',
    subscribedPaths.map((_, number) => ({
      id: idOf('f', number),
      kind: 'site',
      user_id: caretaker.id,
      site_id: siteId,
      name: `Ohjelma ${number}`,
      language: 'fi',
      token_hash: hashOfSecret(secretOf(number)),
      created_at: now - DAY,
      last_used_at: now,
    })),
  );
};
