import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewRow } from '../../../db/demo/new-row.ts';
import { composeMail } from '../../../server/notifications/compose-mail.ts';
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { change, decide, heard, queuedMails, shown } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const day = '2027-02-04';
/** Suits wheelchairs with assistance: a threshold of 25 mm; three places. */
const steep = { roomId: 'R18', when: once(day, '10:00', '12:00') };
/** Suits wheelchairs; four places. */
const level = { roomId: 'R01', when: once(day, '10:00', '12:00') };
const threshold = 'soveltuu avustettuna, ulko-oven kynnys 25 mm (sallitaan enintään 20 mm)';
const wheelchair = ['wheelchair' as const];

describe.each(engines)('what an event needs, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const textsOf = (booking: Pick<BookingView, 'queueReasons'>) => booking.queueReasons.map(({ text }) => text);
  const lastOf = ({ history }: BookingView) => history.at(-1)?.text;
  const preview = (more: object, language: Language = 'fi') =>
    heard<PreviewView>(
      world.request('/bookings/preview', { json: { ...level, ...more }, headers: { 'Accept-Language': language } }),
    );
  const placesOf = async (code: string, value: number | null) => {
    const { id } = await roomOf(world, code);
    await changeCatalogue(world, async (tx) => {
      const { facts } = tx.tables;
      const rows = await tx.select().from(facts).where(eq(facts.key, 'room.wheelchair_capacity'));
      expect(rows.map(({ subjectId }) => subjectId)).toContain(id);
      await tx.update(facts).set({ value }).where(eq(facts.key, 'room.wheelchair_capacity'));
    });
  };
  const breaks = async (device: 'toilet' | 'door', startAt: string, endAt: string, code = 'R01') => {
    const { id, site } = await roomOf(world, code);
    const row: NewRow<'breakdowns'> = {
      id: world.deps.newId(),
      siteId: site.id,
      roomId: id,
      device,
      startAt: Date.parse(startAt),
      endAt: Date.parse(endAt),
      note: { fi: '', sv: '', en: '' },
      reportedAt: world.clock.now(),
      reportedById: 'nobody',
    };
    await changeCatalogue(world, async (tx) => {
      await tx.insert(tx.tables.breakdowns).values(row);
    });
  };

  test('a need that is not met for certain goes to a person, though the booker knows of it', async () => {
    const asked = { ...steep, needs: wheelchair, wheelchairUsers: 3, acceptsAccessibility: true };
    const booking = await book(world, asked);
    expect(booking).toMatchObject({
      state: 'requested',
      needs: ['wheelchair'],
      wheelchairUsers: 3,
      acceptsAccessibility: true,
    });
    expect(textsOf(booking)).toEqual([`Tilaisuus tarvitsee: pyörätuoli (3). Monitoimitupa: ${threshold}.`]);
    expect(lastOf(booking)).toContain(
      'Ei ole varmaa, että tila soveltuu kaikkiin tarpeisiin: pyörätuoli. Varaaja tietää sen.',
    );
    const swedish = await shown(world, booking.id, { language: 'sv' });
    expect(textsOf(swedish)[0]).toBe(
      'Evenemanget behöver: rullstol (3). Allaktivitetsrum: lämplig med hjälp, ytterdörrens tröskel 25 mm (högst 20 mm tillåts).',
    );
    const queue = await heard<{ items: ApprovalView[] }>(world.request('/approvals', { as: 'coordinator' }));
    const waiting = queue.items.find((item) => item.booking.id === booking.id)?.booking;
    expect(waiting).toMatchObject({ wheelchairUsers: 3, acceptsAccessibility: true });
    expect(waiting?.mismatches).toEqual([
      {
        kind: 'need',
        need: 'wheelchair',
        verdict: 'A',
        room: { id: booking.room.id, code: 'R18', name: booking.room.name },
        fact: 'entrance.door_threshold_mm',
        device: null,
        text: `Pyörätuoli: ${threshold}`,
        detail: 'ulko-oven kynnys 25 mm (sallitaan enintään 20 mm)',
      },
    ]);
  });

  test('who has not said to know of it is heard all the same, and staff see that', async () => {
    const booking = await book(world, { ...steep, needs: wheelchair });
    expect(booking).toMatchObject({ state: 'requested', wheelchairUsers: null, acceptsAccessibility: false });
    expect(lastOf(booking)).toContain('Varaaja ei ole kuitannut sitä.');
    const approved = await heard(decide(world, booking.id, { decision: 'approve' }, 'coordinator'));
    expect(lastOf(approved)).toBe(
      'Hyväksyttiin yksi kerta. Tiedossa oli, että tila ei ehkä sovellu kaikkiin tarpeisiin: pyörätuoli.',
    );
  });

  test('as many wheelchairs as there are places for are given the room at once, one more goes to a person', async () => {
    const four = await book(world, { ...level, needs: wheelchair, wheelchairUsers: 4 });
    expect(four).toMatchObject({ state: 'approved', automatic: true, mismatches: [] });
    expect(lastOf(four)).toBe('Varaus vahvistui heti: yksi kerta. Tila soveltui tarpeisiin: pyörätuoli.');
    const five = await book(world, { ...level, when: once(day, '12:00', '14:00'), wheelchairUsers: 5 });
    // Whoever comes by wheelchair needs a room for wheelchairs.
    expect(five).toMatchObject({ state: 'requested', needs: ['wheelchair'], wheelchairUsers: 5 });
    expect(textsOf(five)).toEqual([
      'Tilaisuus tarvitsee: pyörätuoli (5). Kokoustila Kanerva: 4 pyörätuolipaikkaa, tarvitaan 5.',
    ]);
  });

  test('places that nobody has counted are said to be so', async () => {
    await placesOf('R01', null);
    const booking = await book(world, { ...level, needs: ['wheelchair', 'hearing'], wheelchairUsers: 1 });
    expect(textsOf(booking)).toEqual([
      'Tilaisuus tarvitsee: pyörätuoli (1) ja kuuleminen. Kokoustila Kanerva: kuuleminen: soveltuu avustettuna, ' +
        'induktiosilmukka: siirrettävä (vaaditaan: kiinteä); pyörätuolipaikkojen määrästä ei ole tietoa, tarvitaan 1.',
    ]);
    expect(booking.mismatches.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['wheelchairPlaces', 'U'],
      ['need', 'A'],
    ]);
  });

  test('no more come by wheelchair than come at all', async () => {
    const refused = await world.request('/bookings', {
      as: 'ngo',
      json: bookingMessage({ ...level, participants: 5, wheelchairUsers: 6 }),
    });
    expect(await problemOf(refused)).toMatchObject({
      status: 422,
      code: 'booking.wheelchair-users',
      errors: [{ path: 'wheelchairUsers' }],
    });
    const booking = await book(world, { ...level, participants: 5, wheelchairUsers: 4 });
    const fewer = await problemOf(await change(world, booking.id, { scope: 'all', participants: 3 }));
    expect(fewer).toMatchObject({ code: 'booking.wheelchair-users', errors: [{ path: 'participants' }] });
  });

  test('a preview tells at once what the room lacks, in the language of who asks', async () => {
    expect((await preview({ needs: wheelchair, wheelchairUsers: 4 })).mismatches).toEqual([]);
    const asked = { roomId: 'R18', needs: wheelchair, wheelchairUsers: 4 };
    const { mismatches, queueReasons } = await preview(asked, 'en');
    expect(mismatches.map(({ text }) => text)).toEqual([
      'Wheelchair: 3 wheelchair places, 4 needed',
      'Wheelchair: suitable with assistance, entrance threshold 25 mm (at most 20 mm is allowed)',
    ]);
    expect(queueReasons.map(({ code }) => code)).toEqual(['accessibility']);
  });

  test('a date on which something is out of order is told apart, with what is as it should be instead', async () => {
    // The second of two Thursdays, until noon.
    await breaks('toilet', '2027-02-11T00:00:00Z', '2027-02-11T10:00:00Z');
    const when = { ...level.when, rrule: 'FREQ=WEEKLY;COUNT=2' };
    const { mismatches, occurrences, queueReasons } = await preview({ when, needs: wheelchair, participants: 4 });
    expect(mismatches).toEqual([]);
    expect(occurrences.map(({ status }) => status)).toEqual(['free', 'free']);
    expect(occurrences[0]).toMatchObject({ mismatches: [], alternatives: [] });
    expect(occurrences[1]?.mismatches).toMatchObject([
      {
        need: 'wheelchair',
        verdict: 'N',
        device: 'toilet',
        text: 'Pyörätuoli: ei sovellu, esteetön wc suljettu (vian aikana)',
      },
    ]);
    const hours = occurrences[1]?.alternatives.filter(({ kind }) => kind === 'time') ?? [];
    expect(hours.length).toBeGreaterThan(0);
    expect(hours.map(({ localStart }) => localStart >= '2027-02-11T12:00')).not.toContain(false);
    expect(occurrences[1]?.alternatives.some(({ kind }) => kind === 'room')).toBe(true);
    expect(queueReasons).toEqual([
      {
        code: 'accessibility',
        text: 'Tilaisuus tarvitsee: pyörätuoli. Kokoustila Kanerva: ei sovellu, esteetön wc suljettu (vian aikana).',
      },
    ]);
    // Nobody who needs nothing is troubled, and who leaves the date out is answered at once.
    expect((await preview({ when, needs: ['vision'] })).occurrences[1]?.mismatches).toEqual([]);
    const resolutions = [{ date: '2027-02-11', action: 'skip' as const }];
    expect((await book(world, { ...level, when, needs: wheelchair, resolutions })).state).toBe('approved');
  });

  test('rooms with too few places for wheelchairs are not offered instead', async () => {
    await breaks('toilet', '2027-02-04T00:00:00Z', '2027-02-05T00:00:00Z');
    const roomsFor = async (wheelchairUsers: number) => {
      const { occurrences } = await preview({ needs: wheelchair, participants: 8, wheelchairUsers });
      return (
        occurrences[0]?.alternatives.filter(({ kind }) => kind === 'room').map(({ roomName }) => roomName.fi) ?? []
      );
    };
    expect(await roomsFor(4)).toContain('Ryhmätila Mustikka');
    expect(await roomsFor(6)).not.toContain('Ryhmätila Mustikka');
    expect(await roomsFor(7)).toEqual([]);
  });

  test('a change that the room is not certain to suit keeps what was given, and leaves a trace', async () => {
    const booking = await book(world, { ...steep, needs: [] });
    expect(booking.state).toBe('approved');
    const changed = await heard(change(world, booking.id, { scope: 'all', needs: wheelchair, wheelchairUsers: 2 }));
    expect(changed).toMatchObject({ state: 'approved', acceptsAccessibility: false, wheelchairUsers: 2 });
    expect(changed.mismatches.map(({ text }) => text)).toEqual([`Pyörätuoli: ${threshold}`]);
    expect(lastOf(changed)).toBe(
      'Varausta muutettiin. Ei ole varmaa, että tila soveltuu kaikkiin tarpeisiin: pyörätuoli. Varaaja ei ole kuitannut sitä.',
    );
    const known = await heard(change(world, booking.id, { scope: 'all', acceptsAccessibility: true }));
    expect(lastOf(known)).toContain('Varaaja tietää sen.');
    // Another title says nothing of needs, and what was known stays known.
    const titled = await heard(change(world, booking.id, { scope: 'all', internalTitle: 'Toinen' }));
    expect(titled).toMatchObject({ acceptsAccessibility: true, wheelchairUsers: 2 });
    expect(lastOf(titled)).toBe('Varausta muutettiin.');
    // One more wheelchair than places is new again.
    const more = await heard(change(world, booking.id, { scope: 'all', wheelchairUsers: 4 }));
    expect(more.acceptsAccessibility).toBe(false);
    const none = await heard(change(world, booking.id, { scope: 'all', needs: ['hearing'] }));
    expect(none).toMatchObject({ needs: ['hearing'], wheelchairUsers: null });
  });

  test('the house is told of what an approved booking comes to need; its own staff are not', async () => {
    const booking = await book(world, { ...steep, needs: [] });
    const toHouse = async () => (await queuedMails(world)).filter(({ kind }) => kind === 'house.needs');
    await heard(change(world, booking.id, { scope: 'all', needs: ['vision'] }));
    expect(await toHouse()).toEqual([]);
    await heard(change(world, booking.id, { scope: 'all', needs: wheelchair, wheelchairUsers: 4 }));
    const [row] = await toHouse();
    expect(row?.language).toBe('fi');
    const mail = row && (await composeMail(world.deps, world.db, row));
    expect(mail?.subject).toMatch(/^Hyväksytyn varauksen tarpeet muuttuivat: /);
    expect(mail?.text).toContain('tarvitsee nyt: pyörätuoli (4).');
    expect(mail?.text).toContain(
      `- Pyörätuoli: 3 pyörätuolipaikkaa, tarvitaan 4\n- Pyörätuoli: ${threshold}\n\nVaraaja ei ole kuitannut`,
    );
    expect(mail?.text).not.toContain(booking.internalTitle);
    await heard(change(world, booking.id, { scope: 'all', wheelchairUsers: 5 }, { as: 'coordinator' }));
    expect(await toHouse()).toHaveLength(1);
    // Once it suits again there is nothing to tell.
    await heard(change(world, booking.id, { scope: 'all', needs: [] }));
    expect(row && (await composeMail(world.deps, world.db, row))).toBeUndefined();
  });

  test('while a request waits, why it waits follows what it needs', async () => {
    const booking = await book(world, { ...steep, needs: wheelchair, wheelchairUsers: 3 });
    const fewer = await heard(change(world, booking.id, { scope: 'all', wheelchairUsers: 2 }));
    expect(textsOf(fewer)).toEqual([`Tilaisuus tarvitsee: pyörätuoli (2). Monitoimitupa: ${threshold}.`]);
    const nothing = await heard(change(world, booking.id, { scope: 'all', needs: [] }));
    expect(nothing).toMatchObject({ state: 'requested', queueReasons: [], mismatches: [] });
  });

  test('what was given moves by itself unless the move brings something that the new place lacks', async () => {
    const given = await book(world, { ...steep, needs: wheelchair });
    await heard(decide(world, given.id, { decision: 'approve' }, 'coordinator'));
    const to = (start: string, end: string) => ({
      scope: 'all' as const,
      start: `${day}T${start}`,
      end: `${day}T${end}`,
    });
    // The threshold was decided on already.
    expect((await heard(change(world, given.id, to('12:00', '14:00')))).state).toBe('approved');
    await breaks('toilet', '2027-02-04T14:00:00Z', '2027-02-04T20:00:00Z', 'R18');
    const refused = await change(world, given.id, to('15:00', '17:00'));
    expect((await problemOf(refused)).code).toBe('booking.change-needs-approval');
    const moved = await heard(change(world, given.id, to('15:00', '17:00'), { as: 'coordinator' }));
    expect(lastOf(moved)).toContain(
      'Siirrettiin yksi kerta. Ei ole varmaa, että tila soveltuu kaikkiin tarpeisiin: pyörätuoli.',
    );
  });

  test('nothing of what is needed is told in public', async () => {
    await book(world, { ...level, needs: wheelchair, wheelchairUsers: 2, publicTitle: 'Kerho' });
    const week = await world.request(`/rooms/R01/availability?from=${day}&to=${day}`);
    expect(await week.text()).not.toMatch(/wheelchairUsers|needs|mismatch/);
  });
});
