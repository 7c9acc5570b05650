/** What is given out can be taken in again: the way from one installation to another. */
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { municipalityRows } from '../../../db/demo/codes.ts';
import { seedInstallation } from '../../../db/seed/fill.ts';
import type { Dependencies } from '../../../server/dependencies.ts';
import { dryRun } from '../../../server/imports/dry-run.ts';
import { exportTable } from '../../../server/imports/export-table.ts';
import { siteRecord } from '../../../server/imports/records.ts';
import { runImport } from '../../../server/imports/run-import.ts';
import type { ImportKind } from '../../../shared/imports/schemas.ts';
import type { Actor } from '../../../shared/permissions.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, type World } from '../../support/world.ts';

const admin: Actor = { userId: 'someone', name: 'Pääkäyttäjä', grants: [{ role: 'admin' }] };
const kinds = [
  'sites',
  'rooms',
  'entrances',
  'facilities',
  'facts',
  'contacts',
  'organisations',
] as const satisfies readonly ImportKind[];
const languages = ['fi', 'sv', 'en'] as const;

const worlds: World[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

const openWorld = async (options: Parameters<typeof createWorld>[0]): Promise<World> => {
  const world = await createWorld(options);
  worlds.push(world);
  return world;
};

/** An installation with the lists and municipalities of the demo, and nothing else. */
const emptyOne = async (engine: (typeof engines)[number]): Promise<World> => {
  const world = await openWorld({ engine });
  const { clock, newId } = world.deps;
  await world.db.write(async (tx) => {
    await tx.insert(tx.tables.municipalities).values(municipalityRows());
    await seedInstallation(tx, { now: clock.now(), newId });
  });
  return world;
};

/** Rules of a house where people are treated, of which the demo has none. */
const giveCareRules = ({ db }: World): Promise<void> =>
  db.write(async (tx) => {
    const { sites } = tx.tables;
    const rules = {
      needsOrientation: true,
      quietHours: [
        { start: '12:30', end: '13:00' },
        { start: '20:00', end: '07:00' },
      ],
      epidemicLevel: 1,
      epidemicUntil: '2027-01-31',
      epidemicMaxPeople: 8,
      epidemicText: { fi: 'Käytä maskia.', sv: 'Använd munskydd.', en: '' },
    } as const;
    await tx
      .update(sites)
      .set({ ...rules, quietHours: [...rules.quietHours] })
      .where(eq(sites.code, 'JNS-KAN'));
  });

/** Rules and names of a room that the demo has none of. */
const giveRoomRules = ({ db }: World): Promise<void> =>
  db.write(async (tx) => {
    const { rooms, spaces, roomSpaces } = tx.tables;
    const [room] = await tx.select().from(rooms).where(eq(rooms.code, 'R02'));
    const { id, policy } = room as typeof rooms.$inferSelect;
    const automatic = {
      maxParticipants: 20,
      maxDates: 10,
      maxHoursPerDate: 4,
      priorityClasses: null,
      hours: [{ weekday: 1 as const, start: '08:00', end: '16:00' }],
      classLimits: [
        { priorityClass: 'groups', maxParticipants: 8, maxDates: null, maxHoursPerDate: 2.5 },
        { priorityClass: 'others', maxParticipants: null, maxDates: 1, maxHoursPerDate: null },
      ],
    };
    await tx
      .update(rooms)
      .set({ policy: { ...policy, automatic }, priceClass: 'cost' })
      .where(eq(rooms.id, id));
    const [use] = await tx.select().from(roomSpaces).where(eq(roomSpaces.roomId, id));
    await tx
      .update(spaces)
      .set({ name: { fi: 'Kuusi', sv: 'Gran', en: 'Spruce' } })
      .where(eq(spaces.id, use?.spaceId ?? 0));
  });

const filesOf = async (deps: Dependencies, language: 'fi' | 'sv' | 'en'): Promise<Record<string, string>> => {
  const files = [];
  for (const kind of kinds) files.push([kind, await exportTable(deps, admin, kind, language)] as const);
  return Object.fromEntries(files);
};

const takeIn = async (deps: Dependencies, kind: ImportKind, text: string) => {
  const file = { kind, bytes: Buffer.from(text), columns: undefined, language: 'fi' } as const;
  const plan = await dryRun(deps, admin, file);
  expect(plan.rows.filter(({ fate }) => fate === 'refused')).toEqual([]);
  expect(plan.columns.filter(({ field }) => field === null)).toEqual([]);
  await runImport(deps, admin, file, { fingerprint: plan.fingerprint, fileName: `${kind}.csv` });
};

describe.each(engines)('on $name', (engine) => {
  test.each(languages)('the demo region goes out in %s and comes in whole', { timeout: 60_000 }, async (language) => {
    const source = await openWorld({ engine, demo: true });
    await giveCareRules(source);
    await giveRoomRules(source);
    const target = await emptyOne(engine);
    const files = await filesOf(source.deps, language);
    for (const kind of kinds) {
      await takeIn(target.deps, kind, files[kind] as string);
    }
    // In another language than they came, so that nothing is only carried along as text.
    const other = language === 'fi' ? 'en' : 'fi';
    const [sent, arrived] = [await filesOf(source.deps, other), await filesOf(target.deps, other)];
    for (const kind of kinds) {
      expect(sent[kind]?.split('\r\n').length, kind).toBeGreaterThan(10);
      expect(arrived[kind]).toBe(sent[kind]);
    }
    const careOf = async ({ db }: World) => {
      const { sites } = db.tables;
      const [row] = await db.select().from(sites).where(eq(sites.code, 'JNS-KAN'));
      return row && siteRecord(row);
    };
    expect(await careOf(target)).toEqual(await careOf(source));
    expect(await careOf(target)).toMatchObject({ epidemicLevel: 1, location: { latitude: 62.601, longitude: 29.763 } });
    const roomRulesOf = async ({ db }: World) => {
      const { rooms, spaces } = db.tables;
      const [room] = await db.select().from(rooms).where(eq(rooms.code, 'R02'));
      const names = (await db.select().from(spaces)).map(({ name }) => name);
      return {
        automatic: room?.policy.automatic,
        price: room?.priceClass,
        names: names.filter(({ sv, fi }) => sv !== fi).sort((a, b) => (a.fi < b.fi ? -1 : 1)),
      };
    };
    expect(await roomRulesOf(target)).toEqual(await roomRulesOf(source));
    expect((await roomRulesOf(target)).names).toContainEqual({ fi: 'Kuusi', sv: 'Gran', en: 'Spruce' });
    const verdicts = async ({ deps }: World) =>
      Object.fromEntries((await deps.catalogue(deps.db)).rooms.map((room) => [room.code, room.accessibility]));
    expect(await verdicts(target)).toEqual(await verdicts(source));
  });

  test('a file that has just been given out changes nothing', async () => {
    const { deps } = await openWorld({ engine, demo: true });
    const files = await filesOf(deps, 'sv');
    for (const kind of kinds) {
      const bytes = Buffer.from(files[kind] as string);
      const { counts } = await dryRun(deps, admin, { kind, bytes, columns: undefined, language: 'sv' });
      expect({ kind, ...counts, unchanged: 0 }).toEqual({ kind, made: 0, changed: 0, refused: 0, unchanged: 0 });
    }
  });
});
