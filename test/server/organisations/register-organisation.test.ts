import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as audit from '../../../db/audit.ts';
import { accounts } from '../../../db/demo/people.ts';
import { removeUnconfirmed } from '../../../server/organisations/remove-unconfirmed.ts';
import type { LikelyOrganisationsView, RegistrationView } from '../../../shared/organisations/details-schemas.ts';
import { DAY, HOUR } from '../../../shared/time.ts';
import { engines } from '../../support/engines.ts';
import {
  accept,
  aino,
  cookieFrom,
  membersOf,
  newAssociation,
  organisationNamed,
  secretIn,
  sentMails,
  show,
} from '../../support/organisations.ts';
import { bodyOf, createWorld, problemOf, type RequestOptions, type World } from '../../support/world.ts';

describe.each(engines)('registering an organisation on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const register = (json: unknown, options: RequestOptions = {}) =>
    world.request('/organisations', { json, ...options });
  const faultOf = async (json: Record<string, unknown>) => {
    const response = await register({ ...newAssociation, account: aino, ...json });
    const { code, errors } = await problemOf(response);
    return [response.status, code, errors?.map(({ path }) => path).join()];
  };

  test('whoever is signed in speaks for it at once, and it waits for staff', async () => {
    const response = await register({ ...newAssociation, businessId: 'fi 3221317–4' }, { as: 'ngo' });
    expect(response.status).toBe(201);
    const { id, next } = await bodyOf<RegistrationView>(response);
    expect(next).toBe('organisation');
    expect(await show(world, id ?? '', 'ngo')).toMatchObject({
      name: 'Lumikello ry',
      status: 'pending',
      right: 'ask',
      businessId: '3221317-4',
      associationNumber: '123456',
      homeMunicipality: { code: '167', name: { fi: 'Joensuu' } },
    });
    expect((await membersOf(world, id ?? '', 'ngo')).members).toMatchObject([
      { name: accounts.ngo.name, role: 'representative', isSelf: true },
    ]);
  });

  test('staff are told of it, by mail', async () => {
    await register(newAssociation, { as: 'ngo' });
    const mails = await sentMails(world);
    expect(mails.map(({ to }) => to)).toEqual([accounts.coordinator.email]);
    expect(mails[0]?.subject).not.toContain('Lumikello');
    expect(mails[0]?.text).toContain('Lumikello ry');
  });

  test('somebody new opens a mailed link, chooses a password and speaks for it', async () => {
    const response = await register({ ...newAssociation, account: aino });
    expect(await bodyOf(response)).toEqual({ id: null, next: 'mail' });
    const mails = await sentMails(world);
    expect(mails.map(({ to }) => to)).toEqual(['aino@lumikello.example']);
    const { id } = await organisationNamed(world, 'Lumikello ry');
    expect((await membersOf(world, id)).members).toEqual([]);

    const accepted = await accept(world, { secret: secretIn(mails[0]), password: 'kevyt lumi ja pakkanen' });
    expect(accepted.status).toBe(201);
    expect(await bodyOf(accepted)).toMatchObject({
      user: { name: 'Aino Ryhänen', roles: [{ role: 'representative', organisationId: id }] },
    });
    const own = await world.request(`/organisations/${id}`, { headers: { Cookie: cookieFrom(accepted) } });
    expect(own.status).toBe(200);
    const signedIn = await world.request('/session', {
      json: { email: aino.email, password: 'kevyt lumi ja pakkanen' },
    });
    expect(signedIn.status).toBe(201);
    // Only now does anybody stand behind it.
    expect((await sentMails(world)).map(({ to }) => to)).toEqual([accounts.coordinator.email]);
  });

  describe('that nobody confirms', () => {
    const isThere = async () => {
      const { organisations } = world.db.tables;
      return (await world.db.$count(organisations, eq(organisations.name, 'Lumikello ry'))) > 0;
    };
    const pass = async (days: number) => {
      world.travelTo(world.clock.now() + days * DAY);
      await removeUnconfirmed(world.deps);
    };

    test('goes after thirty days with its invitation and its link; the record names nobody', async () => {
      const rowsOf = async () => {
        const { organisations, invitations, links } = world.db.tables;
        return [await world.db.$count(organisations), await world.db.$count(invitations), await world.db.$count(links)];
      };
      const before = await rowsOf();
      await register({ ...newAssociation, account: aino });
      await sentMails(world);
      const { id } = await organisationNamed(world, 'Lumikello ry');
      expect(await rowsOf()).toEqual(before.map((count) => count + 1));
      await pass(29.9);
      expect(await isThere()).toBe(true);
      await pass(0.1);
      expect(await rowsOf()).toEqual(before);
      await pass(1);
      const record = await audit.of(world.db, 'organisation', id);
      expect(record.map(({ action, actorName, at }) => ({ action, actorName, at }))).toEqual([
        { action: 'organisation.unconfirmed-removed', actorName: 'Tilava', at: world.clock.now() - DAY },
      ]);
      expect(JSON.stringify(record)).not.toMatch(/Lumikello|aino|Ryhänen/i);
      expect((await register({ ...newAssociation, account: aino })).status).toBe(201);
    });

    test('stays when somebody opened the link in time', async () => {
      await register({ ...newAssociation, account: aino });
      await accept(world, { secret: secretIn((await sentMails(world))[0]), password: 'kevyt lumi ja pakkanen' });
      await pass(40);
      expect(await isThere()).toBe(true);
    });

    test('stays when it was not made by mail, or when staff have looked at it', async () => {
      await register(newAssociation, { as: 'ngo' });
      await pass(40);
      expect(await isThere()).toBe(true);
      await register({ ...newAssociation, name: 'Toinen ry', associationNumber: '654.321', account: aino });
      const { id } = await organisationNamed(world, 'Toinen ry');
      const verdict = { status: 'verified', evidence: 'Yhdistysrekisteri', validUntil: '2028-12-31' };
      const verified = await world.request(`/organisations/${id}/verification`, { as: 'coordinator', json: verdict });
      expect(verified.status).toBe(200);
      await pass(40);
      expect(await show(world, id, 'coordinator')).toMatchObject({ status: 'verified' });
    });
  });

  test('the answer does not tell whether the address has an account', async () => {
    const unknown = await register({ ...newAssociation, account: aino });
    const known = await register({
      ...newAssociation,
      name: 'Toinen ry',
      associationNumber: '654.321',
      account: { name: 'Marja', email: accounts.ngo.email },
    });
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const [first, second] = (await sentMails(world)).map(({ text }) => text.replace(/#\S+|Lumikello|Toinen/g, ''));
    expect(second).toBe(first);
  });

  test('nobody gets another one’s account by registering with her address', async () => {
    await register({ ...newAssociation, account: { name: 'Marja', email: accounts.ngo.email } });
    const secret = secretIn((await sentMails(world))[0]);
    const response = await accept(world, { secret, password: 'kevyt lumi ja pakkanen' });
    expect((await problemOf(response)).code).toBe('invitation.sign-in-required');
    expect((await accept(world, { secret }, { as: 'ngo2' })).status).toBe(409);
    expect((await accept(world, { secret }, { as: 'ngo' })).status).toBe(201);
    const { id } = await organisationNamed(world, 'Lumikello ry');
    expect((await membersOf(world, id, 'ngo')).members).toMatchObject([{ email: accounts.ngo.email }]);
  });

  test('staff register for somebody who cannot, without belonging to it', async () => {
    const response = await register({ ...newAssociation, account: aino }, { as: 'coordinator' });
    const { id } = await bodyOf<RegistrationView>(response);
    const { members, invitations } = await membersOf(world, id ?? '');
    expect(members).toEqual([]);
    expect(invitations).toMatchObject([{ email: 'aino@lumikello.example', role: 'representative' }]);
  });

  test.each([
    ['a wrong business id', { businessId: '2077474-1' }, 'organisation.business-id-invalid', 'businessId'],
    [
      'a wrong number',
      { associationNumber: '12345678' },
      'organisation.association-number-invalid',
      'associationNumber',
    ],
    ['no number at all', { associationNumber: undefined }, 'organisation.number-required', 'businessId'],
    ['a company without a business id', { kind: 'company' }, 'organisation.business-id-required', 'businessId'],
    [
      'a group without a person',
      { kind: 'unregistered_group' },
      'organisation.person-required',
      'responsibleName,responsiblePhone',
    ],
    [
      'a group whose person may be a child',
      { kind: 'unregistered_group', responsibleName: 'Raija', responsiblePhone: '040 1234567' },
      'organisation.adult-required',
      'responsibleIsAdult',
    ],
    ['a home elsewhere', { homeMunicipalityCode: '179' }, 'organisation.not-of-region', 'servesRegion'],
    ['a municipality that is none', { homeMunicipalityCode: '999' }, 'code.unknown', 'homeMunicipalityCode'],
    ['an area that is none', { contentArea: 'X9' }, 'code.unknown', 'contentArea'],
    ['nobody who asks', { account: undefined }, 'organisation.account-required', 'account'],
  ])('is refused for %s, at the field', async (_, json, code, path) => {
    expect((await faultOf(json)).slice(1)).toEqual([code, path]);
  });

  test('a number that another organisation has belongs to that one', async () => {
    expect(await faultOf({ businessId: '9000001-1' })).toEqual([409, 'organisation.exists', 'businessId']);
    expect(await faultOf({ associationNumber: '900101' })).toEqual([409, 'organisation.exists', 'associationNumber']);
  });

  test('an association from elsewhere may say that it works for the region’s residents', async () => {
    const json = { ...newAssociation, homeMunicipalityCode: '179', servesRegion: true };
    expect((await register(json, { as: 'ngo' })).status).toBe(201);
  });

  test('a group with an adult to answer for it needs no number', async () => {
    const json = {
      name: 'Korttelin kahviporukka',
      kind: 'unregistered_group',
      homeMunicipalityCode: '167',
      responsibleName: 'Raija Kinnunen',
      responsiblePhone: '040 1234567',
      responsibleIsAdult: true,
    };
    expect((await register(json, { as: 'ngo' })).status).toBe(201);
  });

  test('one sender registers only so many in an hour', async () => {
    const attempt = (index: number) =>
      register(
        {
          ...newAssociation,
          name: `Sarja ${index} ry`,
          associationNumber: String(200 + index),
          account: { ...aino, email: `a${index}@b.example` },
        },
        { address: '192.0.2.7' },
      );
    for (let index = 0; index < 10; index += 1) expect((await attempt(index)).status).toBe(201);
    const refused = await attempt(10);
    expect([refused.status, (await problemOf(refused)).code]).toEqual([429, 'request.too-many']);
    world.clock.advance(2 * HOUR);
    expect((await attempt(11)).status).toBe(201);
  });

  test('one address is not flooded with mails, whoever asks for them', async () => {
    const attempt = (index: number) =>
      register(
        { ...newAssociation, name: `Sarja ${index} ry`, associationNumber: String(200 + index), account: aino },
        { address: `192.0.2.${index}` },
      );
    for (let index = 0; index < 5; index += 1) expect((await attempt(index)).status).toBe(201);
    expect((await attempt(5)).status).toBe(429);
  });
});

describe('asking whether an organisation is here already', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ demo: true });
  });
  afterEach(() => world.close());

  const check = (json: unknown) => world.request('/organisations/check', { json });

  test('finds it by its name however it is written, and tells its name and municipality only', async () => {
    const { items } = await bodyOf<LikelyOrganisationsView>(await check({ name: 'KANERVAN diabetesyhdistys r.y.' }));
    expect(items).toHaveLength(1);
    const [found] = items;
    expect(found).toEqual({
      id: found?.id,
      name: 'Kanervan Diabetesyhdistys ry',
      municipality: { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } },
      reason: 'same_name',
    });
  });

  test('finds it by its numbers', async () => {
    const reasonOf = async (numbers: Record<string, string>) =>
      (await bodyOf<LikelyOrganisationsView>(await check({ name: 'Aivan muu', ...numbers }))).items[0]?.reason;
    expect(await reasonOf({ businessId: 'FI90000011' })).toBe('business_id');
    expect(await reasonOf({ associationNumber: '900 101' })).toBe('association_number');
  });

  test('finds nothing where there is nothing', async () => {
    expect(await bodyOf(await check({ name: 'Lumikello ry' }))).toEqual({ items: [] });
  });

  test('asking to join goes to those who speak for it, and tells the asker nothing', async () => {
    const asked = { ...aino, message: 'Olen uusi rahastonhoitaja.' };
    const response = await world.request('/organisations/O01/join-requests', { json: asked });
    expect([response.status, await response.text()]).toEqual([204, '']);
    const mails = await sentMails(world);
    expect(mails.map(({ to }) => to)).toEqual([accounts.ngo.email]);
    expect(mails[0]?.text).toContain('Aino Ryhänen (aino@lumikello.example)');
    expect(mails[0]?.text).toContain('Olen uusi rahastonhoitaja.');
  });

  test('where nobody speaks for it, the staff are asked', async () => {
    await world.request('/organisations/O02/join-requests', { json: aino });
    expect((await sentMails(world)).map(({ to }) => to)).toEqual([accounts.coordinator.email]);
  });
});
