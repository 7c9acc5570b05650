import { screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import type { CorrectionView } from '../../../shared/corrections/schemas.ts';
import type { RoleView } from '../../../shared/users/schemas.ts';
import CorrectionsPage from '../../../web/corrections/corrections-page.tsx';
import { ReportFact, ReportsOf } from '../../../web/corrections/report-fact.tsx';
import { type Answer, answerWith, fakeService, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations, renderPart } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const text = (fi: string) => ({ fi, sv: fi, en: fi });
const door = { key: 'entrance.door_width_mm', label: 'Ulko-oven vapaa leveys', text: 'ei tietoa' };
const route = 'POST /rooms/r2/corrections';
const received = () => answerWith(201, { received: true });

describe('whoever reads of a room', () => {
  const open = (answer: Answer = received) => {
    const service = fakeService({ [route]: answer });
    const rendered = renderPart(() => (
      <ReportsOf room="r2">
        <ReportFact kind="missing" fact={door} />
        <ReportFact kind="any" />
      </ReportsOf>
    ));
    const press = (name: string | RegExp) => rendered.user.click(screen.getByRole('button', { name }));
    const message = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Mitä tiedät/ });
    const email = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Sähköposti/ });
    const sent = () => service.sentTo(route).map(({ body }) => body);
    return { ...rendered, service, press, message, email, sent };
  };
  const ofDoor = 'Ilmoita puuttuva tieto: Ulko-oven vapaa leveys';

  test('says what is missing, is thanked, and is back where she was', async () => {
    const { user, press, message, email, sent, container } = open();
    await press(ofDoor);
    const dialog = within(screen.getByRole('dialog', { name: 'Ilmoita puuttuva tieto' }));
    expect(dialog.getByText('Ulko-oven vapaa leveys: ei tietoa')).toBeTruthy();
    expect(dialog.getByText(/Älä kirjoita nimiä tai tietoja kenenkään terveydestä/)).toBeTruthy();
    expect(document.activeElement).toBe(message());
    await expectNoViolations(container);
    await user.type(message(), '  Ovi on 78 cm leveä. ');
    await user.type(email(), 'aino@yhdistys.example');
    await press('Lähetä ilmoitus');
    await waitFor(() => expect(dialog.getByRole('status').textContent).toContain('Kiitos, ilmoitus on lähetetty'));
    expect(dialog.getByText(/Saat vastauksen sähköpostiisi/)).toBeTruthy();
    expect(sent()).toEqual([{ factKey: door.key, message: 'Ovi on 78 cm leveä.', email: 'aino@yhdistys.example' }]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Valmis' }));
    await expectNoViolations(container);
    await press('Valmis');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: ofDoor }));
    await press('Ilmoita virheestä tai puutteesta');
    expect([message().value, email().value]).toEqual(['', 'aino@yhdistys.example']);
    await user.type(message(), 'Kaikuu pahasti');
    await press('Lähetä ilmoitus');
    await waitFor(() => expect(sent()[1]).toMatchObject({ factKey: null, message: 'Kaikuu pahasti' }));
  });

  test('a wrong field is named, described and focused, and nothing is sent', async () => {
    const { user, press, message, email, sent, container } = open();
    await press(ofDoor);
    await user.type(message(), 'Ovi');
    await press('Lähetä ilmoitus');
    expect(document.activeElement).toBe(message());
    expect(message().getAttribute('aria-invalid')).toBe('true');
    await expectNoViolations(container);
    await user.type(message(), ' on kapea');
    expect(message().getAttribute('aria-invalid')).toBeNull();
    await user.type(email(), 'aino');
    await press('Lähetä ilmoitus');
    expect(document.activeElement).toBe(email());
    expect(screen.getByText(/Tarkista sähköpostiosoite/)).toBeTruthy();
    expect(sent()).toEqual([]);
  });

  test('keeps what she wrote when the network breaks, also while the dialog is closed, and sends it later', async () => {
    const { user, press, message, service, sent } = open(noAnswer);
    await press(ofDoor);
    await user.type(message(), 'Ovi on kapea');
    await press('Lähetä ilmoitus');
    expect((await screen.findByRole('alert')).textContent).toContain('Kirjoittamasi on tallessa');
    await press('Peruuta');
    await press(ofDoor);
    expect(message().value).toBe('Ovi on kapea');
    service.answer(route, received);
    await press('Lähetä ilmoitus');
    await screen.findByText('Kiitos, ilmoitus on lähetetty');
    expect(sent()).toHaveLength(2);
  });

  test('reads at the field what the service refuses, and elsewhere what no field says', async () => {
    const errors = [{ path: 'message', code: 'correction.links', message: 'Liian monta linkkiä.' }];
    const { user, press, message, service } = open(() => refusal(422, 'correction.links', { errors }));
    await press(ofDoor);
    await user.type(message(), 'a.example/1 b.example/2 c.example/3');
    await press('Lähetä ilmoitus');
    await screen.findByText('Liian monta linkkiä.');
    expect(document.activeElement).toBe(message());
    expect(screen.queryByRole('alert')).toBeNull();
    service.answer(route, () => refusal(429, 'request.too-many'));
    await user.type(message(), '!');
    await press('Lähetä ilmoitus');
    expect((await screen.findByRole('alert')).textContent).toContain('Selitys: request.too-many');
  });

  test('does not come across the field for programs, which is sent when it is filled', async () => {
    const { user, press, message, sent } = open();
    await press(ofDoor);
    expect(screen.queryByRole('textbox', { name: /tyhjäksi/ })).toBeNull();
    const trap = document.querySelector<HTMLInputElement>('input[name=website]') as HTMLInputElement;
    expect([trap.tabIndex, trap.autocomplete]).toEqual([-1, 'off']);
    await user.type(message(), 'Osta halvalla');
    await user.type(trap, 'https://halpaa.example');
    await press('Lähetä ilmoitus');
    await waitFor(() => expect(sent()[0]).toMatchObject({ website: 'https://halpaa.example' }));
  });
});

