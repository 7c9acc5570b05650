/** The accounts, for those who keep them. */
import * as grants from '../../db/grants.ts';
import * as people from '../../db/people.ts';
import * as secondFactors from '../../db/second-factors.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import type { UserListItem, UsersQuery } from '../../shared/users/staff-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import { regionToday } from '../region/region-today.ts';
import { isCurrent, reachViewOf } from './reach-view.ts';
import { municipalityNames } from './show-account.ts';

const { compare } = new Intl.Collator('fi');

type Order = (a: people.Person, b: people.Person) => number;

const byName: Order = (a, b) => compare(a.name, b.name) || compare(a.email, b.email);

const orders: Readonly<Record<UsersQuery['sort'], Order>> = {
  name: byName,
  email: (a, b) => compare(a.email, b.email),
  '-createdAt': (a, b) => b.createdAt - a.createdAt || byName(a, b),
  '-lastSeenAt': (a, b) => (b.lastSeenAt ?? 0) - (a.lastSeenAt ?? 0) || byName(a, b),
};

/** Every word of the question is somewhere in the name or the address. */
const isFound = ({ name, email }: people.Person, q: string): boolean => {
  const text = `${name} ${email}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** @throws AppError `access.forbidden`, `site.not-found`, `request.cursor-invalid` */
export const listUsers = (
  deps: Dependencies,
  actor: Actor,
  { q = '', role, siteId, disabled = false, sort, ...page }: UsersQuery,
): Promise<Page<UserListItem>> => {
  authorise(actor, 'users.see');
  return deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const site =
      siteId === undefined ? undefined : (catalogue.site(siteId) ?? refuse('site.not-found', { path: 'siteId' }));
    const today = await regionToday(deps, reader);
    const found = await people.matching(reader, { role, siteId: site?.id, disabled });
    const { items, ...rest } = pageOf(found.filter((each) => isFound(each, q)).sort(orders[sort]), page);
    const ids = items.map(({ id }) => id);
    const names = await municipalityNames(reader);
    const granted = Map.groupBy(await grants.allOf(reader, ids), ({ userId }) => userId);
    const secured = await secondFactors.ownersAmong(reader, ids);
    return {
      ...rest,
      items: items.map(({ id, name, email, lastSeenAt }) => ({
        id,
        name,
        email,
        roles: (granted.get(id) ?? [])
          .filter((grant) => isCurrent(grant, today))
          .map((grant) => reachViewOf(grant, catalogue, names)),
        disabled,
        secondFactor: secured.has(id),
        lastSeenAt: lastSeenAt === null ? null : isoInstant(lastSeenAt),
      })),
    };
  });
};
