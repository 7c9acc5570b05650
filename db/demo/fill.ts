/** Fills an empty database with the demo region: houses, rooms, organisations, accounts and a season of bookings. */
import type { Instant } from '../../shared/time.ts';
import * as bookings from '../bookings.ts';
import * as claims from '../claims.ts';
import type { ContactRow } from '../contacts.ts';
import * as contacts from '../contacts.ts';
import type { Database, Reader, Tx } from '../database.ts';
import * as revisions from '../revisions.ts';
import * as wishes from '../wishes.ts';
import { type BookingRows, planBookings } from './bookings.ts';
import { breakdownRows } from './breakdowns.ts';
import { type ClosureRows, planClosures } from './closures.ts';
import { codeRows, municipalityRows } from './codes.ts';
import { contactRows } from './contacts.ts';
import { correctionRows } from './corrections.ts';
import { storeHouseRules } from './house-rules.ts';
import { idsFor } from './ids.ts';
import type { NewRow } from './new-row.ts';
import { accountKeys, grantRows, organisationRows, userRows } from './organisations.ts';
import { type AccountKey, demoPassword } from './people.ts';
import { region } from './region.ts';
import { type Premises, planPremises } from './rooms.ts';
import { planStandings, type Standings } from './standings.ts';
import { accountsMadeAt } from './timeline.ts';

export interface DemoOptions {
  /** The present: what ended before it is completed, what waits has waited until it. */
  now: Instant;
  newId: () => string;
  hashPassword: (password: string) => Promise<string>;
}

/** Every row of the demo, before any is written. */
interface DemoRows {
  premises: Premises;
  organisations: ReturnType<typeof organisationRows>;
  standings: Standings;
  users: ReturnType<typeof userRows>;
  grants: ReturnType<typeof grantRows>;
  contacts: ContactRow[];
  closures: ClosureRows[];
  breakdowns: NewRow<'breakdowns'>[];
  corrections: NewRow<'corrections'>[];
  bookings: BookingRows[];
}

const hashes = async (hashPassword: DemoOptions['hashPassword']): Promise<Record<AccountKey, string>> => {
  const entries = accountKeys.map(async (key) => [key, await hashPassword(demoPassword)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<AccountKey, string>;
};

const planDemo = async ({ now, newId, hashPassword }: DemoOptions): Promise<DemoRows> => {
  const passwordHashes = await hashes(hashPassword);
  const premises = planPremises(newId);
  const { siteId, roomByCode } = premises;
  const organisationId = idsFor(
    region.organisations.map(({ code }) => code),
    newId,
  );
  const userId = idsFor(accountKeys, newId);
  return {
    premises,
    organisations: organisationRows(organisationId, accountsMadeAt(now)),
    standings: planStandings({ now, newId, organisationId, verifier: userId('coordinator') }),
    users: userRows(userId, (key) => passwordHashes[key], accountsMadeAt(now)),
    grants: grantRows(userId, { organisationId, siteId }, newId),
    contacts: contactRows(siteId, newId),
    closures: planClosures([...roomByCode.values()], siteId, userId('coordinator'), newId),
    bookings: planBookings({ now, newId, roomByCode, organisationId, userId }),
    breakdowns: breakdownRows(siteId, userId('approver'), newId),
    corrections: correctionRows({ now, newId, roomByCode, keeper: userId('approver') }),
  };
};

const storePremises = async (tx: Tx, premises: Premises): Promise<void> => {
  const { tables } = tx;
  const { sites, spaces, rooms, roomSpaces, entrances, facilities, roomFacilities, facts } = premises;
  await tx.insert(tables.municipalities).values(municipalityRows());
  await tx.insert(tables.codes).values(codeRows());
  await tx.insert(tables.sites).values(sites);
  await tx.insert(tables.spaces).values(spaces);
  await tx.insert(tables.rooms).values(rooms);
  await tx.insert(tables.roomSpaces).values(roomSpaces);
  await tx.insert(tables.entrances).values(entrances);
  await tx.insert(tables.facilities).values(facilities);
  await tx.insert(tables.roomFacilities).values(roomFacilities);
  await tx.insert(tables.facts).values(facts);
};

const storePeople = async (tx: Tx, { organisations, standings, users, grants }: DemoRows): Promise<void> => {
  await tx.insert(tx.tables.organisations).values(organisations);
  await tx.insert(tx.tables.verifications).values(standings.verifications);
  await tx.insert(tx.tables.agreements).values(standings.agreements);
  await tx.insert(tx.tables.users).values(users);
  await tx.insert(tx.tables.grants).values(grants);
};

const storeBookings = async (tx: Tx, rows: readonly BookingRows[]): Promise<void> => {
  await tx.insert(tx.tables.bookings).values(rows.map(({ booking }) => booking));
  await bookings.insertOccurrences(
    tx,
    rows.flatMap(({ occurrences }) => occurrences),
  );
  await claims.add(
    tx,
    rows.flatMap((each) => each.claims),
  );
  await wishes.add(
    tx,
    rows.flatMap((each) => each.wishes),
  );
  await tx.insert(tx.tables.decisions).values(rows.flatMap(({ decisions }) => decisions));
  await tx.insert(tx.tables.audit).values(rows.flatMap(({ audit }) => audit));
};

const storeClosures = async (tx: Tx, rows: readonly ClosureRows[]): Promise<void> => {
  await tx.insert(tx.tables.closures).values(rows.map(({ closure }) => closure));
  await claims.add(
    tx,
    rows.flatMap((each) => each.claims),
  );
};

const isEmpty = async (reader: Reader): Promise<boolean> => (await reader.$count(reader.tables.sites)) === 0;

/**
 * Fills the database in one transaction; answers whether it did. A database that has any site is left as it is.
 * The dates of the bookings are fixed in the spring of 2027, whatever the present is.
 */
export const fillDemo = async (db: Database, options: DemoOptions): Promise<boolean> => {
  if (!(await isEmpty(db))) return false;
  const rows = await planDemo(options);
  return db.write(async (tx) => {
    // Asked again: another process may have filled it while the passwords were hashed.
    if (!(await isEmpty(tx))) return false;
    await storePremises(tx, rows.premises);
    await contacts.insertAll(tx, rows.contacts);
    await storeHouseRules(tx, accountsMadeAt(options.now), options.newId);
    await storePeople(tx, rows);
    await storeBookings(tx, rows.bookings);
    await storeClosures(tx, rows.closures);
    await tx.insert(tx.tables.breakdowns).values(rows.breakdowns);
    await tx.insert(tx.tables.corrections).values(rows.corrections);
    await revisions.bump(tx, 'catalogue', 'facts');
    return true;
  });
};
