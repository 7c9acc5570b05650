import { screen, waitFor, within } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import type { FactsToKeep } from '../../../shared/facts/schemas.ts';
import { answerTo, cachePrefix, install, removeOld, type WorkerWorld } from '../../../web/survey/worker-answers.ts';
import { answerWith, noAnswer, refusal } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { say } from '../../support/say.ts';
import { asked, at, button, keeper, open, sendNow, sentFacts, service, state, stored } from './opened-survey.tsx';

describe('answers are kept until the service has them', () => {
  const answerLoop = async (user: ReturnType<typeof open>['user']) => {
    await asked('hearing.loop');
    await user.click(await button('Fixed'));
    await asked('wc.location');
  };

  test('without a network they stay on the phone, past closing the page, and go when there is one', async () => {
    const known = service();
    known.answer('PUT /sites/house/facts', noAnswer);
    const first = open(at('hearing.loop'));
    await answerLoop(first.user);
    sendNow();
    await state(say('survey.state.offline', { count: 1 }));
    first.unmount();
    known.answer('GET /session/user', noAnswer);
    known.answer('GET /sites/K/facts', noAnswer);
    open(at('hearing.loop'));
    await asked('hearing.loop');
    expect(await screen.findByText('Vastasit fixed')).toBeTruthy();
    known.answer('GET /session/user', () => ({ user: keeper }));
    known.answer('PUT /sites/house/facts', () => stored);
    sendNow();
    await state(say('survey.state.sent'));
    expect(sentFacts(known).at(-1)?.[0]).toMatchObject({ key: 'hearing.loop', value: 'fixed' });
  });

  test('when the session has ended nothing is lost, and signing in is one tap away', async () => {
    const known = service();
    const first = open(at('hearing.loop'));
    await asked('hearing.loop');
    known.answer('GET /session/user', () => ({ user: null }));
    await answerLoop(first.user);
    sendNow();
    expect(await screen.findByText(/Mitään ei ole kadonnut/)).toBeTruthy();
    const link = screen.getByRole('link', { name: say('survey.state.sign-in') });
    expect(link.getAttribute('href')).toContain(encodeURIComponent('/kartoitus/K?tila=R1'));
    await expectNoViolations(first.container);
    first.unmount();
    open('');
    expect(await screen.findByText(say('survey.nobody.unsent', { count: 1 }))).toBeTruthy();
    expect(sentFacts(known)).toEqual([]);
  });

  test('nobody else on the phone sees them or sends them', async () => {
    const known = service();
    const first = open(at('hearing.loop'));
    await asked('hearing.loop');
    known.answer('GET /session/user', () => ({ user: { ...keeper, id: 'other', name: 'Bo Bokare' } }));
    await answerLoop(first.user);
    sendNow();
    expect(await screen.findByText(say('survey.state.other'))).toBeTruthy();
    first.unmount();
    open(at('hearing.loop'));
    await asked('hearing.loop');
    sendNow();
    await state(say('survey.state.nothing'));
    expect(screen.queryByText(/Vastasit/)).toBeNull();
    expect(sentFacts(known)).toEqual([]);
  });

  test('what somebody else has changed meanwhile is shown side by side, and the person chooses', async () => {
    const known = service();
    const lost = {
      subjectKind: 'room',
      subjectId: 'hall',
      via: '',
      key: 'hearing.loop',
      theirs: 'none',
      yours: 'fixed',
    };
    known.answer('PUT /sites/house/facts', () => ({ saved: 0, overtaken: [lost] }));
    const { container, user } = open(at('hearing.loop'));
    await answerLoop(user);
    sendNow();
    const dispute = await screen.findByRole('group', { name: /Induktiosilmukka/ });
    expect(dispute.textContent).toContain('Sinun: fixed');
    expect(dispute.textContent).toContain('Toisen: none');
    await expectNoViolations(container);
    known.answer('PUT /sites/house/facts', () => stored);
    await user.click(within(dispute).getByRole('button', { name: say('survey.overtaken.keep-mine') }));
    sendNow();
    await state(say('survey.state.sent'));
    expect(sentFacts(known).at(-1)?.[0]).toMatchObject({ value: 'fixed' });
    expect(sentFacts(known).at(-1)?.[0]).not.toHaveProperty('seen');
  });

  test('who lets the other one stand sees it as known, and sends nothing', async () => {
    const known = service();
    const lost = {
      subjectKind: 'room',
      subjectId: 'hall',
      via: '',
      key: 'hearing.loop',
      theirs: 'none',
      yours: 'fixed',
    };
    known.answer('PUT /sites/house/facts', () => ({ saved: 0, overtaken: [lost] }));
    const { user } = open(at('hearing.loop'));
    await answerLoop(user);
    sendNow();
    await user.click(await button(say('survey.overtaken.keep-theirs')));
    await waitFor(() => expect(screen.queryByRole('group', { name: /Induktiosilmukka/ })).toBeNull());
    await user.click(await screen.findByRole('link', { name: say('survey.answer.back') }));
    await asked('hearing.loop');
    expect((await button('None')).getAttribute('aria-pressed')).toBe('true');
    expect(sentFacts(known)).toHaveLength(1);
  });

  test('one that the service does not take is told with its reason, and holds no other back', async () => {
    const known = service();
    const { user } = open(at('hearing.loop'));
    await answerLoop(user);
    await user.click(await button('Same_floor'));
    await asked('wc.door_width_mm');
    const errors = [{ path: 'facts.0.value', code: 'field.choice', message: 'Valitse luettelosta.' }];
    known.answer('PUT /sites/house/facts', ({ body }) =>
      (body as FactsToKeep).facts.length > 1 ? refusal(422, 'request.invalid', { errors }) : stored,
    );
    sendNow();
    expect(await screen.findByText(/Valitse luettelosta/)).toBeTruthy();
    await state(say('survey.state.disputed', { count: 1 }));
    expect(sentFacts(known).at(-1)).toMatchObject([{ key: 'wc.location' }]);
  });

  test('a photo waits with its text, and is sent with the fact that it shows', async () => {
    const known = service();
    known.answer('POST /photos', () => answerWith(201, { id: 'p1', version: 1 }));
    known.answer('PATCH /photos/p1', () => ({ id: 'p1', version: 2 }));
    const { user } = open(at('hearing.loop'));
    await asked('hearing.loop');
    const picture = new File([new Uint8Array(8)], 'silmukka.jpg', { type: 'image/jpeg' });
    await user.upload(screen.getByLabelText(say('survey.photo.take')), picture);
    await user.click(await button(say('survey.photo.keep')));
    expect(screen.getByText(say('survey.photo.alt.missing'))).toBeTruthy();
    await user.type(screen.getByLabelText(/Mitä kuvassa näkyy/), 'Korvatunnus ovessa');
    await user.click(await button(say('survey.photo.keep')));
    sendNow();
    await waitFor(() => expect(known.sentTo('PATCH /photos/p1')).toHaveLength(1));
    const [sent] = known.sentTo('POST /photos');
    expect(Object.fromEntries(sent?.query ?? [])).toEqual({
      subjectKind: 'room',
      subjectId: 'hall',
      factKey: 'hearing.loop',
    });
    expect(known.sentTo('PATCH /photos/p1')[0]?.body).toEqual({ alt: { fi: 'Korvatunnus ovessa', sv: '', en: '' } });
  });
});

