import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { mailedEvents } from '../../../server/bookings/history.ts';
import type { Mail } from '../../../server/dependencies.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import { expireOffers } from '../../../server/proposals/expire-offers.ts';
import { offerFreedDates } from '../../../server/waiting/offer-freed-dates.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import { addDays, DAY } from '../../../shared/time.ts';
import { cancel, change, close, decide, heard, queuedMails } from '../../support/booking-commands.ts';
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

  /** Each time on another day, so that one can be offered after the other. */
  const offer = async ({ id, occurrences }: BookingView): Promise<BookingView> => {
    const dates = occurrences.map((each) => ({ occurrenceId: each.id, start: `${each.date}T14:00` }));
    return heard(world.request(`/bookings/${id}/offers`, { as: 'approver', json: { dates } }));
  };
  const answer = (id: string | undefined, as: 'ngo' | 'approver', way: string, json?: unknown): Promise<BookingView> =>
    heard(world.request(`/proposals/${id}/${way}`, { as, method: 'POST', ...(json !== undefined && { json }) }));
  /** Nobody answered in time. */
  const late = async (booking: BookingView): Promise<BookingView> => {
    await sent();
    world.travelTo(world.clock.now() + 8 * DAY);
    await expireOffers(world.deps);
    return booking;
  };
  /** What was given at once wants to be where staff decide. */
  const asksChange = async (): Promise<BookingView> => {
    const { id } = await ask('R37');
    await sent();
    return heard(change(world, id, { scope: 'all', roomId: 'R39', asRequest: true }));
  };
  let taken: BookingView;
  /** A date that another organisation has. */
  const inLine = async (): Promise<BookingView> => {
    const date = addDays('2027-05-04', asked);
    asked += 7;
    const when = once(date, '10:00', '12:00');
    taken = await book(world, { organisationId: 'O16', roomId: 'R37', when }, 'ngo2');
    await sent();
    return book(world, { roomId: 'R37', when, resolutions: [{ date, action: 'wait' }], ...titles });
  };
  const freed = async (booking: BookingView): Promise<BookingView> => {
    await heard(cancel(world, taken.id, {}, 'ngo2'));
    await sent();
    await offerFreedDates(world.deps);
    return booking;
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
    displaced: [
      {
        fi: 'Remontti 2.2.2027, yksi kerta peruttiin',
        sv: 'Remontti 2.2.2027, ett tillfälle ställdes in',
        en: 'Remontti 2 February 2027, one date was cancelled',
      },
      async () => {
        // Another hour of the day each time.
        asked += 1;
        const hour = once('2027-02-02', `${8 + asked}:00`.padStart(5, '0'), `${9 + asked}:00`);
        const booking = await book(world, { roomId: 'R37', when: hour, ...titles });
        await sent();
        const displacements = [{ occurrenceId: booking.occurrences[0]?.id, action: 'cancel' }];
        await heard(close(world, { siteId: 'JNS-PIE', roomId: 'R37', ...hour, displacements, reason: 'Putkirikko' }));
        return booking;
      },
    ],
    offered: [
      {
        fi: 'Sinulle tarjotaan muuta tilaa tai aikaa',
        sv: 'Du erbjuds en annan lokal eller tid',
        en: 'You are offered another room or time',
      },
      async () => offer(await known()),
    ],
    'offer-accepted': [
      { fi: 'Varaus vahvistettu', sv: 'Bokningen är bekräftad', en: 'Booking confirmed' },
      async () => {
        const { proposals } = await offer(await known());
        await sent();
        return answer(proposals[0]?.id, 'ngo', 'answer', { accept: true });
      },
    ],
    'offer-withdrawn': [
      { fi: 'Tarjous peruttiin', sv: 'Erbjudandet återtogs', en: 'Offer withdrawn' },
      async () => {
        const { proposals } = await offer(await known());
        await sent();
        return answer(proposals[0]?.id, 'approver', 'withdraw');
      },
    ],
    'offer-expired': [
      {
        fi: 'Tarjouksen vastausaika päättyi',
        sv: 'Svarstiden för erbjudandet gick ut',
        en: 'The time to answer the offer is over',
      },
      async () => late(await offer(await known())),
    ],
    queued: [{ fi: 'Olet jonossa', sv: 'Du står i kö', en: 'You are in line' }, async () => inLine()],
    freed: [
      {
        fi: 'Jonottamasi aika vapautui',
        sv: 'Tiden som du köar till blev ledig',
        en: 'The time you wait for is free',
      },
      async () => {
        const booking = await inLine();
        await sent();
        return freed(booking);
      },
    ],
    'freed-expired': [
      {
        fi: 'Vapautunut aika siirtyi seuraavalle',
        sv: 'Den lediga tiden gick till nästa i kön',
        en: 'The freed time went to the next in line',
      },
      async () => late(await freed(await inLine())),
    ],
    cancelled: [
      { fi: 'Varaus peruttu', sv: 'Bokningen är avbokad', en: 'Booking cancelled' },
      async () => heard(cancel(world, (await known()).id, {})),
    ],
    'dates-added': [
      { fi: 'Varaukseen on lisätty kertoja', sv: 'Bokningen har fått fler gånger', en: 'Dates added to your booking' },
      async () => {
        const { id, occurrences } = await known();
        const when = once(addDays(occurrences[0]?.localStart.slice(0, 10) ?? '', 1), '10:00', '12:00');
        return heard(world.request(`/bookings/${id}/dates`, { as: 'ngo', json: { when } }));
      },
    ],
    'change-asked': [
      { fi: 'Muutospyyntö vastaanotettu', sv: 'Ändringsbegäran mottagen', en: 'Change request received' },
      async () => asksChange(),
    ],
    'change-accepted': [
      { fi: 'Muutos hyväksytty', sv: 'Ändringen är godkänd', en: 'Change approved' },
      async () => {
        const { proposals } = await asksChange();
        await sent();
        return answer(proposals[0]?.id, 'approver', 'answer', { accept: true });
      },
    ],
    'change-expired': [
      { fi: 'Muutospyyntö päättyi', sv: 'Ändringsbegäran har löpt ut', en: 'Change request expired' },
      async () => {
        const asking = await asksChange();
        await sent();
        world.travelTo(asking.occurrences.at(-1)?.start as string);
        await expireOffers(world.deps);
        return asking;
      },
    ],
    'rooms-changed': [
      {
        fi: 'Varauksen lisätilat muuttuivat',
        sv: 'Bokningens tilläggslokaler har ändrats',
        en: 'Additional rooms changed',
      },
      async () => {
        const { id } = await known();
        return heard(
          world.request(`/bookings/${id}/rooms`, {
            as: 'approver',
            method: 'PUT',
            json: { parts: [{ roomId: 'R04' }] },
          }),
        );
      },
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
        const mails = (await sent()).filter(({ to }) => to === accounts.ngo.email);
        expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
          [accounts.ngo.email, `${subjects[language]}: ${room.name[language]}`],
        ]);
        expect(mails[0]?.text).not.toMatch(/(Sala|Julki)seura|\{|undefined|NaN|Invalid/);
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

  test('what the booker changes by words is mailed to nobody, and an answer to the staff without its words', async () => {
    const booking = await known();
    await heard(decide(world, booking.id, { decision: 'request_info', message: 'Montako?' }));
    const queued = (await queuedMails(world)).length;
    await heard(change(world, booking.id, { scope: 'all', note: 'Tuolit piiriin' }));
    expect(await queuedMails(world)).toHaveLength(queued);
    await sent();
    await heard(change(world, booking.id, { scope: 'all', answer: 'Viisi' }));
    const mails = await sent();
    expect(mails.map(({ to }) => to)).toEqual([accounts.approver.email]);
    expect(mails[0]?.text).not.toMatch(/Viisi|seura/);
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
