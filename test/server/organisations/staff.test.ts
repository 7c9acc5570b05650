import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { jobsFor } from '../../../server/jobs/jobs.ts';
import { expireVerifications } from '../../../server/organisations/expire-verifications.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { OrganisationListItem } from '../../../shared/organisations/details-schemas.ts';
import type { AgreementView, MergeView, VerificationsView } from '../../../shared/organisations/staff-schemas.ts';
import { engines } from '../../support/engines.ts';
import {
  accept,
  invited,
  membersOf,
  newAssociation,
  organisationNamed,
  sentMails,
  show,
} from '../../support/organisations.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('staff who look after organisations on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const verify = (json: unknown, id = 'O01', as: Account = 'coordinator') =>
    world.request(`/organisations/${id}/verification`, { as, json });
  const verifications = async (id = 'O01') =>
    bodyOf<VerificationsView>(await world.request(`/organisations/${id}/verifications`, { as: 'coordinator' }));
  const historyOf = async (id: string) => {
    const { items } = await bodyOf<HistoryView>(
      await world.request(`/organisations/${id}/history`, { as: 'coordinator' }),
    );
    return items.map(({ action }) => action);
  };
  const faultOf = async (response: Response) => {
    const { code, errors } = await problemOf(response);
    return [code, errors?.map(({ path }) => path).join()];
  };

  describe('verifying', () => {
    test('one that is verified may book without being looked at again, and is told until when', async () => {
      await world.request('/organisations', { as: 'ngo', json: newAssociation });
      await sentMails(world);
      const { id } = await organisationNamed(world, 'Lumikello ry');
      const response = await verify({ status: 'verified', evidence: 'Rekisteriote', validUntil: '2027-12-31' }, id);
      expect(await bodyOf(response)).toMatchObject({
        status: 'verified',
        verifiedUntil: '2027-12-31',
        right: 'automatic',
      });
      const [mail] = await sentMails(world);
      expect(mail).toMatchObject({ to: accounts.ngo.email, subject: 'Järjestönne on vahvistettu' });
      expect(mail?.text).toContain('31.12.2027');
      expect(await historyOf(id)).toEqual(['organisation.verified', 'organisation.registered']);
    });

    test('one that is refused is told why, and may book no more', async () => {
      await verify({ status: 'refused', reason: 'Toiminta on päättynyt.' });
      const [mail] = await sentMails(world);
      expect(mail?.text).toContain('Toiminta on päättynyt.');
      expect(await show(world, 'O01', 'ngo')).toMatchObject({
        status: 'refused',
        right: 'none',
        verification: { reason: 'Toiminta on päättynyt.' },
      });
    });

    test('what was looked at is for staff only, and stays', async () => {
      await verify({ status: 'verified', evidence: 'Säännöt 2026' });
      const { items } = await verifications();
      expect(items).toMatchObject([
        { status: 'verified', evidence: 'Säännöt 2026', by: accounts.coordinator.name },
        { status: 'verified', evidence: 'Yhdistysrekisterin ote ja säännöt' },
      ]);
      expect(JSON.stringify(await show(world, 'O01', 'ngo'))).not.toContain('Säännöt 2026');
      expect((await world.request('/organisations/O01/verifications', { as: 'ngo' })).status).toBe(403);
    });

    test.each([
      [{ status: 'verified' }, 'organisation.evidence-required', 'evidence'],
      [{ status: 'refused' }, 'organisation.reason-required', 'reason'],
      [{ status: 'pending' }, 'organisation.reason-required', 'reason'],
      [
        { status: 'verified', evidence: 'Ote', validUntil: '2026-11-21' },
        'organisation.valid-until-past',
        'validUntil',
      ],
    ])('%o is refused at its field', async (json, code, path) => {
      expect(await faultOf(await verify(json))).toEqual([code, path]);
    });

    test('what is missing and which others are alike is in view', async () => {
      expect(await verifications('O28')).toMatchObject({ missing: [], duplicates: [] });
      const twin = { ...newAssociation, name: 'Kanervan diabetes', homeMunicipalityCode: '179', servesRegion: true };
      await world.request('/organisations', { as: 'ngo2', json: twin });
      const { id } = await organisationNamed(world, 'Kanervan diabetes');
      expect((await verifications(id)).duplicates).toMatchObject([
        { name: 'Kanervan Diabetesyhdistys ry', reason: 'same_name', businessId: '9000001-1', municipality: 'Joensuu' },
      ]);
    });
  });

  describe('the last day of a verification', () => {
    beforeEach(async () => {
      await verify({ status: 'verified', evidence: 'Ote', validUntil: '2027-01-31' });
      await sentMails(world);
    });
    const subjectsOn = async (day: string) => {
      world.travelTo(`${day}T09:00:00Z`);
      await expireVerifications(world.deps);
      return (await sentMails(world)).map(({ subject }) => subject);
    };

    test('is told of once, thirty days before', async () => {
      expect(await subjectsOn('2026-12-31')).toEqual([]);
      expect(await subjectsOn('2027-01-01')).toEqual(['Järjestönne vahvistus päättyy pian']);
      expect(await subjectsOn('2027-01-02')).toEqual([]);
    });

    test('still counts, and the day after does not', async () => {
      await subjectsOn('2027-01-31');
      expect(await show(world, 'O01', 'ngo')).toMatchObject({ status: 'verified' });
      expect(await subjectsOn('2027-02-01')).toEqual(['Järjestönne vahvistus on päättynyt']);
      expect(await show(world, 'O01', 'ngo')).toMatchObject({ status: 'expired', right: 'none' });
      expect((await verifications()).items[0]).toMatchObject({ status: 'expired', validUntil: '2027-01-31' });
      expect(await subjectsOn('2027-02-02')).toEqual([]);
    });

    test('can be moved, and is then told of anew', async () => {
      await subjectsOn('2027-01-05');
      await verify({ status: 'verified', evidence: 'Ote', validUntil: '2027-06-30' });
      await sentMails(world);
      expect(await subjectsOn('2027-02-01')).toEqual([]);
      expect(await subjectsOn('2027-06-01')).toEqual(['Järjestönne vahvistus päättyy pian']);
    });

    test('is watched by a job of the server', () => {
      const names = jobsFor(world.deps).map(({ name }) => name);
      expect(names).toContain('remind of and end verifications of organisations');
    });
  });

  describe('making two into one', () => {
    const merge = (into: string, id = 'O02') =>
      world.request(`/organisations/${id}/merge`, { as: 'coordinator', json: { into } });

    test('the preview tells what moves, and nothing does', async () => {
      const stored = async () => {
        const { agreements, bookings, grants, organisations } = world.db.tables;
        return Promise.all([agreements, bookings, grants, organisations].map((table) => world.db.select().from(table)));
      };
      const before = await stored();
      const response = await world.request('/organisations/O04/merge?into=O01', { as: 'coordinator' });
      const view = await bodyOf<MergeView>(response);
      expect(view).toMatchObject({ agreements: 1, members: 0, differs: ['businessId', 'associationNumber'] });
      expect(view.bookings).toBeGreaterThan(0);
      expect(await stored()).toEqual(before);
    });

    test('bookings keep their ids and history and belong to the other', async () => {
      const list = async (id: string) => {
        const response = await world.request(`/bookings?organisationId=${id}&limit=200`, { as: 'coordinator' });
        return (await bodyOf<{ items: BookingView[] }>(response)).items;
      };
      const [before, own] = [await list('O02'), await list('O01')];
      expect(before.length).toBeGreaterThan(0);
      const { id } = await show(world, 'O01');
      expect((await merge('O01')).status).toBe(200);
      const after = await list('O01');
      expect(after.map((booking) => booking.id).sort()).toEqual(
        [...before, ...own].map((booking) => booking.id).sort(),
      );
      expect(after.every(({ organisation }) => organisation.id === id)).toBe(true);
      const first = await world.request(`/bookings/${before[0]?.id}`, { as: 'ngo' });
      expect(first.status).toBe(200);
      expect((await bodyOf<BookingView>(first)).history.length).toBeGreaterThan(0);
    });

    test('the second needs what either of them usually needed', async () => {
      const need = (id: string, ...usualNeeds: string[]) =>
        world.request(`/organisations/${id}`, { as: 'coordinator', method: 'PATCH', json: { usualNeeds } });
      await need('O01', 'hearing');
      await need('O02', 'wheelchair', 'hearing');
      await merge('O01');
      expect((await show(world, 'O01')).usualNeeds).toEqual(['wheelchair', 'hearing']);
    });

    test('whoever asks for the first gets the second, and the list has one', async () => {
      const { id } = await show(world, 'O01');
      await merge('O01');
      expect((await show(world, 'O02')).id).toBe(id);
      const response = await world.request('/organisations?limit=200', { as: 'coordinator' });
      expect((await bodyOf<{ total: number }>(response)).total).toBe(29);
      expect(await historyOf('O01')).toContain('organisation.absorbed');
    });

    test('a chain of merges ends at the last', async () => {
      await merge('O02', 'O03');
      await merge('O01');
      expect((await show(world, 'O03')).name).toBe('Kanervan Diabetesyhdistys ry');
    });

    test('members move; who belongs to both keeps the role that may do more', async () => {
      await accept(world, { secret: await invited(world, accounts.ngo2.email, { role: 'reader' }) }, { as: 'ngo2' });
      const { id } = await show(world, 'O01');
      expect((await merge('O01', 'O16')).status).toBe(200);
      expect((await membersOf(world, id)).members.map(({ name, role }) => `${name}: ${role}`)).toEqual([
        'Marja Lehtinen: representative',
        'Sanna Koponen: representative',
      ]);
    });

    test('the heir gets the numbers that it lacked, and its people are told', async () => {
      await world.request('/organisations', {
        as: 'ngo',
        json: { ...newAssociation, businessId: '3221317-4', associationNumber: undefined },
      });
      await world.request('/organisations', { as: 'ngo', json: { ...newAssociation, name: 'Lumikellot' } });
      await sentMails(world);
      const [from, into] = [
        await organisationNamed(world, 'Lumikellot'),
        await organisationNamed(world, 'Lumikello ry'),
      ];
      await merge(into.id, from.id);
      expect(await show(world, into.id)).toMatchObject({ businessId: '3221317-4', associationNumber: '123456' });
      expect((await sentMails(world)).map(({ to, subject }) => [to, subject])).toEqual([
        [accounts.ngo.email, 'Järjestönne tiedot on yhdistetty'],
      ]);
    });

    test('not with itself, and not by those who do not verify', async () => {
      expect(await faultOf(await merge('O02'))).toEqual(['organisation.merge-self', 'into']);
      expect(await faultOf(await merge('nobody'))).toEqual(['organisation.not-found', 'into']);
      const response = await world.request('/organisations/O02/merge', { as: 'approver', json: { into: 'O01' } });
      expect(response.status).toBe(403);
    });
  });

  describe('agreements', () => {
    const agreement = {
      number: '2026/77',
      kind: 'partnership',
      parties: 'Hyte-palvelut',
      validFrom: '2026-01-01',
      roomIds: ['R02'],
      hoursPerYear: 100,
    };
    const add = (json: unknown = agreement) =>
      world.request('/organisations/O01/agreements', { as: 'coordinator', json });

    test('are kept by staff, read by members, and raise the class', async () => {
      const { id, version } = await bodyOf<AgreementView>(await add());
      expect(version).toBe(1);
      const own = await bodyOf<{ items: AgreementView[] }>(
        await world.request('/organisations/O01/agreements', { as: 'ngo' }),
      );
      expect(own.items).toMatchObject([{ id, number: '2026/77', rooms: [{ name: { fi: expect.any(String) } }] }]);
      expect((await show(world, 'O01')).priorityClass?.code).toBe('agreement');
      const path = `/organisations/O01/agreements/${id}`;
      const ended = await world.request(path, {
        as: 'coordinator',
        method: 'PATCH',
        json: { validUntil: '2026-11-21' },
      });
      expect(ended.headers.get('etag')).toBe('"2"');
      expect((await show(world, 'O01')).priorityClass?.code).toBe('supported');
      expect((await world.request(path, { as: 'coordinator', method: 'DELETE' })).status).toBe(204);
      expect(await historyOf('O01')).toEqual([
        'organisation.agreement-removed',
        'organisation.agreement-changed',
        'organisation.agreement-added',
      ]);
    });

    test('are refused for days the wrong way round, unknown rooms, and other organisations', async () => {
      expect(await faultOf(await add({ ...agreement, validUntil: '2025-12-31' }))).toEqual([
        'organisation.period',
        'validUntil',
      ]);
      expect(await faultOf(await add({ ...agreement, roomIds: ['R99'] }))).toEqual(['room.not-found', 'roomIds.0']);
      const { id } = await bodyOf<AgreementView>(await add());
      const path = `/organisations/O02/agreements/${id}`;
      const other = await world.request(path, { as: 'coordinator', method: 'PATCH', json: { number: 'x' } });
      expect((await problemOf(other)).code).toBe('agreement.not-found');
    });

    test('of two who change one at once the second is told', async () => {
      const { id } = await bodyOf<AgreementView>(await add());
      const change = (number: string) =>
        world.request(`/organisations/O01/agreements/${id}`, {
          as: 'coordinator',
          method: 'PATCH',
          json: { number },
          headers: { 'If-Match': '"1"' },
        });
      expect((await change('2026/78')).status).toBe(200);
      expect(await problemOf(await change('2026/79'))).toMatchObject({
        code: 'request.stale',
        current: { number: '2026/78' },
      });
    });
  });

  describe('the list', () => {
    const list = async (query: string) =>
      bodyOf<{ items: OrganisationListItem[]; total: number; nextCursor: string | null }>(
        await world.request(`/organisations?${query}`, { as: 'approver' }),
      );
    const names = async (query: string) => (await list(query)).items.map(({ name }) => name);

    test('begins with those that wait', async () => {
      const { items, total } = await list('limit=2');
      expect(total).toBe(30);
      expect(items.map(({ name, status }) => [name, status])).toEqual([
        ['Ruoka-apu Kantapöytä', 'pending'],
        ['Digiavuksi Karjala ry', 'verified'],
      ]);
    });

    test('finds by parts of a name without its accents, and by numbers', async () => {
      expect(await names('q=jarjestokatto')).toEqual(['Järjestökatto Pohjoisrannan Sosiaaliturva ry']);
      expect(await names('q=9000001-1')).toEqual(['Kanervan Diabetesyhdistys ry']);
      expect(await names('q=900.102')).toEqual(['Pielisen Sydän ja Liike ry']);
      expect(await names('q=karjala%20nepsy')).toEqual(['Nepsyperheet Karjala ry']);
      expect(await names('q=ei%20mitaan')).toEqual([]);
    });

    test('narrows by state, kind and municipality', async () => {
      expect(await names('status=refused')).toEqual(['Lentävä Valmennus Oy']);
      expect(await names('kind=umbrella')).toEqual(['Järjestökatto Pohjoisrannan Sosiaaliturva ry']);
      expect(await names('municipality=541')).toEqual(['Eläkeläiset Porokylä ry']);
      expect(await names('bookable=false')).toEqual(['Lentävä Valmennus Oy']);
      expect((await list('bookable=true')).total).toBe(29);
    });

    test('is read a page at a time, in the order asked for', async () => {
      const first = await list('sort=name&limit=20');
      const second = await list(`sort=name&limit=20&cursor=${first.nextCursor}`);
      const all = [...first.items, ...second.items].map(({ name }) => name);
      expect(all).toEqual([...all].sort((a, b) => a.localeCompare(b, 'fi')));
      expect(new Set(all).size).toBe(30);
      expect(second.nextCursor).toBeNull();
      expect((await names('sort=municipality&limit=1'))[0]).toBe('Ikäihmisten Ilo Ilomantsi ry');
    });

    test('tells how many belong to each', async () => {
      expect((await list('q=kanervan')).items).toMatchObject([{ members: 1 }]);
      expect((await list('q=muistipolku')).items).toMatchObject([{ members: 0 }]);
    });

    test('is for staff', async () => {
      for (const as of ['ngo', 'board'] as const)
        expect((await world.request('/organisations', { as })).status).toBe(403);
    });
  });
});