const files = { name: `${cachePrefix}b2`, paths: ['/kartoitus/', '/assets/page-1.js'], index: '/kartoitus/' };
const scope = 'https://tilava.example/kartoitus/';

/** The browser's caches, as far as the worker uses them. */
const device = () => {
  const stored = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const cache = stored.get(name) ?? new Map<string, Response>();
    stored.set(name, cache);
    return {
      put: async (path: string, response: Response) => void cache.set(path, response),
      match: async (path: string) => cache.get(path)?.clone(),
    };
  };
  const caches = { open, keys: async () => [...stored.keys()], delete: async (name: string) => stored.delete(name) };
  return { stored, caches: caches as unknown as CacheStorage };
};

const online: typeof fetch = async (asked) =>
  new Response(`net ${String(asked instanceof Request ? asked.url : asked)}`);
const offline: typeof fetch = async () => {
  throw new TypeError('Failed to fetch');
};

/** What a page asks for; `navigate` cannot be said of a request that is made by hand. */
const asks = (path: string, mode: RequestMode = 'cors', method = 'GET') =>
  ({ url: new URL(path, scope).href, mode, method }) as Request;

const answered = async (world: WorkerWorld, request: Request) => (await answerTo(world, files, request, scope))?.text();

describe('the worker of the survey', () => {
  test.each([
    ['what the service says of the house', asks('/api/v1/sites/K/facts')],
    ['who is signed in', asks('/api/v1/session/user')],
    ['what is sent', asks('/kartoitus/', 'cors', 'POST')],
    ['the other pages', asks('/hyvaksynnat', 'navigate')],
    ['files of other pages', asks('/assets/approvals-9.js')],
    ['other sites', asks('https://elsewhere.example/kartoitus/', 'navigate')],
  ])('never touches %s', (_, request) => {
    expect(answerTo({ caches: device().caches, fetch: online }, files, request, scope)).toBeUndefined();
  });

  test('opens every survey from the device when the network gives no page', async () => {
    const { caches } = device();
    await install({ caches, fetch: online }, files);
    const broken: typeof fetch = async () => new Response('bad gateway', { status: 502 });
    for (const fetch of [offline, broken]) {
      expect(await answered({ caches, fetch }, asks('/kartoitus/JNS-KAN?tila=R02', 'navigate'))).toBe(
        'net /kartoitus/',
      );
    }
  });

  test('prefers the page as the network has it, and its own files as the device has them', async () => {
    const { caches } = device();
    await install({ caches, fetch: online }, files);
    const later: typeof fetch = async () => new Response('newer');
    expect(await answered({ caches, fetch: later }, asks('/kartoitus/K', 'navigate'))).toBe('newer');
    expect(await answered({ caches, fetch: later }, asks('/assets/page-1.js'))).toBe('net /assets/page-1.js');
  });

  test('takes no build into use of which a file is missing', async () => {
    const { caches } = device();
    const partly: typeof fetch = async (asked) => new Response('', { status: asked === '/kartoitus/' ? 200 : 404 });
    await expect(install({ caches, fetch: partly }, files)).rejects.toThrow('/assets/page-1.js: 404');
  });

  test('takes away the files of earlier builds, and nothing that is not its own', async () => {
    const { caches, stored } = device();
    for (const name of [`${cachePrefix}b1`, files.name, 'another']) await caches.open(name);
    await removeOld({ caches, fetch: online }, files);
    expect([...stored.keys()]).toEqual([files.name, 'another']);
  });
});
