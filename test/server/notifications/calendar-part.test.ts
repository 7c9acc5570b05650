/** What mails about bookings do to the calendar of who gets them, message after message. */
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mail } from '../../../server/dependencies.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import { addDays } from '../../../shared/time.ts';
import { cancel, change, close, decide, heard, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { checkIcs, type IcsComponent, icsValue } from '../../support/ics-checker.ts';
import { type Random, randomFrom } from '../../support/random.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ demo: true, env: { PUBLIC_URL: 'https://tilat.example.fi' } });
});
afterAll(() => world.close());

/** The mails of what happened, without those to staff. */
const sent = async (to = 'ngo@demo.tilava.example'): Promise<Mail[]> => {
  world.mails.length = 0;
  await deliverMails(world.deps);
  return world.mails.filter((mail) => mail.to === to);
};

interface Message {
  method: string | undefined;
  text: string;
  events: IcsComponent[];
  uids: (string | undefined)[];
  sequence: number;
}

/** The calendar part, which must be without a fault. */
const messageOf = (mail: Mail | undefined): Message => {
  const text = mail?.calendar?.text ?? '';
  const { faults, components, calendar } = checkIcs(text, { isPublic: false });
  expect(faults).toEqual([]);
  expect(icsValue(calendar, 'METHOD')).toBe(mail?.calendar?.method);
  return {
    method: icsValue(calendar, 'METHOD'),
    text,
    events: components,
    uids: [...new Set(components.map((event) => icsValue(event, 'UID')))],
    sequence: Number(icsValue(components[0], 'SEQUENCE')),
  };
};

const messageSent = async (): Promise<Message> => {
  const [mail, ...others] = await sent();
  expect(others).toEqual([]);
  return messageOf(mail);
};

/** The starts that another program makes of the message, in UTC. */
const startsOf = (text: string): string[] => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents('vevent');
  const [master, ...exceptions] = components.map((each) => new ICAL.Event(each));
  if (!master?.isRecurring()) return components.map((each) => new ICAL.Event(each).startDate.toJSDate().toISOString());
  for (const exception of exceptions) master.relateException(exception);
  const iterator = master.iterator();
  const starts: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next())
    starts.push(master.getOccurrenceDetails(next).startDate.toJSDate().toISOString());
  return starts.sort();
};

const heldStarts = ({ occurrences }: BookingView): string[] =>
  occurrences
    .filter(({ state }) => state === 'approved')
    .map(({ start }) => new Date(start).toISOString())
    .sort();

let series = 0;
/** Weekly over a change of the clock, each at an hour of its own; `R37` says yes by itself. */
const weekly = (changes: Partial<Parameters<typeof book>[1]> = {}) => {
  const [hour, weeks] = [8 + (series % 4) * 2, Math.floor(series / 4) * 5];
  series += 1;
  const [start, end] = [hour, hour + 2].map((each) => `${String(each).padStart(2, '0')}:00`) as [string, string];
  const when = { ...once(addDays('2027-03-09', weeks * 7), start, end), rrule: 'FREQ=WEEKLY;COUNT=5' };
  return book(world, { when, internalTitle: 'Salaseura', ...changes });
};

test('a series is one event that follows its booking from the invitation to its end', async () => {
  const booking = await weekly();
  const invited = await messageSent();
  expect([invited.method, invited.uids]).toEqual(['REQUEST', [`sarja-${booking.id}@tilava`]]);
  expect(startsOf(invited.text)).toEqual(heldStarts(booking));
  expect(invited.events).toHaveLength(1);

  const [, second, third] = booking.occurrences;
  const day = addDays(second?.date as string, 1);
  const moved = await heard(
    change(world, booking.id, {
      scope: 'occurrence',
      occurrenceId: second?.id as string,
      start: `${day}T14:00`,
      end: `${day}T16:00`,
    }),
  );
  const update = await messageSent();
  expect(startsOf(update.text)).toEqual(heldStarts(moved));
  expect(icsValue(update.events[1], 'RECURRENCE-ID')).toBe(`${second?.date.replaceAll('-', '')}T080000`);

  const cut = await heard(cancel(world, booking.id, { scope: 'occurrence', occurrenceId: third?.id }));
  const shorter = await messageSent();
  expect(shorter.method).toBe('REQUEST');
  expect(startsOf(shorter.text)).toEqual(heldStarts(cut));
  expect(icsValue(shorter.events[0], 'EXDATE')).toBe(`${third?.date.replaceAll('-', '')}T080000`);

  await heard(cancel(world, booking.id, {}));
  const end = await messageSent();
  expect([end.method, icsValue(end.events[0], 'STATUS')]).toEqual(['CANCEL', 'CANCELLED']);
  const all = [invited, update, shorter, end];
  expect(all.flatMap(({ uids }) => uids)).toEqual(Array(4).fill(`sarja-${booking.id}@tilava`));
  expect(all.map(({ sequence }) => sequence)).toEqual(all.map(({ sequence }) => sequence).toSorted((a, b) => a - b));
  expect(new Set(all.map(({ sequence }) => sequence)).size).toBe(4);
});

