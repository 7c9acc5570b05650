/** Keeps the catalogue in memory until its revision rises or the day changes. */
import type { Database, Reader } from '../../db/database.ts';
import * as revisions from '../../db/revisions.ts';
import * as rooms from '../../db/rooms.ts';
import type { Instant, Span } from '../../shared/time.ts';
import { addDays } from '../../shared/time.ts';
import { dateIn, startOfDay } from '../../shared/wall-clock.ts';
import type { Clock } from '../dependencies.ts';
import { buildCatalogue } from './build-catalogue.ts';
import type { Catalogue, CatalogueSource } from './catalogue-types.ts';
import { type KeptFacts, readFacts } from './kept-facts.ts';

/** A catalogue and how long its verdicts hold: they depend on the local day, through the age of tests. */
interface Kept {
  catalogue: Catalogue;
  facts: KeptFacts;
  days: Span;
}

/** Torn reads in a row before giving up; each needs a change of the catalogue in the few milliseconds of reading it. */
const attempts = 10;

const isDatabase = (reader: Reader): reader is Database => 'version' in reader;

const holds = ({ days }: Kept, now: Instant): boolean => days.start <= now && now < days.end;

/** Until the first local midnight of any site. */
const daysOf = (catalogue: Catalogue, now: Instant): Span => {
  const zones = [...new Set(catalogue.sites.map(({ timeZone }) => timeZone))];
  const today = zones.map((zone) => ({ zone, date: dateIn(now, zone) }));
  return {
    start: Math.max(...today.map(({ zone, date }) => startOfDay(date, zone))),
    end: Math.min(...today.map(({ zone, date }) => startOfDay(addDays(date, 1), zone))),
  };
};

/** @throws Error when the catalogue changes faster than it can be read */
const load = async (reader: Reader, now: Instant, known: KeptFacts | undefined): Promise<Kept> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await revisions.current(reader, 'catalogue');
    const facts = await readFacts(reader, known);
    const rows = await rooms.everything(reader, now, facts.byThing);
    if ((await revisions.current(reader, 'catalogue')) !== before) continue;
    const catalogue = buildCatalogue(rows, before, (zone) => dateIn(now, zone));
    return { catalogue, facts, days: daysOf(catalogue, now) };
  }
  throw new Error('the catalogue changed while it was read, time after time');
};

/**
 * The catalogue as each reader sees it. Unchanged, it costs one look at the database's version, or inside a
 * transaction at the catalogue's revision; a change makes the next caller read everything anew, but for the facts of what
 * has not changed.
 */
export const createCatalogue = ({ clock }: { clock: Clock }): CatalogueSource => {
  let kept: (Kept & { version: string }) | undefined;
  let loading: { revision: number; result: Promise<Kept> } | undefined;

  const committed = async (db: Database): Promise<Catalogue> => {
    const now = clock.now();
    const version = await db.version();
    if (kept && kept.version === version && holds(kept, now)) return kept.catalogue;
    const revision = await revisions.current(db, 'catalogue');
    if (kept && holds(kept, now) && kept.catalogue.revision === revision) {
      kept = { ...kept, version };
      return kept.catalogue;
    }
    // Callers who come while it is being read wait for the same reading, unless the catalogue was changed since.
    if (loading?.revision !== revision) loading = { revision, result: load(db, now, kept?.facts) };
    const current = loading;
    try {
      kept = { ...(await current.result), version };
    } finally {
      if (loading === current) loading = undefined;
    }
    return kept.catalogue;
  };

  const within = async (reader: Reader): Promise<Catalogue> => {
    const now = clock.now();
    const revision = await revisions.current(reader, 'catalogue');
    if (kept?.catalogue.revision === revision && holds(kept, now)) return kept.catalogue;
    // Not kept: what a transaction has changed itself may yet be rolled back, and its revision be given again.
    return (await load(reader, now, kept?.facts)).catalogue;
  };

  return (reader) => (isDatabase(reader) ? committed(reader) : within(reader));
};
