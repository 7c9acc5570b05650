/** Everything a use case needs from outside, in one record: built once in `main.ts` and once in the tests' world. */
import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import type { Instant } from '../shared/time.ts';
import type { Config } from './config.ts';
import type { CatalogueSource } from './rooms/catalogue-types.ts';
import type { Seals } from './seals.ts';

export interface Clock {
  /** The present, in milliseconds; never read `Date.now()` elsewhere. */
  now(): Instant;
}

/** What a mail brings for the calendar of who gets it. */
export interface MailCalendar {
  /** An invitation or its change, its end, or events to take from a file (RFC 5546). */
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** `text/calendar`. */
  text: string;
}

export interface Mail {
  /** Names the message to mail systems, the same at every try; left out where it is of no matter. */
  id?: string;
  to: string;
  subject: string;
  text: string;
  /** The same as a page of its own, for programs that show one. */
  html?: string;
  calendar?: MailCalendar;
}

export interface MailSender {
  /** Hands one message to the mail system; rejects when it was not taken, with `UnknownOutcome` when nobody can tell. */
  send(mail: Mail): Promise<void>;
}

export interface Dependencies {
  db: Database;
  clock: Clock;
  /** A new opaque id. */
  newId: () => string;
  log: Logger;
  config: Config;
  mail: MailSender;
  catalogue: CatalogueSource;
  seals: Seals;
  /** Set where mails are only looked at: no link is made then, and addresses hold no secret. */
  linksWithheld?: true;
}
