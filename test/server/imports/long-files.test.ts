/** A county's whole register at once: it takes seconds, not minutes. */
import { afterEach, expect, test } from 'vitest';
import type { ImportKind } from '../../../shared/imports/schemas.ts';
import { engines } from '../../support/engines.ts';
import { takeIn } from '../../support/files.ts';
import { createWorld, type World } from '../../support/world.ts';

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
