import { expect, test } from 'vitest';
import type { SiteView } from '../../../shared/rooms/schemas.ts';
import type { RoleView } from '../../../shared/users/schemas.ts';
import { sitesFor } from '../../../web/session/actor.ts';

const user = (...roles: RoleView[]) => ({ id: 'u1', name: 'Timo', language: 'fi' as const, roles });
const site = (id: string, name: string, code: string) =>
  ({ id, name: { fi: name, sv: name, en: name }, municipality: { code, name: { fi: '', sv: '' } } }) as SiteView;
const sites = [site('s3', 'Torniportti', '167'), site('s1', 'Kanerva', '167'), site('s2', 'Brahenpuisto', '422')];

const namesFor = (...roles: RoleView[]) => sitesFor(user(...roles), 'calendar.see', sites).map(({ name }) => name.fi);

test('an approver has the houses of her site and municipality, a coordinator all, by name', () => {
  expect(namesFor({ role: 'approver', siteId: 's1' })).toEqual(['Kanerva']);
  expect(namesFor({ role: 'approver', municipality: '167' })).toEqual(['Kanerva', 'Torniportti']);
  expect(namesFor({ role: 'coordinator' })).toEqual(['Brahenpuisto', 'Kanerva', 'Torniportti']);
});

test('those who book, and those who only read reports, have none', () => {
  expect(namesFor({ role: 'representative', organisationId: 'o1' })).toEqual([]);
  expect(namesFor({ role: 'board' })).toEqual([]);
});
