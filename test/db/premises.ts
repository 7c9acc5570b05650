import { sql } from 'drizzle-orm';
import type { Database, Tx } from '../../db/database.ts';

/** An occurrence of the booking `first` or `second`; only its identity matters here. */
const storeOccurrence = (tx: Tx, id: string, bookingId: 'first' | 'second'): Promise<number> =>
  tx.run(sql`INSERT INTO occurrences (id, booking_id, room_id, original_start, local_start, local_end, start_at, end_at, state)
    VALUES (${id}, ${bookingId}, 'room', '', '', '', 0, 1, 'approved')`);

/** Stores occurrences of the booking, for claims and wishes to refer to. */
export const storeOccurrences = (
  db: Database,
  ids: readonly string[],
  bookingId: 'first' | 'second' = 'first',
): Promise<void> =>
  db.write(async (tx) => {
    for (const id of ids) await storeOccurrence(tx, id, bookingId);
  });

/** Stores a closure, for claims to refer to. */
export const storeClosure = (db: Database, id: string): Promise<number> =>
  db.write((tx) =>
    tx.run(sql`INSERT INTO closures (id, site_id, start_at, end_at, kind, title, created_by)
      VALUES (${id}, 'site', 0, 1, 'maintenance', '{}', 'user')`),
  );

/** Stores a site with a room and the spaces, an organisation, a user, and the bookings `first` and `second`. */
export const storePremises = (db: Database, spaceIds: readonly number[]): Promise<void> =>
  db.write(async (tx) => {
    await tx.run(
      sql`INSERT INTO municipalities (code, name_fi, name_sv, county) VALUES ('257', 'Kirkkonummi', 'Kyrkslätt', '')`,
    );
    await tx.run(sql`INSERT INTO sites (id, name, municipality_code, street, postal_code, care_context, access, time_zone,
        opening_hours, opening_exceptions, requests_hold_slot, answer_working_days)
      VALUES ('site', '{}', '257', '', '', '', '', 'Europe/Helsinki', '[]', '[]', false, 3)`);
    for (const id of spaceIds) await tx.run(sql`INSERT INTO spaces (id, site_id, name) VALUES (${id}, 'site', '{}')`);
    await tx.run(sql`INSERT INTO rooms (id, site_id, name, kind, capacity, approval, hourly_price_cents, equipment, layouts, policy)
      VALUES ('room', 'site', '{}', '', 1, '', 0, '[]', '[]', '{}')`);
    await tx.run(sql`INSERT INTO organisations (id, name, kind, status) VALUES ('organisation', '', '', '')`);
    await tx.run(
      sql`INSERT INTO users (id, email, name, language, password_hash, created_at) VALUES ('user', '', '', '', '', 0)`,
    );
    for (const id of ['first', 'second']) {
      await tx.run(sql`INSERT INTO bookings (id, organisation_id, room_id, site_id, requested_by, requested_at, "when", rule_text,
          internal_title, activity_type, hyte_areas, participants, needs, accepts_accessibility, sensitive, responsible_name,
          responsible_phone, state, automatic, queue_reasons, first_start, last_end, version)
        VALUES (${id}, 'organisation', 'room', 'site', 'user', 0, '{}', '{}', '', '', '[]', 1, '[]', false, false, '', '', '',
          false, '[]', 0, 1, 1)`);
    }
  });
