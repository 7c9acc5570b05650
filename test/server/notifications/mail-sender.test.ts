import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import { createMailSender, UnknownOutcome } from '../../../server/notifications/mail-sender.ts';
import { queuedMails } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { checkIcs } from '../../support/ics-checker.ts';
import { createWorld } from '../../support/world.ts';

interface Received {
  from: string;
  to: string[];
  source: string;
}

let server: SMTPServer;
let received: Received[];
let refused: string | undefined;
/** Where the server breaks off, or says no after the whole message. */
let breaksAt: 'mail' | 'data' | 'refuse' | undefined;

const sockets = new Set<Socket>();
const hangUp = (port: number): void => {
  for (const socket of sockets) if (socket.remotePort === port) socket.destroy();
};

/** A real mail server of the test's own. */
beforeEach(async () => {
  received = [];
  refused = undefined;
  breaksAt = undefined;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_, session, done) => {
      if (breaksAt === 'mail') hangUp(session.remotePort);
      else done();
    },
    onRcptTo: ({ address }, _, done) => done(address === refused ? new Error('no such mailbox') : null),
    onData: (stream, session, done) => {
      const { envelope } = session;
      if (breaksAt === 'data') stream.once('data', () => hangUp(session.remotePort));
      let source = '';
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        source += text;
      });
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        done(breaksAt === 'refuse' ? new Error('no room left') : null);
      });
    },
  });
  server.server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise<void>((resolve) => server.close(resolve)));

const senderFor = (publicUrl = 'https://tilat.example.fi') => {
  const { port } = server.server.address() as AddressInfo;
  return createMailSender(readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_URL: publicUrl }));
};

interface Part {
  /** The header's value, unfolded. */
  type: string;
  body: string;
}

const decoded = (head: string, text: string): string => {
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString('utf8');
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text;
  const bytes = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

/** The parts of a message, as a mail program takes them apart and decodes them (RFC 2046 section 5.1). */
const partsOf = (source: string): Part[] => {
  const end = source.indexOf('\r\n\r\n');
  const [head, body] = [source.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' '), source.slice(end + 4)];
  const boundary = /^content-type: multipart\/[^\r]*boundary="?([^";\r]+)/im.exec(head)?.[1];
  if (boundary === undefined)
    return [{ type: /^content-type: ([^\r]*)/im.exec(head)?.[1] ?? '', body: decoded(head, body) }];
  const inner = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1);
  return inner.flatMap((part) => partsOf(part.replace(/^\r\n/, '')));
};

test('a booker gets the mail over SMTP, from an address of the service that expects no answer', async () => {
  const world = await createWorld({ demo: true });
  const booking = await book(world, { when: once('2027-02-02', '10:00', '12:00'), internalTitle: 'Salaseura' });
  await deliverMails({ ...world.deps, mail: senderFor() });
  expect(received).toHaveLength(1);
  const [{ from, to, source }] = received as [Received];
  expect([from, to]).toEqual(['noreply@tilat.example.fi', ['ngo@demo.tilava.example']]);
  expect(source).toMatch(/^From: Tilava <noreply@tilat\.example\.fi>\r$/m);
  expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(source).toMatch(/^Subject: Varaus vahvistettu: Monitoimisali A\r$/m);
  const parts = partsOf(source);
  const [text, page] = parts as [Part, Part];
  for (const { body } of [text, page]) {
    expect(body).toContain(`/varaukset/${booking.id}`);
    expect(body).toContain('Tämä viesti on lähetetty Tilavasta');
    expect(body).not.toContain('Salaseura');
  }
  // The invitation stands among the forms of the text, and as a file beside them.
  const calendars = parts.slice(2);
  expect(calendars.map(({ type }) => type)).toEqual([
    expect.stringMatching(/^text\/calendar; charset=utf-8; method=REQUEST$/i),
    expect.stringMatching(/^application\/ics; name=varaus\.ics$/i),
  ]);
  for (const { body } of calendars) {
    expect(checkIcs(body, { isPublic: false }).faults).toEqual([]);
    expect(body).toContain(`UID:varaus-${booking.occurrences[0]?.id}@tilava\r\n`);
  }
  await world.close();
});

test('a mailbox that the server does not know leaves the mail in the outbox', async () => {
  const world = await createWorld({ demo: true });
  await book(world, { when: once('2027-02-02', '10:00', '12:00') });
  refused = 'ngo@demo.tilava.example';
  await deliverMails({ ...world.deps, mail: senderFor() });
  expect(received).toEqual([]);
  expect(await queuedMails(world)).toMatchObject([
    { sentAt: null, failure: expect.stringMatching(/mailbox|recipient/i) },
  ]);
  await world.close();
});

test('a line that breaks within the message leaves an unknown outcome; one that is refused or never begun does not', async () => {
  const mail = { id: 'm1', to: 'matti@example.org', subject: 'Varaus', text: 'Hei' };
  const outcomes: unknown[] = [];
  const send = async (sender = senderFor()) => outcomes.push(await sender.send(mail).catch((error: unknown) => error));
  breaksAt = 'data';
  await send();
  breaksAt = 'mail';
  await send();
  breaksAt = 'refuse';
  await send();
  await send(createMailSender(readConfig({ SMTP_URL: 'smtp://127.0.0.1:1', PUBLIC_URL: 'https://tilat.example.fi' })));
  expect(outcomes.map((outcome) => outcome instanceof UnknownOutcome)).toEqual([true, false, false, false]);
  expect(outcomes.every((outcome) => outcome instanceof Error)).toBe(true);
});

test('a message bears the same name at every try, and goes as text and as a page that loads nothing', async () => {
  const html = '<!doctype html><p>Hei</p>';
  for (let tries = 0; tries < 2; tries++)
    await senderFor().send({ id: 'm1', to: 'matti@example.org', subject: 'Varaus', text: 'Hei', html });
  const names = received.map(({ source }) => /^Message-ID: (\S+)\r$/im.exec(source)?.[1]);
  expect(names).toEqual(['<m1@tilat.example.fi>', '<m1@tilat.example.fi>']);
  expect(received[0]?.source).toMatch(/Content-Type: multipart\/alternative/);
});

test('events that are no invitation are a file, among no forms of the text', async () => {
  const calendar = { method: 'PUBLISH', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } as const;
  await senderFor().send({ to: 'matti@example.org', subject: 'Varaus', text: 'Hei', calendar });
  const { source } = received[0] as Received;
  expect(source).not.toContain('multipart/alternative');
  expect(source).toMatch(/^Content-Disposition: attachment; filename=varaus\.ics\r$/m);
  expect(partsOf(source)).toMatchObject([
    { type: expect.stringMatching(/^text\/plain/) },
    { type: expect.stringMatching(/^text\/calendar; charset=utf-8; method=PUBLISH/), body: calendar.text },
  ]);
});

test('without a mail server a mail is not taken', async () => {
  const sender = createMailSender(readConfig({}));
  await expect(sender.send({ to: 'matti@example.org', subject: 'Varaus', text: 'Hei' })).rejects.toThrow('configured');
});