test('one date is invited and called off, from the address that the mail comes from, to who gets it', async () => {
  const when = once('2027-02-02', '10:00', '12:00');
  const booking = await book(world, { when, internalTitle: 'Salaseura' });
  const { method, events, uids, sequence } = await messageSent();
  const [event] = events;
  expect([method, uids]).toEqual(['REQUEST', [`varaus-${booking.occurrences[0]?.id}@tilava`]]);
  expect(icsValue(event, 'SUMMARY')).toBe('Salaseura');
  expect(icsValue(event, 'DTSTAMP')).toBe('20261122T080000Z');
  expect(icsValue(event, 'ORGANIZER')).toBe('mailto:noreply@tilat.example.fi');
  const attendee = event?.properties.find(({ name }) => name === 'ATTENDEE');
  expect(attendee).toMatchObject({
    value: 'mailto:ngo@demo.tilava.example',
    parameters: { PARTSTAT: 'ACCEPTED', RSVP: 'FALSE' },
  });
  await heard(cancel(world, booking.id, {}));
  const end = await messageSent();
  expect([end.method, end.uids]).toEqual(['CANCEL', uids]);
  expect(end.sequence).toBeGreaterThan(sequence);
});

test('dates without a rule come as a file of several events, and go as such', async () => {
  const when = { ...once('2027-02-03', '10:00', '12:00'), rdates: ['2027-02-11T10:00', '2027-02-26T10:00'] };
  const booking = await book(world, { when });
  const { method, uids, text } = await messageSent();
  expect([method, uids.length]).toEqual(['PUBLISH', 3]);
  expect(startsOf(text).sort()).toEqual(heldStarts(booking));
  expect(text).not.toContain('ATTENDEE');
  await heard(cancel(world, booking.id, {}));
  const end = await messageSent();
  expect(end.uids).toEqual(uids);
  expect(end.events.map((event) => icsValue(event, 'STATUS'))).toEqual(Array(3).fill('CANCELLED'));
});

test('what is only asked for is in no calendar, nor what is denied or withdrawn', async () => {
  for (const happen of [
    ({ id }: BookingView) => decide(world, id, { decision: 'deny', reasonCode: 'PURPOSE' }),
    ({ id }: BookingView) => cancel(world, id, {}),
  ]) {
    const booking = await weekly({ roomId: 'R39' });
    expect((await sent()).map(({ calendar }) => calendar)).toEqual([undefined]);
    await heard(happen(booking));
    expect((await sent()).map(({ calendar }) => calendar)).toEqual([undefined]);
  }
});

test('of a request that is approved in part only what was approved is invited', async () => {
  const booking = await weekly({ roomId: 'R39' });
  await sent();
  const [first] = booking.occurrences;
  const approved = await heard(decide(world, booking.id, { decision: 'approve', occurrenceIds: [first?.id] }));
  const { method, text } = await messageSent();
  expect(method).toBe('REQUEST');
  expect(startsOf(text)).toEqual(heldStarts(approved));
  expect(heldStarts(approved)).toHaveLength(1);
});

test('dates that give way to the house leave the calendar, too', async () => {
  const hour = once('2027-02-16', '10:00', '12:00');
  const booking = await book(world, { when: hour });
  await sent();
  const displacements = [{ occurrenceId: booking.occurrences[0]?.id, action: 'cancel' }];
  await heard(close(world, { siteId: 'JNS-PIE', roomId: 'R37', ...hour, displacements, reason: 'Putkirikko' }));
  expect((await messageSent()).method).toBe('CANCEL');
});

