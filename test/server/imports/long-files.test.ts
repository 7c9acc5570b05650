/** A county's whole register at once: it takes seconds, not minutes. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { ImportKind, ImportWorksView } from '../../../shared/imports/schemas.ts';
import { engines } from '../../support/engines.ts';
import { sendImport, takeIn, tryFile } from '../../support/files.ts';
import { type Account, bodyOf, createWorld, type World } from '../../support/world.ts';

/** Milliseconds on a machine that has much else to do; on a quiet one it is a fifth of it. */
const patience = 20_000;

let world: World;
afterEach(() => world.close());

const lines = (heading: string, of: (index: number) => string, count: number) =>
  [heading, ...Array.from({ length: count }, (_, index) => of(index))].join('\n');

/** A valid business id for each index: the check digit of 5.1 of the domain reference. */
const businessId = (index: number): string => {
  const digits = String(1_000_000 + index * 3);
  const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const rest = sum % 11;
  return rest === 1 ? '' : `${digits}-${rest === 0 ? 0 : 11 - rest}`;
};

const files: Partial<Record<ImportKind, string>> = {
  rooms: lines(
    'Toimipiste;Tunnus;Nimi;Tyyppi;Henkilömäärä',
    (index) => `JNS-KAN;X${index};Huone ${index};kokoushuone;${(index % 40) + 1}`,
    5000,
  ),
  organisations: lines(
    'Tunnus;Nimi;Muoto;Kotikunta;Y-tunnus;Yhdistysrekisterinumero',
    (index) => `Y${index};Kylän ${index} kerho ry;yhdistys;Joensuu;${businessId(index)};${100_000 + index}`,
    5000,
  ),
};

test.each(
  engines.flatMap((engine) =>
    Object.keys(files).map((kind) => ({ engine, name: engine.name, kind: kind as ImportKind })),
  ),
)(
  'five thousand $kind are tried, taken in and taken back on $name while one waits',
  { timeout: 120_000 },
  async ({ engine, kind }) => {
    world = await createWorld({ engine, demo: true });
    const begun = performance.now();
    const { made } = await takeIn(world, kind, files[kind] as string);
    const took = performance.now() - begun;
    expect(made.created).toBe(5000);
    expect(took).toBeLessThan(patience);
    const undo = performance.now();
    const response = await world.request(`/imports/${made.id}/undo`, { method: 'POST', as: 'coordinator' });
    expect(response.status).toBe(200);
    expect(performance.now() - undo).toBeLessThan(patience);
  },
);

const worksSeenBy = async (as: Account) =>
  (await bodyOf<ImportWorksView>(await world.request('/imports/works', { as }))).items;

const roomCount = async () => (await bodyOf<{ total: number }>(await world.request('/rooms?limit=1'))).total;

test.each(engines)(
  'while a long file is taken in on $name, others are served, see nothing of it yet, and can see how far it is',
  { timeout: 60_000 },
  async (engine) => {
    world = await createWorld({ engine, demo: true });
    const file = (files.rooms as string)
      .replace('Henkilömäärä', 'Henkilömäärä;Tila julkaisussa')
      .replaceAll(/(\d)$/gm, '$1;julkaistu');
    const { fingerprint } = await tryFile(world, 'rooms', file);
    const before = await roomCount();
    // Signing in writes, and would wait for the import.
    await world.cookieOf('admin');
    let isOver = false;
    const sent = sendImport(world, 'rooms', file, fingerprint).finally(() => {
      isOver = true;
    });
    const seen: ImportWorksView['items'] = [];
    while (!isOver) {
      // Requests from outside come with a turn of the event loop; those of a test would leave no turn to anybody.
      await nextTurn();
      const [work] = await worksSeenBy('admin');
      const rooms = await roomCount();
      if (work) expect([before, before + 5000]).toContain(rooms);
      if (work && work.percent < 90) expect(rooms).toBe(before);
      if (work) seen.push(work);
    }
    expect((await sent).status).toBe(201);
    expect(await roomCount()).toBe(before + 5000);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen[0]).toMatchObject({ task: 'importing', kind: 'rooms', fileName: 'tiedosto.csv', isOwn: false });
    const percents = seen.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(new Set(seen.map(({ step }) => step)).size).toBeGreaterThan(1);
    expect(await worksSeenBy('admin')).toEqual([]);
  },
);

test('who comes back reads why an import came to nothing, for ten minutes, and nobody else does', async () => {
  world = await createWorld({ demo: true });
  const file = 'Tunnus;Henkilömäärä\nR02;17';
  expect((await sendImport(world, 'rooms', file, 'x'.repeat(32))).status).toBe(409);
  expect(await worksSeenBy('coordinator')).toMatchObject([
    { task: 'importing', fileName: 'tiedosto.csv', isOwn: true, refusal: expect.stringContaining('mitään ei tuotu') },
  ]);
  expect(await worksSeenBy('admin')).toEqual([]);
  world.clock.advance(11 * 60_000);
  expect(await worksSeenBy('coordinator')).toEqual([]);
});
