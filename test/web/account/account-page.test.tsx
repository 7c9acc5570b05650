import { cleanup, screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import AccountPage from '../../../web/account/account-page.tsx';
import FeedsPage from '../../../web/feeds/feeds-page.tsx';
import SubscribePage from '../../../web/feeds/subscribe-page.tsx';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { room as wholeRoom } from '../bookings/samples.ts';
import { account, admin, factor, feed, houses, member, sessions, token } from './samples.ts';

const answered = (body: unknown, version = 1): Response =>
  new Response(JSON.stringify(body), { headers: { ETag: `"${version}"` } });

const open = (shown: unknown = account) => {
  const service = fakeService({
    'GET /session/user': () => admin,
    'GET /account': () => answered(shown),
    'GET /sessions': () => ({ items: sessions }),
    'GET /tokens': () => ({ items: [token] }),
  });
  return { service, ...renderPage(AccountPage, '/oma', '/oma') };
};

test('shows what one is, with roles, deputyships and their days in words', async () => {
  const { container } = open();
  const roles = await screen.findByRole('region', { name: 'Omat roolit' });
  expect(roles.textContent).toContain('Pääkäyttäjä');
  expect(roles.textContent).toContain('sijaistaa: Timo Hakkarainen, 1.12.2026 – 31.12.2026');
  expect(screen.getByText('jaana@alue.example')).toBeTruthy();
  await screen.findByText('Aulan näyttö');
  await expectNoViolations(container);
});

test('a name is saved with the version that was read', async () => {
  const { service, user } = open();
  service.answer('PATCH /account', () => answered({ ...account, name: 'Jaana P.' }, 2));
  const name = await screen.findByLabelText('Nimi');
  await user.clear(name);
  await user.type(name, 'Jaana P.');
  await user.click(screen.getByRole('button', { name: 'Tallenna' }));
  await waitFor(() => expect(service.sentTo('PATCH /account')).toHaveLength(1));
  const [sent] = service.sentTo('PATCH /account');
  expect(sent?.body).toEqual({ name: 'Jaana P.', language: 'fi' });
  expect(sent?.headers.get('if-match')).toBe('"1"');
  expect(await screen.findByText('Tallennettu')).toBeTruthy();
});

test('the password is changed by the present one; what the service refuses stands at its field', async () => {
  const { service, user, container } = open();
  service.answer('PUT /password', () =>
    refusal(422, 'password.wrong', {
      errors: [{ path: 'current', code: 'password.wrong', message: 'Nykyinen salasana ei ole oikein.' }],
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Vaihda salasana' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Nykyinen salasana'), 'väärä');
  await user.type(dialog.getByLabelText('Uusi salasana'), 'lyhyt');
  await user.click(dialog.getByRole('button', { name: 'Tallenna salasana' }));
  expect(dialog.getByRole('link', { name: /vähintään 10 merkkiä/ })).toBeTruthy();
  expect(service.sentTo('PUT /password')).toEqual([]);
  await user.type(dialog.getByLabelText('Uusi salasana'), ' mutta sitten pidempi');
  await user.click(dialog.getByRole('button', { name: 'Tallenna salasana' }));
  await user.click(await dialog.findByRole('link', { name: 'Nykyinen salasana ei ole oikein.' }));
  expect(document.activeElement).toBe(dialog.getByLabelText('Nykyinen salasana'));
  await expectNoViolations(container);
  service.answer('PUT /password', () => answerWith(204));
  await user.click(dialog.getByRole('button', { name: 'Tallenna salasana' }));
  expect(await screen.findByText('Salasana on vaihdettu')).toBeTruthy();
});

test('an account without a password gets its first one by a link', async () => {
  const { service, user } = open({ ...account, hasPassword: false });
  service.answer('POST /password/link', () => answerWith(202));
  await user.click(await screen.findByRole('button', { name: 'Lähetä linkki salasanan valintaan' }));
  expect(await screen.findByText('Katso sähköpostisi')).toBeTruthy();
  expect(service.sentTo('POST /password/link')[0]?.body).toEqual({ email: 'jaana@alue.example' });
  expect(screen.queryByRole('button', { name: 'Vaihda salasana' })).toBeNull();
});

test('another address is asked for with the password, and stays the old one until it is confirmed', async () => {
  const { service, user } = open();
  service.answer('POST /account/email', () => answerWith(202));
  await user.click(await screen.findByRole('button', { name: 'Vaihda osoite' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Uusi sähköpostiosoite'), 'uusi@alue.example');
  await user.click(dialog.getByRole('button', { name: 'Lähetä vahvistuslinkki' }));
  expect(dialog.getByRole('link', { name: 'Kirjoita salasanasi.' })).toBeTruthy();
  await user.type(dialog.getByLabelText('Salasana'), 'salaisuus');
  await user.click(dialog.getByRole('button', { name: 'Lähetä vahvistuslinkki' }));
  expect(await screen.findByText(/uusi@alue.example/)).toBeTruthy();
  expect(screen.getByText('jaana@alue.example')).toBeTruthy();
  expect(service.sentTo('POST /account/email')[0]?.body).toEqual({ email: 'uusi@alue.example', password: 'salaisuus' });
});

test('the second step is taken into use by its first code, and the codes for a lost phone are shown once', async () => {
  const { service, user, container } = open();
  service.answer('POST /second-factor', () => factor);
  service.answer('POST /second-factor/confirmation', () => ({ recoveryCodes: ['aaaa-bbbb-cccc', 'dddd-eeee-ffff'] }));
  await user.click(await screen.findByRole('button', { name: 'Ota käyttöön' }));
  expect(await screen.findByRole('img', { name: /QR-koodi/ })).toBeTruthy();
  expect(screen.getByText('GEZD GNBV GY3T QOJQ')).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Vahvista ja ota käyttöön' }));
  expect(service.sentTo('POST /second-factor/confirmation')).toEqual([]);
  service.answer('GET /account', () =>
    answered({ ...account, secondFactor: { offered: true, on: true, demanded: false, recoveryCodesLeft: 10 } }),
  );
  await user.type(screen.getByLabelText('Koodi'), '123456');
  await user.click(screen.getByRole('button', { name: 'Vahvista ja ota käyttöön' }));
  expect(await screen.findByText('aaaa-bbbb-cccc')).toBeTruthy();
  expect(await screen.findByText('10 varakoodia jäljellä')).toBeTruthy();
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Koodit ovat tallessa' }));
  expect(screen.queryByText('aaaa-bbbb-cccc')).toBeNull();
});

test('whose roles sleep is led to the second step first, and sees her codes when the roles wake', async () => {
  const demanded = (on: boolean) => ({ ...account, secondFactor: { ...account.secondFactor, demanded: true, on } });
  const { service, user, container } = open(demanded(false));
  service.answer('POST /second-factor', () => factor);
  service.answer('POST /second-factor/confirmation', () => ({ recoveryCodes: ['aaaa-bbbb-cccc'] }));
  const warning = () => screen.queryByText('Hyvinvointialue vaatii kaksivaiheisen kirjautumisen');
  const begin = await screen.findByRole('button', { name: 'Ota käyttöön' });
  expect(warning()).toBeTruthy();
  expect(screen.getAllByRole('region')[0]?.textContent).toContain('Kaksivaiheinen kirjautuminen');
  await expectNoViolations(container);
  await user.click(begin);
  service.answer('GET /account', () => answered(demanded(true)));
  await user.type(await screen.findByLabelText('Koodi'), '123456');
  await user.click(screen.getByRole('button', { name: 'Vahvista ja ota käyttöön' }));
  expect(await screen.findByText('aaaa-bbbb-cccc')).toBeTruthy();
  await waitFor(() => expect(warning()).toBeNull());
  expect(screen.getByText('aaaa-bbbb-cccc')).toBeTruthy();
  expect(screen.getByText(/Hyvinvointialue vaatii tämän henkilökunnalta/)).toBeTruthy();
  await waitFor(() => expect(service.sentTo('GET /session/user')).toHaveLength(2));
});

test('those who handle nobody’s bookings are not troubled with a second step', async () => {
  open({ ...account, secondFactor: { offered: false, on: false, demanded: false, recoveryCodesLeft: 0 } });
  await screen.findByText('jaana@alue.example');
  expect(screen.queryByRole('region', { name: 'Kaksivaiheinen kirjautuminen' })).toBeNull();
});

test('another device is named and can be signed out; this one cannot', async () => {
  const { service, user } = open();
  service.answer('DELETE /sessions/s2', () => {
    service.answer('GET /sessions', () => ({ items: sessions.slice(0, 1) }));
    return answerWith(204);
  });
  const devices = await screen.findByRole('region', { name: 'Kirjautuneet laitteet' });
  await within(devices).findByText('Firefox, Windows');
  const ends = within(devices).getAllByRole('button', { name: /^Kirjaa ulos:/ });
  expect(ends.map((button) => button.textContent)).toEqual(['Kirjaa ulos: Safari, iPhone']);
  await user.click(ends[0] as HTMLElement);
  expect(await screen.findByText('Laite on kirjattu ulos.')).toBeTruthy();
  await waitFor(() => expect(within(devices).queryByText('Safari, iPhone')).toBeNull());
});

test('a token is made for reading unless one says otherwise; its secret is shown until it is revoked', async () => {
  const { service, user } = open();
  const made = { ...token, id: 't2', name: 'Raportti', token: 'tlv_salaisuus' };
  service.answer('POST /tokens', () => answerWith(201, made));
  service.answer('DELETE /tokens/t2', () => answerWith(204));
  await user.click(await screen.findByRole('button', { name: 'Tee avain' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Avaimen nimi'), 'Raportti');
  service.answer('GET /tokens', () => ({ items: [token, made] }));
  await user.click(dialog.getByRole('button', { name: 'Tee avain' }));
  expect(await screen.findByText('tlv_salaisuus')).toBeTruthy();
  expect(service.sentTo('POST /tokens')[0]?.body).toEqual({ name: 'Raportti', scope: 'read', days: 90 });
  await user.click(await screen.findByRole('button', { name: 'Poista käytöstä: Raportti' }));
  await waitFor(() => expect(screen.queryByText('tlv_salaisuus')).toBeNull());
});

test('a session that has ended leads to signing in', async () => {
  const { service, address } = open();
  service.answer('GET /account', () => refusal(401, 'session.required'));
  await waitFor(() => expect(address()).toBe('/kirjaudu?paluu=%2Foma'));
});

const openFeeds = (user: unknown, items: unknown[]) => {
  const service = fakeService({
    'GET /session/user': () => user,
    'GET /sites': () => ({ items: houses, total: houses.length, nextCursor: null }),
    'GET /calendar-feeds': () => ({ items }),
  });
  return { service, ...renderPage(FeedsPage, '/oma/kalenterit', '/oma/kalenterit') };
};

test('a calendar address is made by one press, shown once, and can be copied or opened', async () => {
  const { service, user, container } = openFeeds(member, []);
  const address = `http://localhost:3000/feeds/${'a'.repeat(43)}.ics`;
  const made = { ...feed, kind: 'person', site: null, address, webcal: address.replace('http', 'webcal') };
  service.answer('POST /calendar-feeds', () => answerWith(201, made));
  expect(await screen.findByText('Sinulla ei ole vielä kalenteriosoitetta.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tee kalenteriosoite' }));
  const dialog = within(screen.getByRole('dialog'));
  // Of one association everything is the same as all: nothing is asked but the name, and that is there.
  expect(dialog.queryByRole('group')).toBeNull();
  service.answer('GET /calendar-feeds', () => ({ items: [feed] }));
  await user.click(dialog.getByRole('button', { name: 'Tee kalenteriosoite' }));
  expect(await screen.findByText(address)).toBeTruthy();
  expect(service.sentTo('POST /calendar-feeds')[0]?.body).toEqual({
    kind: 'person',
    name: 'Oma kalenteri',
    language: 'fi',
  });
  const link = screen.getByRole('link', { name: 'Lisää tämän laitteen kalenteriin' });
  expect(link.getAttribute('href')).toBe(made.webcal);
  await expectNoViolations(container);
});

test('staff choose what a calendar shows, and of several houses one on purpose', async () => {
  const { service, user } = openFeeds(admin, [{ ...feed, awake: false }]);
  service.answer('POST /calendar-feeds', () => answerWith(201, { ...feed, id: 'f2', address: 'x', webcal: 'y' }));
  expect(await screen.findByText('Ei näytä mitään')).toBeTruthy();
  expect(screen.getByText('Talon varaukset: Kanervan sote-keskus')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Tee kalenteriosoite' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Tee kalenteriosoite' }));
  await user.click(await dialog.findByRole('link', { name: 'Valitse talo.' }));
  const house = dialog.getByLabelText('Talo');
  expect(document.activeElement).toBe(house);
  await user.selectOptions(house, 'Pielisen palvelutalo');
  await user.click(dialog.getByRole('button', { name: 'Tee kalenteriosoite' }));
  await waitFor(() => expect(service.sentTo('POST /calendar-feeds')).toHaveLength(1));
  expect(service.sentTo('POST /calendar-feeds')[0]?.body).toMatchObject({ kind: 'site', siteId: houses[1]?.id });
});

test('taking an address out of use is asked again, and said to be for good', async () => {
  const { service, user, container } = openFeeds(member, [feed]);
  service.answer('DELETE /calendar-feeds/f1', () => answerWith(204));
  expect((await screen.findByText(/Haettu viimeksi/)).textContent).toContain('22.11.2026');
  await user.click(screen.getByRole('button', { name: 'Poista käytöstä: Aula' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/Poistoa ei voi perua/)).toBeTruthy();
  await expectNoViolations(container);
  service.answer('GET /calendar-feeds', () => ({ items: [] }));
  await user.click(dialog.getByRole('button', { name: 'Poista osoite käytöstä' }));
  expect(await screen.findByText('Osoite ”Aula” on poistettu käytöstä.')).toBeTruthy();
  expect(service.sentTo('DELETE /calendar-feeds/f1')).toHaveLength(1);
});

test('a calendar address gets another name, never none', async () => {
  const { service, user, container } = openFeeds(member, [feed]);
  service.answer('PATCH /calendar-feeds/f1', () => ({ ...feed, name: 'Tabletti' }));
  await user.click(await screen.findByRole('button', { name: 'Nimeä uudelleen: Aula' }));
  const dialog = within(screen.getByRole('dialog'));
  const field = dialog.getByLabelText('Nimi');
  expect((field as HTMLInputElement).value).toBe('Aula');
  await user.clear(field);
  await user.click(dialog.getByRole('button', { name: 'Tallenna nimi' }));
  expect(dialog.getByRole('link', { name: /Kirjoita nimi/ })).toBeTruthy();
  await expectNoViolations(container);
  await user.type(field, ' Tabletti ');
  service.answer('GET /calendar-feeds', () => ({ items: [{ ...feed, name: 'Tabletti' }] }));
  await user.click(dialog.getByRole('button', { name: 'Tallenna nimi' }));
  expect(await screen.findByText('Osoitteen nimi on nyt ”Tabletti”.')).toBeTruthy();
  expect(service.sentTo('PATCH /calendar-feeds/f1')[0]?.body).toEqual({ name: 'Tabletti' });
  expect(await screen.findByRole('button', { name: 'Nimeä uudelleen: Tabletti' })).toBeTruthy();
});

describe('the public calendar of a room or a house', () => {
  const openPublic = (address: string) => {
    fakeService({
      'GET /session/user': () => ({ user: null }),
      'GET /sites': () => ({ items: houses, total: houses.length, nextCursor: null }),
      'GET /rooms/R02': () => wholeRoom,
    });
    return renderPage(SubscribePage, '/tilaa', address);
  };

  test('is given as an address to copy or open, with the steps of each program, and leads to the other ones', async () => {
    const { container } = openPublic('/tilaa?room=R02');
    expect(await screen.findByRole('heading', { level: 1, name: 'Tilaa kalenteri: Ryhmätila Mustikka' })).toBeTruthy();
    const address = `${window.location.origin}/api/v1/rooms/R02/calendar.ics?lang=fi`;
    expect(screen.getByText(address)).toBeTruthy();
    const open = screen.getByRole('link', { name: 'Lisää tämän laitteen kalenteriin' });
    expect(open.getAttribute('href')).toBe(address.replace(/^https?:/, 'webcal:'));
    expect(screen.getByText(`Anna osoitteeksi ${window.location.origin}/dav/rooms/R02/`)).toBeTruthy();
    expect(screen.queryByText(/Salasana on/)).toBeNull();
    const house = screen.getByRole('link', { name: 'Koko toimipisteen kalenteri: Kanervan sote-keskus' });
    expect(house.getAttribute('href')).toBe('/tilaa?site=JNS-KAN');
    const build = screen.getByRole('link', { name: 'Tee upotuskoodi' });
    expect(build.getAttribute('href')).toBe('/upota?rooms=R02&view=week');
    await expectNoViolations(container);
  });

  test('of a house is one of all its rooms; who has chosen none is led to the rooms', async () => {
    openPublic(`/tilaa?site=${houses[0]?.id}`);
    await screen.findByText(`${window.location.origin}/api/v1/sites/${houses[0]?.id}/calendar.ics?lang=fi`);
    const rooms = screen.getByRole('link', { name: 'Yhden tilan kalenteri: valitse tila' });
    expect(rooms.getAttribute('href')).toBe(`/tilat?site=${houses[0]?.id}`);
    cleanup();
    openPublic('/tilaa?site=XX');
    expect((await screen.findByRole('link', { name: 'Katso tiloja' })).getAttribute('href')).toBe('/tilat');
    cleanup();
    openPublic('/tilaa');
    expect(await screen.findByText('Kalenterin tilaus löytyy jokaisen tilan sivulta.')).toBeTruthy();
  });
});

test('who has neither an organisation nor a house is told what a calendar would show', async () => {
  openFeeds({ user: { ...member.user, roles: [] } }, []);
  expect(await screen.findByText('Kalenteriin ei ole mitään näytettävää')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Tee kalenteriosoite' })).toBeNull();
});
