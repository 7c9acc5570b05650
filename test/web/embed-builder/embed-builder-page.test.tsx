import { screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import type { EmbedKeyView } from '../../../shared/embeds/schemas.ts';
import { choicesFrom } from '../../../web/embed-builder/choices.ts';
import EmbedBuilderPage from '../../../web/embed-builder/embed-builder-page.tsx';
import { snippetsOf } from '../../../web/embed-builder/snippets.ts';
import { answerWith, fakeService, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { room as wholeRoom } from '../bookings/samples.ts';
import { own, sessionOf } from '../organisations/samples.ts';
import { room, sites } from '../search/samples.ts';

const key = (more: Partial<EmbedKeyView> = {}): EmbedKeyView => ({
  id: 'k1',
  name: 'Kotisivu',
  organisationId: 'o1',
  origins: ['https://www.yhdistys.fi'],
  createdAt: '2027-01-11T08:00:00Z',
  revokedAt: null,
  version: 3,
  ...more,
});

const open = (address: string, session: unknown = undefined, keys: EmbedKeyView[] = []) => {
  const service = fakeService({
    'GET /session/user': () => session ?? { user: null },
    'GET /sites': () => ({ items: sites, total: sites.length, nextCursor: null }),
    'GET /rooms': () => ({
      items: [room(), room({ id: 'r2', code: 'R02', name: wholeRoom.name })],
      total: 2,
      nextCursor: null,
    }),
    'GET /rooms/R02': () => wholeRoom,
    'GET /embed-keys': ({ query }) => ({
      items: keys.filter(({ revokedAt }) => (revokedAt !== null) === (query.get('state') === 'revoked')),
    }),
  });
  return { service, ...renderPage(EmbedBuilderPage, '/upota', address) };
};

/** Of all but the frame, into which a page without a browser cannot look. */
const expectSound = async (container: Element) => {
  for (const part of container.querySelectorAll('section:not(:has(iframe)), dialog')) await expectNoViolations(part);
};

const preview = () => screen.queryByTitle(/vapaat ajat$/);
const code = () => screen.getByText(/<(tilava-calendar|iframe)/).textContent;

describe('the builder of embedded calendars', () => {
  test('says what to choose first, and follows each choice in its address, preview and code', async () => {
    const { user, address, container } = open('/upota');
    expect(await screen.findByText(/Kun olet valinnut, mitä näytetään/)).toBeTruthy();
    expect(preview()).toBeNull();
    await user.selectOptions(screen.getByLabelText('Toimipiste'), 'Kanervan sote-keskus');
    await user.click(await screen.findByLabelText('Ryhmätila Mustikka'));
    expect(address()).toContain('rooms=R02');
    await user.click(screen.getByLabelText('Viikko'));
    await user.click(screen.getByLabelText('Sunnuntai'));
    await user.click(screen.getByLabelText('Näytä vain osa päivästä'));
    await user.selectOptions(screen.getByLabelText('Asti'), '18.00');
    await waitFor(() => expect(preview()?.title).toBe('Ryhmätila Mustikka: vapaat ajat'));
    expect(preview()?.getAttribute('src')).toBe('/embed/rooms/R02?lang=fi&view=week&first=su&hours=8-18&height=auto');
    expect(code()).toContain('<tilava-calendar room="R02" lang="fi" view="week" first-day="su" hours="8-18">');
    await user.click(screen.getByRole('tab', { name: 'Näytölle' }));
    expect(screen.getByText(/embed\/screen/).textContent).toMatch(/\/embed\/screen\/rooms\/R02\?lang=fi$/);
    expect(screen.getByText(/lyhyt muoto riittää/).textContent).toMatch(/\/naytto\/R02$/);
    await user.click(screen.getByRole('tab', { name: 'Sivun osana' }));
    await user.click(screen.getByLabelText('Kokoustila Kanerva'));
    expect(code()).toContain('<tilava-calendar rooms="R01,R02"');
    await expectSound(container);
  });

  test('opens as its address says, and gives every form', async () => {
    const { user, container } = open('/upota?municipality=260&lang=sv&accent=aa0044');
    await screen.findByTitle('Kitee: vapaat ajat');
    expect(code()).toContain('<tilava-calendar municipality="260" lang="sv" view="agenda">');
    expect(screen.getByText(/--tilava-accent: #aa0044;/)).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Kehyksessä' }));
    expect(code()).toContain('/embed/frame-v1.js');
    await user.click(screen.getByLabelText('Sovita kehyksen korkeus kalenteriin'));
    expect(code()).not.toContain('/embed/frame-v1.js');
    expect(code()).not.toContain('height=auto');
    expect(code()).toContain('&amp;frame=1"');
    await user.click(screen.getByRole('tab', { name: 'Linkkinä' }));
    expect(screen.getByText(/^<a href=/).textContent).toMatch(/lang=sv&amp;view=agenda/);
    await user.click(screen.getByRole('tab', { name: 'Näytölle' }));
    expect(screen.getByText(/Valitse vain yksi/)).toBeTruthy();
    await expectSound(container);
  });

  test('is open to all; keys are for who is signed in', async () => {
    open('/upota?site=JNS-KAN');
    const link = await screen.findByRole('link', { name: 'Kirjaudu, jos haluat rajata sivustot.' });
    expect(link.getAttribute('href')).toBe(`/kirjaudu?paluu=${encodeURIComponent('/upota?site=JNS-KAN')}`);
  });

  test('a key is made for the sites that are named, and stands in the code', async () => {
    const { user, service, container } = open('/upota?site=JNS-KAN', sessionOf(own));
    service.answer('POST /embed-keys', () => key());
    await user.click(await screen.findByRole('button', { name: 'Tee uusi avain' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Avaimen nimi'), 'Kotisivu');
    const field = dialog.getByLabelText('Sivustot, joilla kalenteri saa näkyä');
    await user.type(field, 'www.yhdistys.fi');
    await user.click(dialog.getByRole('button', { name: 'Tallenna avain' }));
    expect(dialog.getByRole('link', { name: /Osoite ”www.yhdistys.fi” ei kelpaa/ })).toBeTruthy();
    expect(service.sentTo('POST /embed-keys')).toEqual([]);
    await user.clear(field);
    await user.type(field, 'https://www.yhdistys.fi/tilat?x=1');
    service.answer('GET /embed-keys', () => ({ items: [key()] }));
    await user.click(dialog.getByRole('button', { name: 'Tallenna avain' }));
    await waitFor(() => expect(code()).toContain('key="k1"'));
    expect(service.sentTo('POST /embed-keys')[0]?.body).toEqual({
      name: 'Kotisivu',
      origins: ['https://www.yhdistys.fi'],
      organisationId: 'o1',
    });
    expect(service.sentTo('GET /embed-keys')[0]?.query.get('organisationId')).toBe('o1');
    await screen.findByText('Kalenteri näkyy vain näillä sivustoilla:');
    await expectSound(container);
  });

  test('staff find it in the house, and read what was done to a key of the organisation that they came for', async () => {
    const second = { ...own, organisationId: 'o2', organisationName: 'Karelia ry' };
    const roles = sessionOf({ role: 'admin' }, own, second);
    const { user, service, container } = open('/upota?site=JNS-KAN&key=k1&omistaja=o2', roles, [key()]);
    const change = { field: 'origins', before: [], after: ['https://www.yhdistys.fi'] };
    service.answer('GET /embed-keys/k1/history', () => ({
      items: [{ id: 'h1', at: '2027-01-11T08:00:00Z', by: 'Aino', action: 'embed-key.changed', changes: [change] }],
    }));
    const link = await screen.findByRole('link', { name: 'Upotukset ja avaimet' });
    expect(link.getAttribute('aria-current')).toBe('page');
    await user.click(await screen.findByText('Muutoshistoria'));
    expect((await screen.findByText('https://www.yhdistys.fi', { selector: 'ins' })).textContent).toBeTruthy();
    expect(screen.getByText('Sivustot, joilla kalenteri saa näkyä', { selector: 'dt' })).toBeTruthy();
    expect(service.sentTo('GET /embed-keys')[0]?.query.get('organisationId')).toBe('o2');
    await expectSound(container);
  });

  test('keys that are out of use are told apart, each with what was done to it', async () => {
    const old = key({ id: 'k9', name: 'Vanha sivusto', revokedAt: '2027-01-10T08:00:00Z' });
    const { user, service, container } = open('/upota?site=JNS-KAN', sessionOf(own), [key(), old]);
    service.answer('GET /embed-keys/k9/history', () => ({
      items: [{ id: 'h1', at: '2027-01-10T08:00:00Z', by: 'Aino', action: 'embed-key.revoked', changes: [] }],
    }));
    await user.click(await screen.findByText('Käytöstä poistetut avaimet'));
    await screen.findByText('Vanha sivusto');
    expect(screen.getByText('Poistettu käytöstä su 10.1.2027')).toBeTruthy();
    expect(screen.queryByRole('option', { name: 'Vanha sivusto' })).toBeNull();
    await user.click(screen.getByText('Muutoshistoria'));
    await screen.findByText('Poistettu käytöstä', { exact: true });
    await expectSound(container);
  });

  test('a key is changed with the version that was read, and taken out of use after a question', async () => {
    const { user, service } = open('/upota?site=JNS-KAN&key=k1', sessionOf(own), [key()]);
    service.answer('PATCH /embed-keys/k1', () => refusal(412, 'request.stale'));
    service.answer('DELETE /embed-keys/k1', () => answerWith(204));
    await user.click(await screen.findByRole('button', { name: 'Muuta avainta' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Tallenna avain' }));
    await within(screen.getByRole('dialog')).findAllByText(/Selitys: request.stale/);
    expect(service.sentTo('PATCH /embed-keys/k1')[0]?.headers.get('if-match')).toBe('"3"');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Peruuta' }));
    await user.click(screen.getByRole('button', { name: 'Poista käytöstä' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/ei sen jälkeen näy sivuilla/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Poista käytöstä' }));
    await waitFor(() => expect(service.sentTo('DELETE /embed-keys/k1')).toHaveLength(1));
    await waitFor(() => expect(code()).not.toContain('key='));
  });
});

test('an address that means nothing is a beginning', () => {
  const strange = { whose: 'x', rooms: '<b>,R02,R02', view: 'day', hours: '20-8', lang: 'de', accent: 'red', key: '"' };
  expect(choicesFrom(strange, 'sv')).toEqual({
    whose: 'rooms',
    rooms: ['R02'],
    site: undefined,
    municipality: undefined,
    view: 'agenda',
    language: 'sv',
    firstDay: 'mo',
    hours: undefined,
    colours: undefined,
    key: undefined,
    fits: true,
  });
});

test('what is copied is safe HTML, with what a strict policy must allow', () => {
  const choices = choicesFrom({ rooms: 'R02', accent: 'aa0044', first: 'su' }, 'fi');
  const ready = snippetsOf(choices, 'https://tilat.example.fi', { link: 'Sali "A" & <B>' });
  expect(ready?.element).toBe(
    [
      '<script type="module" src="https://tilat.example.fi/embed/v1.js"></script>',
      '<tilava-calendar room="R02" lang="fi" view="agenda">',
      '  <a href="https://tilat.example.fi/embed/rooms/R02?lang=fi&amp;view=agenda&amp;accent=aa0044">Sali &quot;A&quot; &amp; &lt;B&gt;</a>',
      '</tilava-calendar>',
    ].join('\n'),
  );
  expect(ready?.frame).toContain('title="Sali &quot;A&quot; &amp; &lt;B&gt;"');
  expect(ready?.elementPolicy).toBe('script-src https://tilat.example.fi; connect-src https://tilat.example.fi');
  expect(ready?.framePolicy).toBe('frame-src https://tilat.example.fi; script-src https://tilat.example.fi');
});
