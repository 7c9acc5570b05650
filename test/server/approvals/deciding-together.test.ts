import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as bookings from '../../../db/bookings.ts';
import { accounts } from '../../../db/demo/people.ts';
import * as organisations from '../../../db/organisations.ts';
import * as users from '../../../db/users.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import { makeProposal } from '../../../server/proposals/make-proposal.ts';
import type { CatalogueRoom } from '../../../server/rooms/catalogue-types.ts';
import type { LetterLineView, LetterView } from '../../../shared/approvals/letter-schemas.ts';
import type { ApprovalView } from '../../../shared/approvals/schemas.ts';
import { instantOf } from '../../../shared/wall-clock.ts';
import { decide, decisionsOf, heard, queuedMails, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('deciding with others in view, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const asked = (date: string, changes = {}) =>
    book(world, { roomId: 'R39', when: once(date, '10:00', '12:00'), ...changes });
  const rival = (date: string) =>
    book(world, { roomId: 'R39', when: once(date, '11:00', '13:00'), organisationId: 'O16' }, 'ngo2');
  const inQueue = async (id: string) => {
    const { items } = await heard<{ items: ApprovalView[] }>(world.request('/approvals', { as: 'approver' }));
    return items.find(({ booking }) => booking.id === id) as ApprovalView;
  };
  /** Puts an organisation into a class, as staff can. */
  const ranked = (code: string, priorityClass: string) =>
    world.db.write(async (tx) => {
      const { id } = (await organisations.find(tx, code)) as organisations.OrganisationRow;
      await tx.update(tx.tables.organisations).set({ priorityClass }).where(eq(tx.tables.organisations.id, id));
    });
  const letters = async (bookingId: string, as: Account = 'ngo2') =>
    (await heard<{ items: LetterLineView[] }>(world.request(`/decision-letters?bookingId=${bookingId}`, { as }))).items;
  const letter = (id: string, as: Account = 'ngo2') =>
    heard<LetterView>(world.request(`/decision-letters/${id}`, { as }));

  describe('who comes first', () => {
    test('the class decides before the hours and the hours before the time of asking, and each says so', async () => {
      const [mine, theirs] = [await asked('2027-02-02'), await rival('2027-02-02')];
      await ranked('O16', 'own');
      await ranked('O01', 'agreement');
      const [competitor] = (await inQueue(mine.id)).competitors;
      expect(competitor?.standing).toEqual({ className: 'Hyvinvointialueen oma toiminta', position: 1 });
      expect(competitor?.precedence).toEqual({
        isFirst: true,
        by: 'class',
        text: 'Etusija: Perhepesä Joensuu ry, koska sen luokka (Hyvinvointialueen oma toiminta) on etusijajärjestyksessä ennen luokkaa Sopimuskumppanit.',
      });
      expect((await inQueue(theirs.id)).competitors[0]?.precedence).toMatchObject({ isFirst: false, by: 'class' });
      await ranked('O01', 'own');
      const { precedence, hoursThisSeason } = (await inQueue(mine.id))
        .competitors[0] as ApprovalView['competitors'][number];
      const own = (await inQueue(mine.id)).hoursThisSeason;
      expect(precedence).toMatchObject({ by: 'hours', isFirst: hoursThisSeason < own });
    });

    test('what precedence rested on is kept with the decision, and the loser of a lower class is told so', async () => {
      const [mine, theirs] = [await asked('2027-02-02'), await rival('2027-02-02')];
      await ranked('O01', 'own');
      await heard(
        decide(world, mine.id, { decision: 'approve', denyCompeting: true, competingMessage: 'Keskiviikko on vapaa.' }),
      );
      const snapshot = {
        given: { bookingId: mine.id, priorityClass: 'own', position: 1 },
        lost: [{ bookingId: theirs.id }],
      };
      expect(await decisionsOf(world, mine.id)).toMatchObject([{ decision: 'approve', precedence: snapshot }]);
      expect(await decisionsOf(world, theirs.id)).toMatchObject([
        { decision: 'deny', reasonCode: 'PRIORITY', message: 'Keskiviikko on vapaa.', precedence: snapshot },
      ]);
      const [line] = await letters(theirs.id);
      const { precedence, message } = await letter(line?.id as string);
      expect(precedence).toBe(
        'Samaa aikaa oli hakenut myös toinen järjestö. Aika annettiin sille, koska sen luokka (Hyvinvointialueen oma toiminta) on etusijajärjestyksessä ennen luokkaa Avustusta saavat järjestöt.',
      );
      expect(message).toBe('Keskiviikko on vapaa.');
    });

    test('whoever gives the time against the order does not call it the order', async () => {
      const [mine, theirs] = [await asked('2027-02-02'), await rival('2027-02-02')];
      await ranked('O16', 'own');
      await heard(decide(world, mine.id, { decision: 'approve', denyCompeting: true }));
      expect(await decisionsOf(world, theirs.id)).toMatchObject([{ reasonCode: 'CONFLICT' }]);
      const [line] = await letters(theirs.id);
      expect((await letter(line?.id as string)).precedence).toMatch(/kokonaisharkintaan/);
    });
  });

  describe('what is proposed meanwhile', () => {
    /** Proposes the same hours on another day for the only date of a booking, as the use cases of proposals do. */
    const propose = (bookingId: string, kind: 'change' | 'offer', [localStart, localEnd]: [string, string]) =>
      world.db.write(async (tx) => {
        const [row] = await bookings.occurrencesOf(tx, [bookingId]);
        const room = (await world.deps.catalogue(tx)).room('R39') as CatalogueRoom;
        const [start, end] = [
          instantOf(localStart, 'Europe/Helsinki').instant,
          instantOf(localEnd, 'Europe/Helsinki').instant,
        ];
        const placement = { row: row as bookings.OccurrenceRow, room, localStart, localEnd, start, end };
        await makeProposal(world.deps, tx, {
          ...{ bookingId, kind, placements: [placement], madeById: null, message: null, answerUntil: null },
        });
      });

    test('a change that wishes for the time is declined and told, and its date stays given where it was', async () => {
      const changing = await rival('2027-02-02');
      await heard(decide(world, changing.id, { decision: 'approve' }));
      await propose(changing.id, 'change', ['2027-02-09T10:00', '2027-02-09T12:00']);
      const mine = await asked('2027-02-09');
      expect((await problemOf(await decide(world, mine.id, { decision: 'approve' }))).code).toBe('booking.competing');
      await heard(decide(world, mine.id, { decision: 'approve', denyCompeting: true }));
      const after = await shown(world, changing.id);
      expect(after).toMatchObject({ state: 'approved', occurrences: [{ date: '2027-02-02', state: 'approved' }] });
      expect(after.proposals).toMatchObject([{ state: 'declined' }]);
      expect(after.history.at(-1)?.action).toBe('change-declined');
      const told = (await queuedMails(world)).filter(({ kind }) => kind === 'message.new');
      expect(told.map(({ recipient }) => recipient)).toEqual([accounts.ngo2.email]);
      expect(await letters(changing.id)).toEqual([]);
    });

    test('an offer stands in nobody’s way when what was asked for first is given after all', async () => {
      const mine = await asked('2027-02-02');
      await propose(mine.id, 'offer', ['2027-02-02T11:00', '2027-02-02T13:00']);
      expect((await inQueue(mine.id)).taken).toEqual([]);
      const given = await heard(decide(world, mine.id, { decision: 'approve' }));
      expect(given).toMatchObject({ state: 'approved', proposals: [{ state: 'overtaken' }] });
      expect((await asked('2027-02-03', { when: once('2027-02-02', '12:00', '13:00') })).state).toBe('requested');
    });
  });

  describe('decision letters', () => {
    test('a denial leaves a letter with its reason, the region’s texts, who decided and a number', async () => {
      const { id } = await asked('2027-02-02');
      await heard(decide(world, id, { decision: 'deny', reasonCode: 'PURPOSE', message: 'Sali on liikuntaa varten.' }));
      const [line] = await letters(id, 'ngo');
      expect(line).toMatchObject({ bookingId: id, number: '2026/1' });
      const told = await letter(line?.id as string, 'ngo');
      expect(told).toMatchObject({
        language: 'fi',
        region: 'Pohjoisrannan hyvinvointialue',
        organisation: 'Kanervan Diabetesyhdistys ry',
        subject: { title: 'Sisäinen nimi', dates: ['ti 2.2.2027 10.00–12.00'] },
        message: 'Sali on liikuntaa varten.',
        precedence: null,
        decidedBy: accounts.approver.name,
        decidedRole: 'Toimipisteen hyväksyjä',
        decidedOn: '2026-11-22',
      });
      expect(told.grounds).toMatch(/434\/2003/);
      expect(told.appeal).toMatch(/14 päivän kuluessa/);
      expect((await letter(line?.id as string, 'approver')).number).toBe('2026/1');
      const refused = await problemOf(await world.request(`/decision-letters/${line?.id}`, { as: 'ngo2' }));
      expect([refused.status, refused.code]).toEqual([404, 'letter.not-found']);
      expect((await world.request(`/decision-letters?bookingId=${id}`, { as: 'ngo2' })).status).toBe(404);
      while ((await deliverMails(world.deps)) > 0);
      expect(world.mails.at(-1)?.text).toContain(`http://localhost:3000/paatokset/${line?.id}`);
    });

    test('a letter stays as it was sent, in the language of who asked, whatever is published later', async () => {
      await world.db.write(async (tx) => {
        const who = (await users.findByEmail(tx, accounts.ngo.email)) as users.UserRow;
        await users.update(tx, who, { language: 'sv' });
      });
      const { id } = await asked('2027-02-02');
      await heard(decide(world, id, { decision: 'deny', reasonCode: 'PURPOSE' }));
      const [line] = await letters(id, 'ngo');
      const before = await letter(line?.id as string, 'ngo');
      expect(before.appeal).toMatch(/inom 14 dagar/);
      const { documents } = world.db.tables;
      await world.db.write(async (tx) => {
        await tx.update(documents).set({ publishedAt: null }).where(eq(documents.kind, 'appeal'));
      });
      expect(await letter(line?.id as string, 'ngo')).toEqual(before);
      const other = await asked('2027-02-03');
      await heard(decide(world, other.id, { decision: 'deny', reasonCode: 'PURPOSE' }));
      const [second] = await letters(other.id, 'ngo');
      expect(await letter(second?.id as string, 'ngo')).toMatchObject({ number: '2026/2', appeal: '' });
    });

    test('parallel denials number without gaps, refused ones use up none, and a new year begins anew', async () => {
      const made: string[] = [];
      for (const day of ['02', '03', '04', '09', '10', '11']) made.push((await asked(`2027-02-${day}`)).id);
      const answers = await Promise.all(
        [...made, ...made].map((id) => decide(world, id, { decision: 'deny', reasonCode: 'PURPOSE' })),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
      const numbers = (await Promise.all(made.map((id) => letters(id, 'ngo')))).flat().map(({ number }) => number);
      expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `2026/${number}`));
      world.travelTo('2027-01-04T08:00:00Z');
      const next = await asked('2027-03-02');
      await heard(decide(world, next.id, { decision: 'deny', reasonCode: 'PURPOSE' }));
      expect(await letters(next.id, 'ngo')).toMatchObject([{ number: '2027/1' }]);
    });
  });
});
