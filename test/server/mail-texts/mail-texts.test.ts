import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { composedKinds } from '../../../server/notifications/compose-mail.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import { mailKinds } from '../../../shared/texts/mail-kinds.ts';
import type { MailPreviewView, MailTextView } from '../../../shared/texts/mail-schemas.ts';
import type { SampleMailSummary, SampleMailView } from '../../../shared/texts/sample-schemas.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const kind = 'booking.approved-automatically';
const none = { fi: '', sv: '', en: '' };

describe.each(engines)('the words of mails on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const show = async (name = kind) =>
    bodyOf<MailTextView>(await world.request(`/mail-texts/${name}/settings`, { as: 'coordinator' }));
  const write = (json: unknown, version?: number, name = kind) =>
    world.request(`/mail-texts/${name}`, {
      method: 'PATCH',
      as: 'coordinator',
      json,
      headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
    });
  const sent = async () => {
    world.mails.length = 0;
    await deliverMails(world.deps);
    return world.mails[0];
  };
  const askFor = (date: string) => book(world, { roomId: 'R37', when: once(date, '10:00', '12:00') });

  test('are the product’s until the region writes its own', async () => {
    const text = await show();
    expect(text).toMatchObject({ isOwn: false, version: 0, subject: { fi: 'Varaus vahvistettu: {room}' } });
    expect(text.placeholders).toContain('count');
    const { items } = await bodyOf<{ items: MailTextView[] }>(
      await world.request('/mail-texts', { as: 'coordinator' }),
    );
    expect(items.map(({ kind: each }) => each)).toContain(kind);
  });

  test('go out as the region wrote them, with the values in their places and the rest of the mail below', async () => {
    await write({
      subject: { ...none, fi: 'Tervetuloa: {room}' },
      body: { ...none, fi: '{region} kiittää. {count|Yksi kerta|# kertaa} talossa {site}.' },
    });
    await askFor('2027-02-02');
    const mail = await sent();
    expect(mail?.subject).toMatch(/^Tervetuloa: \S/);
    expect(mail?.text).toMatch(/^Pohjoisrannan hyvinvointialue kiittää\. Yksi kerta talossa .+\.\n\nTila: /);
    expect(mail?.text).toContain('/varaukset/');
  });

  test('a language that the region left empty keeps the product’s words', async () => {
    await write({ subject: { ...none, sv: 'Välkommen: {room}' } });
    await askFor('2027-02-02');
    expect((await sent())?.subject).toMatch(/^Varaus vahvistettu: \S/);
  });

  test('a placeholder that the mail knows nothing of is refused in words, at its field', async () => {
    const response = await write({ body: { ...none, fi: 'Hei {nimi}', en: 'Hello {room' } });
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.code).toBe('mail.placeholder-unknown');
    expect(problem.errors).toEqual([
      { path: 'body.fi', code: 'mail.placeholder-unknown', message: expect.stringMatching(/”nimi”.*\{room\}/) },
      { path: 'body.en', code: 'mail.loose-brace', message: expect.any(String) },
    ]);
    expect((await show()).isOwn).toBe(false);
  });

  test('a subject is one line', async () => {
    expect((await write({ subject: { ...none, fi: 'Hei\nBcc: kaikki@example' } })).status).toBe(400);
  });

  test('can be looked at before anybody gets them', async () => {
    const json = { subject: 'Bekräftat: {room}', body: 'Tack för {count|en gång|# gånger}.', language: 'sv' };
    const response = await world.request(`/mail-texts/${kind}/preview`, { as: 'coordinator', json });
    const preview = await bodyOf<MailPreviewView>(response);
    expect(preview.subject).toBe('Bekräftat: Stora grupprummet');
    expect(preview.text).toMatch(/^Tack för 12 gånger\.\n\nLokal: Stora grupprummet/);
    expect(preview.text).not.toMatch(/[{}]/);
    expect((await show()).isOwn).toBe(false);
  });

  test('go back to the product’s', async () => {
    await write({ subject: { ...none, fi: 'Tervetuloa: {room}' } }, 0);
    expect(await show()).toMatchObject({ isOwn: true, version: 1 });
    expect((await write({ subject: none }, 0)).status).toBe(412);
    const response = await world.request(`/mail-texts/${kind}`, { method: 'DELETE', as: 'coordinator' });
    expect(response.status).toBe(204);
    expect(await show()).toMatchObject({ isOwn: false, subject: { fi: 'Varaus vahvistettu: {room}' } });
  });

  test('of a mail that does not exist are not there', async () => {
    const response = await world.request('/mail-texts/booking.nothing/settings', { as: 'coordinator' });
    expect(await problemOf(response)).toMatchObject({ status: 404, code: 'mail-text.not-found' });
  });

  test('a link to sign in goes out in the region’s words, with the link in its place', async () => {
    const body = { ...none, fi: '{region} odottaa sinua. Kirjaudu: {url}' };
    expect((await write({ subject: { ...none, fi: 'Avain' }, body }, 0, 'session.link')).status).toBe(200);
    await world.request('/session/link', { json: { email: accounts.ngo.email } });
    const mail = await sent();
    expect(mail?.subject).toBe('Avain');
    expect(mail?.text).toMatch(/^Pohjoisrannan hyvinvointialue odottaa sinua\. Kirjaudu: http\S+#\S+\n\nTämä viesti/);
  });

  test('a mail to a house says in its body what is needed, and never in its subject', async () => {
    const name = 'house.needs';
    const body = { ...none, fi: 'Katsokaa: {needs}.' };
    expect((await write({ body }, 0, name)).status).toBe(200);
    const refused = await write({ subject: { ...none, fi: 'Tarve: {needs}' } }, 1, name);
    expect(await problemOf(refused)).toMatchObject({ code: 'mail.placeholder-unknown' });
    expect((await show(name)).body.fi).toBe(body.fi);
  });

  test('the link that a mail lives by cannot be left out in any language', async () => {
    const response = await write({ body: { fi: 'Kirjaudu: {url}', sv: 'Logga in', en: '' } }, 0, 'session.link');
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({
      code: 'mail.placeholder-missing',
      errors: [{ path: 'body.sv', code: 'mail.placeholder-missing', message: expect.stringContaining('{url}') }],
    });
    expect((await show('session.link')).isOwn).toBe(false);
  });

  test('an invitation keeps its link below whatever the region writes', async () => {
    await write({ body: { ...none, fi: 'Tervetuloa, tehtäväsi on {role}.' } }, 0, 'invitation.staff');
    const json = { email: 'uusi@talo.example', role: 'board', language: 'fi' };
    expect((await world.request('/users', { as: 'admin', json })).status).toBe(201);
    const mail = await sent();
    expect(mail?.text).toMatch(/^Tervetuloa, tehtäväsi on raporttien lukija\.\n\nAvaa kutsu tästä linkistä:\nhttp/);
  });

  const looked = ['session.link', 'password.changed', 'invitation.hand-over', 'organisation.verified'] as const;
  test.each([...looked, 'organisation.join', 'house.needs', 'correction.waiting', 'correction.answered'])(
    'the product’s own words of %s can be looked at whole',
    async (name) => {
      const { subject, body } = await show(name);
      const json = { subject: subject.fi, body: body.fi, language: 'fi' };
      const response = await world.request(`/mail-texts/${name}/preview`, { as: 'coordinator', json });
      const preview = await bodyOf<MailPreviewView>(response);
      if (!subject.fi.includes('{')) expect(preview.subject).toBe(subject.fi);
      expect(preview.subject).not.toMatch(/[{}]/);
      expect(preview.text).not.toMatch(/[{}]/);
      expect(preview.text).toMatch(/https?:\/\/\S+/);
      expect(preview.text).toMatch(/Älä vastaa tähän viestiin\.$/);
    },
  );
});