describe('whoever keeps the house', () => {
  const place = (id: string, name: string) => ({ id, code: id.toUpperCase(), name: text(name) });
  const correction: CorrectionView = {
    id: 'c1',
    state: 'open',
    room: place('r02', 'Mustikka'),
    site: { ...place('jns-kan', 'Kanerva'), timeZone: 'Europe/Helsinki' },
    fact: {
      key: door.key,
      label: text(door.label),
      text: text('900 mm'),
      place: { subjectKind: 'entrance', subjectId: 'e1' },
    },
    message: 'Dörren är 78 cm.\n<b>Mätt</b>',
    email: 'aino@yhdistys.example',
    language: 'sv',
    sentAt: '2026-11-20T22:30:00Z',
    closed: null,
  };
  const nameless: CorrectionView = { ...correction, id: 'c2', fact: null, email: null, message: 'Kaikuu pahasti' };
  const pageOf = (items: CorrectionView[]) => ({ items, total: items.length, nextCursor: null });
  const closedBy = (by: string | null, answer: string | null) => ({ at: '2026-11-22T08:00:00Z', by, answer });

  const open = ({
    items = [correction, nameless],
    address = '',
    role = { role: 'coordinator' } as RoleView,
  }: {
    items?: CorrectionView[];
    address?: string;
    role?: RoleView;
  } = {}) => {
    let listed = items;
    const service = fakeService({
      'GET /session/user': () => ({ user: { id: 'u1', name: 'Timo', language: 'fi', roles: [role] } }),
      'GET /staff/sites': () => ({ ...pageOf([]), items: [{ ...place('jns-kan', 'Kanerva') }] }),
      'GET /corrections': ({ query }) => pageOf(listed.filter(({ state }) => state === query.get('state'))),
      'POST /corrections/c1/answer': ({ body }) => {
        const closed = closedBy('Timo', (body as { answer?: string }).answer ?? null);
        listed = listed.filter(({ id }) => id !== 'c1');
        return { ...correction, state: 'closed', closed };
      },
    });
    const path = '/yllapito/taydennykset';
    return { service, ...renderPage(CorrectionsPage, path, `${path}${address}`) };
  };
  const card = (name: string) => screen.findByRole('article', { name }).then((found) => within(found));

  test('sees what waits, as text, with the value now and the ways to mend it', async () => {
    const { container, service } = open();
    const shown = await card(door.label);
    expect(screen.getByText('2 täydennystä odottaa')).toBeTruthy();
    const quote = shown.getByText(/Dörren är 78 cm/);
    expect([quote.textContent, quote.lang]).toEqual([correction.message, 'sv']);
    expect(shown.getByText('900 mm')).toBeTruthy();
    expect(shown.getByText('Ilmoitettu 21.11.2026 0.30')).toBeTruthy();
    const hrefs = shown.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual([
      '/tilat/R02/esteettomyys',
      '/yllapito/toimipisteet/JNS-KAN?nakyma=esteettomyys&paikka=entrance~e1',
      '/kartoitus/JNS-KAN?tila=r02',
    ]);
    expect((await card('Tila yleisesti')).queryByText('Toivoo vastausta')).toBeNull();
    expect(service.sentTo('GET /corrections')[0]?.query.get('state')).toBe('open');
    await expectNoViolations(container);
  });

  test('answers, knows what will happen, and the card goes', async () => {
    const { user, service, container } = open();
    await user.click(await screen.findByRole('button', { name: `Vastaa ja sulje: ${door.label}, Mustikka` }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/Vastaus lähtee osoitteeseen aino@yhdistys.example. .*ruotsi/)).toBeTruthy();
    expect(dialog.getByText(/ei voi avata uudelleen/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: 'Sulje lähettämättä vastausta' })).toBeTruthy();
    await user.type(dialog.getByRole('textbox', { name: 'Vastaus' }), 'Tack, rättat.');
    await expectNoViolations(container);
    await user.click(dialog.getByRole('button', { name: 'Lähetä vastaus ja sulje' }));
    await waitFor(() => expect(screen.queryByRole('article', { name: door.label })).toBeNull());
    expect(screen.getByText('Täydennys on suljettu ja vastaus lähetetty.')).toBeTruthy();
    expect(service.sentTo('POST /corrections/c1/answer')[0]?.body).toEqual({ answer: 'Tack, rättat.' });
    expect(document.activeElement).not.toBe(document.body);
  });

  test('may close without an answer, and reads it when another was faster', async () => {
    const { user, service } = open();
    service.answer('POST /corrections/c1/answer', () => refusal(409, 'correction.closed'));
    await user.click(await screen.findByRole('button', { name: /Vastaa ja sulje: Ulko/ }));
    await user.click(screen.getByRole('button', { name: 'Sulje lähettämättä vastausta' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Selitys: correction.closed');
    expect(service.sentTo('POST /corrections/c1/answer')[0]?.body).toEqual({});
  });

  test('finds the closed ones, and those of one house, by the address', async () => {
    const items: CorrectionView[] = [
      { ...correction, state: 'closed', closed: closedBy('Timo', 'Tack.') },
      { ...nameless, state: 'closed', closed: closedBy(null, null) },
    ];
    const { container, service, user, address } = open({ items, address: '?state=closed&siteId=JNS-KAN' });
    expect(await screen.findByText('Suljettu 22.11.2026 10.00, Timo')).toBeTruthy();
    expect(screen.getByText('Sulkeutui itsestään vuoden jälkeen 22.11.2026 10.00')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Vastaa/ })).toBeNull();
    expect(service.sentTo('GET /corrections')[0]?.query.get('siteId')).toBe('JNS-KAN');
    await expectNoViolations(container);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Toimipiste' }), 'Kaikki toimipisteeni');
    await waitFor(() => expect(address()).toBe('/yllapito/taydennykset?state=closed'));
  });

  test('reads that nothing waits, and where the next one will come', async () => {
    const { container } = open({ items: [] });
    expect(await screen.findByRole('heading', { name: 'Yksikään täydennys ei odota' })).toBeTruthy();
    await expectNoViolations(container);
  });

  test('has to keep a house', async () => {
    const { service } = open({ role: { role: 'board' } });
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('Täydennykset'));
    expect(service.sentTo('GET /corrections')).toEqual([]);
  });
});
