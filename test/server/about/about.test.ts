import { afterEach, describe, expect, test } from 'vitest';
import type { AboutView } from '../../../shared/about/schemas.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, type World, type WorldOptions } from '../../support/world.ts';

describe.each(engines)('the service about itself on $name', (engine) => {
  let world: World | undefined;
  afterEach(() => world?.close());

  const aboutOf = async (options: WorldOptions): Promise<AboutView> => {
    world = await createWorld({ engine, ...options });
    const response = await world.request('/about');
    expect(response.status).toBe(200);
    return bodyOf<AboutView>(response);
  };

  test('a demonstration names its accounts, and each of them opens with the password it tells', async () => {
    const about = await aboutOf({ demo: true, env: { DEMO: '1' } });
    expect(about.demo).toBe(true);
    expect(about.accounts).toContainEqual({
      email: 'ngo@demo.tilava.example',
      name: 'Marja Lehtinen',
      roles: ['representative'],
      organisation: 'Kanervan Diabetesyhdistys ry',
    });
    expect(about.accounts.find(({ email }) => email.startsWith('approver@'))).toMatchObject({
      roles: ['approver'],
      organisation: null,
    });
    for (const { email } of about.accounts) {
      const response = await world?.request('/session', { json: { email, password: about.password } });
      expect(response?.status).toBe(201);
    }
  });

  test('a service in earnest names nobody, even if the accounts were there', async () => {
    expect(await aboutOf({ demo: true, env: { DEMO: '0' } })).toEqual({ demo: false, accounts: [], password: null });
  });

  test('a database that was never filled is no demonstration', async () => {
    expect(await aboutOf({ env: { DEMO: '1' } })).toEqual({ demo: false, accounts: [], password: null });
  });
});