test('a date that is given up in a change that staff must look at leaves the calendar at once', async () => {
  const { id, occurrences } = await book(world, {
    roomId: 'R37',
    when: { ...once('2027-06-08', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=3' },
  });
  await sent();
  const whole = { scope: 'all', roomId: 'R39', asRequest: true } as const;
  const resolutions = [{ occurrenceId: occurrences[1]?.id ?? '', action: 'cancel' as const }];
  const asked = await heard(change(world, id, { ...whole, resolutions }));
  expect(asked.proposals[0]?.dates).toHaveLength(2);
  const { text } = await messageSent();
  expect(startsOf(text)).toEqual(heldStarts(asked));
});

test('a mail that goes out late tells the times as they are by then', async () => {
  const booking = await weekly();
  const [first] = booking.occurrences;
  const day = addDays(first?.date as string, 2);
  const moved = await heard(
    change(world, booking.id, {
      scope: 'occurrence',
      occurrenceId: first?.id as string,
      start: `${day}T14:00`,
      end: `${day}T16:00`,
    }),
  );
  const messages = (await sent()).map(messageOf);
  expect(messages.map(({ text }) => startsOf(text))).toEqual([heldStarts(moved), heldStarts(moved)]);
  const other = await weekly();
  await heard(cancel(world, other.id, {}));
  expect((await sent()).map(({ calendar }) => calendar?.method)).toEqual([undefined, 'CANCEL']);
});

test('nothing of a sensitive group is told, only that a room is booked', async () => {
  await weekly({ sensitive: true, internalTitle: 'Sururyhmä', publicTitle: 'Surevat' });
  const { events, text } = await messageSent();
  expect(icsValue(events[0], 'SUMMARY')).toBe('Tilavaraus: Monitoimisali A');
  expect(icsValue(events[0], 'CLASS')).toBe('PRIVATE');
  expect(text).not.toMatch(/Suru|Surevat|Aino|040 /);
});

/** A calendar as a program keeps it: what a message brings replaces what it had under the same UID. */
const createInbox = () => {
  const kept = new Map<string, { sequence: number; text: string }>();
  const calendarOf = (components: readonly ICAL.Component[], zones: readonly ICAL.Component[]): string => {
    const calendar = new ICAL.Component('vcalendar');
    for (const each of [...zones, ...components]) calendar.addSubcomponent(each);
    return calendar.toString();
  };
  const take = ({ method, text }: Message): void => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const zones = calendar.getAllSubcomponents('vtimezone');
    const byUid = Map.groupBy(calendar.getAllSubcomponents('vevent'), (each) =>
      String(each.getFirstPropertyValue('uid')),
    );
    for (const [uid, components] of byUid) {
      const sequence = Number(components[0]?.getFirstPropertyValue('sequence'));
      expect(sequence, `${method} ${uid}`).toBeGreaterThanOrEqual(kept.get(uid)?.sequence ?? 0);
      const isGone = components.every((each) => each.getFirstPropertyValue('status') === 'CANCELLED');
      kept.set(uid, { sequence, text: isGone ? '' : calendarOf(components, zones) });
    }
  };
  return { take, starts: () => [...kept.values()].flatMap(({ text }) => (text ? startsOf(text) : [])).sort() };
};

/** One thing that can happen to a booking, by chance. Refusals are part of life. */
const happen = async ({ int, pick, chance }: Random, { id, occurrences }: BookingView): Promise<void> => {
  const date = pick(occurrences);
  const day = addDays(date.date, int(0, 3));
  const hour = `${int(8, 17)}`.padStart(2, '0');
  const moved = { start: `${day}T${hour}:00`, end: `${day}T${hour}:45` };
  const one = { scope: 'occurrence', occurrenceId: date.id } as const;
  await pick([
    () => change(world, id, { ...one, ...moved }),
    () => change(world, id, { ...one, roomId: pick(['R37', 'R38', 'R39']) }),
    () => cancel(world, id, chance(0.8) ? one : {}),
    () => decide(world, id, { decision: 'approve', ...(chance(0.5) && { occurrenceIds: [date.id] }) }),
    () => world.request(`/bookings/${id}/dates`, { as: 'ngo', json: { occurrenceIds: [date.id] } }),
    () => world.request(`/bookings/${id}/dates`, { as: 'ngo', json: { when: once(day, `${hour}:00`, `${hour}:45`) } }),
  ])();
};

const rules = [
  { rrule: 'FREQ=WEEKLY;COUNT=4' },
  { rrule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=3' },
  { rdates: ['2027-10-07T09:00'] },
  {},
];

test('whatever happens, whoever follows the messages has the dates that are given, and no others', async () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const random = randomFrom(seed);
    const when = { ...once('2027-09-14', '09:00', '09:45'), ...random.pick(rules) };
    let booking = await book(world, { when, roomId: random.pick(['R37', 'R39']) });
    const inbox = createInbox();
    for (let step = 0; step < 7; step += 1) {
      for (const mail of await sent()) if (mail.calendar) inbox.take(messageOf(mail));
      expect(inbox.starts(), `seed ${seed}, step ${step}`).toEqual(heldStarts(booking));
      await happen(random, booking);
      booking = await shown(world, booking.id);
    }
    await cancel(world, booking.id, {});
    await sent();
  }
});

test('a series that gets so many other dates that it is none any more leaves the calendar as one', async () => {
  const when = { ...once('2027-02-22', '08:00', '08:45'), rrule: 'FREQ=DAILY;COUNT=2' };
  const { id } = await book(world, { when });
  const inbox = createInbox();
  const invited = await messageSent();
  inbox.take(invited);
  const others = { ...once('2027-02-25', '13:00', '13:45'), rdates: ['2027-02-26T14:00', '2027-03-01T13:00'] };
  const grown = await heard(world.request(`/bookings/${id}/dates`, { as: 'ngo', json: { when: others } }));
  const file = await messageSent();
  expect([invited.method, file.method, file.uids.length]).toEqual(['REQUEST', 'PUBLISH', 6]);
  inbox.take(file);
  expect(inbox.starts()).toEqual(heldStarts(grown));
  expect(inbox.starts()).toHaveLength(5);
});

test('who wants no invitations gets the mail without one', async () => {
  const wants = (unwantedMails: string[]) =>
    world.request('/account', { as: 'ngo', method: 'PATCH', json: { unwantedMails } });
  await heard(wants(['calendar']));
  await weekly();
  expect((await sent()).map(({ calendar }) => calendar)).toEqual([undefined]);
  await heard(wants([]));
});
