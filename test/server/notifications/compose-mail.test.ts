import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { mailedEvents } from '../../../server/bookings/history.ts';
import type { Mail } from '../../../server/dependencies.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { addDays } from '../../../shared/time.ts';
import { cancel, change, decide, heard, queuedMails } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, type World } from '../../support/world.ts';

const titles = { internalTitle: 'Salaseura', publicTitle: 'Julkiseura' };

describe.each(engines)('the mails about a booking on $name', (engine) => {
  let world: World;
  let asked: number;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    asked = 0;
  });
  afterEach(() => world.close());

  const speak = (language: Language) => {
    const { users } = world.db.tables;
    return world.db.write((tx) => tx.update(users).set({ language }).where(eq(users.email, accounts.ngo.email)));
  };
  const sent = async (): Promise<Mail[]> => {
    world.mails.length = 0;
    await deliverMails(world.deps);
    return [...world.mails];
  };
  /** Three weekly dates, later than those asked for before. */
  const ask = (roomId = 'R39') => {
    const date = addDays('2027-02-02', 28 * asked);
    asked += 1;
    return book(world, { roomId, when: { ...once(date, '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' }, ...titles });
  };
  /** A request of which the booker has been told already. */
  const known = async () => {
    const booking = await ask();
    await sent();
    return booking;
  };
  const nextDay = ({ occurrences: [first] }: BookingView) => {
    const date = addDays(first?.date as string, 1);
    return { start: `${date}T10:00`, end: `${date}T12:00` };
  };

  /** Everything that can happen to a booking, and what its mail is called. */
  const events: Record<(typeof mailedEvents)[number], [Record<Language, string>, () => Promise<BookingView>]> = {
    requested: [
      { fi: 'Varauspyyntö vastaanotettu', sv: 'Bokningsförfrågan har tagits emot', en: 'Booking request received' },
      () => ask(),
    ],
    'approved-automatically': [
      { fi: 'Varaus vahvistettu', sv: 'Bokningen är bekräftad', en: 'Booking confirmed' },
      () => ask('R37'),
    ],
    approved: [
      { fi: 'Varaus hyväksytty', sv: 'Bokningen är godkänd', en: 'Booking approved' },
      async () => heard(decide(world, (await known()).id, { decision: 'approve' })),
    ],
    denied: [
      { fi: 'Varauspyyntöä ei hyväksytty', sv: 'Bokningsförfrågan godkändes inte', en: 'Booking request not approved' },
      async () => heard(decide(world, (await known()).id, { decision: 'deny', reasonCode: 'PURPOSE' })),
    ],
    'info-asked': [
      { fi: 'Tarvitsemme lisätietoja', sv: 'Vi behöver tilläggsuppgifter', en: 'We need more information' },
      async () => heard(decide(world, (await known()).id, { decision: 'request_info', message: 'Montako?' })),
    ],
    cancelled: [
      { fi: 'Varaus peruttu', sv: 'Bokningen är avbokad', en: 'Booking cancelled' },
      async () => heard(cancel(world, (await known()).id, {})),
    ],
    moved: [
      { fi: 'Varausta siirretty', sv: 'Bokningen har flyttats', en: 'Booking moved' },
      async () => {
        const booking = await known();
        return heard(change(world, booking.id, { scope: 'all', ...nextDay(booking) }));
      },
    ],
  };

  test.each(mailedEvents)(
    '%s is told by one mail, in the booker’s language, with no title in its subject',
    async (event) => {
      const [subjects, happen] = events[event];
      for (const language of ['fi', 'sv', 'en'] as const) {
        await speak(language);
        const { room } = await happen();
        const mails = await sent();
        expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
          [accounts.ngo.email, `${subjects[language]}: ${room.name[language]}`],
        ]);
        expect(mails[0]?.text).not.toMatch(/seura|\{|undefined|NaN|Invalid/);
      }
    },
  );

  test('a mail says what, where, when and how to see it, without titles or people', async () => {
    const booking = await ask();
    const [mail] = await sent();
    expect(mail?.text.split('\n\n')).toEqual([
      'Olemme saaneet varauspyyntösi, 3 kertaa. Saat vastauksen viimeistään pe 27.11.2026.',
      expect.stringMatching(/^Tila: Monitoimisali A\+B, Pielisrannan perhekeskus, .+, \d{5} Joensuu\nAika: .*tiistai/i),
      `Varaus ja kaikki sen kerrat: http://localhost:3000/varaukset/${booking.id}`,
      expect.stringMatching(/^Tämä viesti on lähetetty Tilavasta/),
    ]);
    expect(mail?.text).not.toMatch(/seura|Diabetes|Aino|040/);
  });

  test('a denial tells its reason and what the staff wrote', async () => {
    const { id } = await known();
    await heard(decide(world, id, { decision: 'deny', reasonCode: 'OTHER', message: 'Lattia\nkorjataan' }));
    const [mail] = await sent();
    expect(mail?.text).toContain('Pyynnöstäsi jäi hyväksymättä 3 kertaa. Syy: Muu syy.');
    expect(mail?.text).toContain('Viesti henkilökunnalta:\nLattia\nkorjataan\n\n');
  });

  test('a single date is told of in the singular', async () => {
    const booking = await known();
    await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: booking.occurrences[0]?.id }));
    expect((await sent())[0]?.text).toContain('Varauksestasi on peruttu yksi kerta.');
  });

  test('what the booker writes or changes by words is mailed to nobody', async () => {
    const booking = await known();
    await heard(decide(world, booking.id, { decision: 'request_info', message: 'Montako?' }));
    const queued = (await queuedMails(world)).length;
    await heard(change(world, booking.id, { scope: 'all', answer: 'Viisi', note: 'Tuolit piiriin' }));
    expect(await queuedMails(world)).toHaveLength(queued);
  });

  test('whoever booked is told, also when staff booked for an organisation', async () => {
    await book(world, { when: once('2027-02-02', '10:00', '12:00'), organisationId: 'O05' }, 'coordinator');
    expect((await sent()).map(({ to }) => to)).toEqual([accounts.coordinator.email]);
  });

  test('the promised day is told even when the request is decided before its mail goes out', async () => {
    const booking = await ask();
    await heard(decide(world, booking.id, { decision: 'approve' }));
    const mails = await sent();
    expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Varauspyyntö vastaanotettu',
      'Varaus hyväksytty',
    ]);
    expect(mails[0]?.text).toContain('viimeistään pe 27.11.2026');
  });
});