describe('samples of mails', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ demo: true });
  });
  afterAll(() => world.close());

  const list = async () =>
    (await bodyOf<{ items: SampleMailSummary[] }>(await world.request('/mail-samples', { as: 'coordinator' }))).items;
  const show = async (name: string) =>
    bodyOf<SampleMailView>(await world.request(`/mail-samples/${name}`, { as: 'coordinator' }));

  test('stand for every kind that the product sends, and for every kind that can be worded', async () => {
    const kinds = new Set((await list()).map(({ kind: each }) => each));
    // An invitation's row becomes one of four mails.
    const sent = composedKinds.filter((each) => each !== 'invitation');
    expect([...sent, ...mailKinds].filter((each) => !kinds.has(each))).toEqual([]);
    expect((await list()).filter(({ isWordable }) => !isWordable).map(({ kind: each }) => each)).toEqual([
      'message.new',
      'house.given-back',
      'house.offer',
      'house.offer',
      'house.offer',
      'house.overdue',
    ]);
  });

  test('are whole in every language, and no subject names a group, a person or a need', async () => {
    const secret =
      /Esimerkkiyhdistys|Exempelförening|Example Association|Meikäläinen|Muistattehan|pyörätuoli|rullstol/i;
    for (const { name } of await list()) {
      const { mails } = await show(name);
      expect(mails.map(({ language }) => language)).toEqual(['fi', 'sv', 'en']);
      for (const { subject, text } of mails) {
        expect(subject, name).not.toMatch(/[{}]|undefined|^\s*$/);
        expect(subject, name).not.toMatch(secret);
        expect(text, name).not.toMatch(/[{}]|undefined|\n{3}/);
        expect(text, name).toMatch(/https?:\/\/\S+/);
      }
      expect(new Set(mails.map(({ text }) => text)).size, name).toBe(3);
    }
  });

  test('say what each kind says below its words', async () => {
    const finnish = async (name: string) => (await show(name)).mails[0]?.text;
    expect(await finnish('booking.cancelled:by-house')).toMatch(/Syy: Huolto\..+#uusi-aika/s);
    expect(await finnish('booking.cancelled:late')).toContain('määräajan jälkeen');
    expect(await finnish('booking.cancelled')).not.toMatch(/määräajan|Syy:/);
    expect(await finnish('booking.displaced')).toMatch(/Siirtyneet kerrat:.+Pieni ryhmähuone.+Perutut kerrat:/s);
    expect((await finnish('booking.reminder'))?.match(/Anna se muille/g)).toHaveLength(2);
    expect(await finnish('house.overdue')).toContain('myöhässä 2 työpäivää');
  });

  test('have the region’s own words, name and colour, on a page where nothing runs and nothing leads away', async () => {
    const json = { subject: { ...none, fi: 'Hienoa: {room}' }, body: { ...none, fi: 'Omin sanoin, {count}.' } };
    await world.request(`/mail-texts/${kind}`, { method: 'PATCH', as: 'coordinator', json });
    await world.request('/region', { method: 'PATCH', as: 'admin', json: { accent: '#7a1f3d' } });
    expect(await show(kind)).toMatchObject({ isOwn: true, subject: { fi: 'Hienoa: Iso ryhmähuone' } });
    const page = await world.request(`/mail-samples/${kind}/fi`, { as: 'coordinator' });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    );
    const html = await page.text();
    expect(html).toMatch(/Pohjoisrannan hyvinvointialue.+Omin sanoin, 12\./s);
    expect(html).toContain('#7a1f3d');
    expect(html).not.toMatch(/href|<script|src=/);
    expect((await world.request('/mail-samples/nothing', { as: 'coordinator' })).status).toBe(404);
  });
});
