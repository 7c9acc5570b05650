import { expect, test } from 'vitest';
import { navigationItems } from '../../../web/navigation.ts';
import { homePath, pathAfterSignIn, returnPath, signInPath } from '../../../web/session/return-path.ts';

const origin = 'https://tilava.example';

test.each([
  ['/varaukset', '/varaukset'],
  ['/varaa?room=R02&people=8', '/varaa?room=R02&people=8'],
  ['/varaukset/../haku', '/haku'],
])('after signing in, %s leads to %s', (wanted, path) => {
  expect(returnPath(wanted, origin)).toBe(path);
});

test.each([
  undefined,
  '',
  'varaukset',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/kirjaudu?paluu=/varaukset',
])('signing in never leads to %j', (wanted) => {
  expect(returnPath(wanted, origin)).toBeUndefined();
});

test('the way to signing in remembers the whole address', () => {
  const path = signInPath('/varaa?room=R02&people=8');
  expect(returnPath(new URL(path, origin).searchParams.get('paluu') ?? '', origin)).toBe('/varaa?room=R02&people=8');
});

test('each finds the page of her own work first', () => {
  expect(homePath([{ role: 'representative' }])).toBe('/varaukset');
  expect(homePath([{ role: 'representative' }, { role: 'approver' }])).toBe('/hyvaksynnat');
  expect(homePath([{ role: 'admin' }])).toBe('/yllapito');
  expect(homePath([{ role: 'board' }])).not.toBe('/varaukset');
});

test('whose roles sleep goes to wake them, wherever she was going', () => {
  const roles = [{ role: 'representative' as const }];
  expect(pathAfterSignIn({ roles, needsSecondFactor: true }, '/varaa?room=R02')).toBe('/oma');
  expect(pathAfterSignIn({ roles }, '/varaa?room=R02')).toBe('/varaa?room=R02');
  expect(pathAfterSignIn({ roles })).toBe('/varaukset');
});

test('the navigation offers nothing that would be refused', () => {
  const t = ((key: string) => key) as Parameters<typeof navigationItems>[1];
  const hrefs = (role?: 'representative' | 'approver' | 'board') =>
    navigationItems(role ? { id: 'u', name: 'N', language: 'fi', roles: [{ role }] } : null, t).map(({ href }) => href);
  expect(hrefs()).not.toContain('/varaukset');
  expect(hrefs('board')).not.toContain('/varaukset');
  expect(hrefs('representative')).toContain('/varaukset');
  expect(hrefs('representative')).not.toContain('/hyvaksynnat');
  expect(hrefs('approver')).toContain('/hyvaksynnat');
});
