import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { OrganisationStatus } from '../../../shared/organisations/schemas.ts';
import { neutralRegion, type StatusRight } from '../../../shared/region/rules.ts';
import { bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('what an organisation may do on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  /** R37 approves by itself. */
  const ask = (organisationId = 'O01', headers = {}) =>
    world.request('/bookings', {
      as: organisationId === 'O01' ? 'ngo' : 'coordinator',
      json: bookingMessage({ organisationId, when: once('2027-02-02', '10:00', '12:00') }),
      headers,
    });
  const change = (columns: Record<string, unknown>, code = 'O01') =>
    world.db.write(async (tx) => {
      await tx.update(tx.tables.organisations).set(columns).where(eq(tx.tables.organisations.code, code));
    });
  const rights = (status: OrganisationStatus, right: StatusRight) =>
    world.request('/region', {
      method: 'PATCH',
      as: 'admin',
      json: { statusRights: { ...neutralRegion.statusRights, [status]: right } },
    });

  test.each([
    ['verified', 'automatic', 'approved'],
    ['verified', 'ask', 'requested'],
    ['pending', 'ask', 'requested'],
    ['pending', 'automatic', 'approved'],
    ['expired', 'ask', 'requested'],
    ['expired', 'automatic', 'approved'],
  ] as const)('where %s may %s, its request is %s', async (status, right, state) => {
    await change({ status });
    await rights(status, right);
    const response = await ask();
    expect(response.status).toBe(201);
    expect((await bodyOf<BookingView>(response)).state).toBe(state);
  });

  test.each([
    ['pending', 'Järjestön tietoja ei ole vielä vahvistettu.'],
    ['verified', 'Vahvistetutkaan järjestöt eivät voi nyt varata.'],
    ['refused', 'Järjestön varausoikeus on hylätty.'],
    ['expired', 'Järjestön varausoikeus on vanhentunut.'],
  ] as const)('where %s may do nothing, it is told why', async (status, reason) => {
    await change({ status });
    await rights(status, 'none');
    const response = await ask();
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.code).toBe('booking.organisation-not-eligible');
    expect(problem.detail).toContain(reason);
  });

  test('a class that may not book is refused by its name, in the language of who asks', async () => {
    await change({ kind: 'company', status: 'verified', supportForms: [] });
    const problem = await problemOf(await ask('O01', { 'Accept-Language': 'sv' }));
    expect(problem.code).toBe('booking.organisation-not-eligible');
    expect(problem.detail).toContain('Övriga');
  });

  test('an organisation from elsewhere books when it works for the region, or when an agreement says so', async () => {
    await change({ homeMunicipalityCode: '179', supportForms: [] });
    expect((await ask()).status).toBe(422);
    await change({ servesRegion: true });
    expect((await ask()).status).toBe(201);
    await change({ servesRegion: false, homeMunicipalityCode: null });
    expect((await ask()).status).toBe(422);
    const [organisation] = await world.db
      .select()
      .from(world.db.tables.organisations)
      .where(eq(world.db.tables.organisations.code, 'O01'));
    await world.db.write(async (tx) => {
      await tx.insert(tx.tables.agreements).values({
        id: 'agreement',
        organisationId: organisation?.id ?? '',
        number: '1/2026',
        kind: 'partnership',
        parties: 'Hyvinvointialue',
        validFrom: '2026-01-01',
        validUntil: '2026-12-31',
        roomIds: [],
      });
    });
    const again = await world.request('/bookings', {
      as: 'ngo',
      json: bookingMessage({ when: once('2027-02-03', '10:00', '12:00') }),
    });
    expect(again.status).toBe(201);
  });

  test('the class that staff gave comes before every rule', async () => {
    await change({ kind: 'company', supportForms: [], priorityClass: 'structures' });
    expect((await ask()).status).toBe(201);
  });

  test('where no class fits, nobody books; where there are no classes, everybody does', async () => {
    await change({ kind: 'company', supportForms: [] });
    await world.request('/priority-classes/others', { method: 'DELETE', as: 'admin' });
    expect((await problemOf(await ask())).detail).toContain('ei kuulu mihinkään ryhmään');
    await world.db.write(async (tx) => {
      await tx.delete(tx.tables.priorityClasses);
      await (await import('../../../db/revisions.ts')).bump(tx, 'catalogue');
    });
    expect((await ask()).status).toBe(201);
  });

  test('a booking keeps which terms were accepted, also when newer ones are published', async () => {
    const termsOf = async (response: Response) => {
      const { id } = await bodyOf<BookingView>(response);
      const { bookings, documents } = world.db.tables;
      const [row] = await world.db
        .select({ number: documents.number })
        .from(bookings)
        .innerJoin(documents, eq(documents.id, bookings.termsId))
        .where(eq(bookings.id, id));
      return row?.number;
    };
    const first = await ask();
    const body = { fi: 'Uudet ehdot', sv: '', en: '' };
    await world.request('/documents/terms', { method: 'PATCH', as: 'coordinator', json: { body } });
    await world.request('/documents/terms/publication', { as: 'coordinator', json: { version: 1 } });
    const second = await world.request('/bookings', {
      as: 'ngo',
      json: bookingMessage({ when: once('2027-02-03', '10:00', '12:00') }),
    });
    expect(await termsOf(first)).toBe(1);
    expect(await termsOf(second)).toBe(2);
  });
});
