/** The way out for mails. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Mail, MailCalendar, MailSender } from '../dependencies.ts';

/**
 * The connection broke after the message was begun and before the mail system said whether it takes it (RFC 5321,
 * section 4.1.1.4): it may have gone out, or not.
 */
export class UnknownOutcome extends Error {
  constructor(options?: ErrorOptions) {
    super('the mail system did not say whether it took the message', options);
    this.name = 'UnknownOutcome';
  }
}

const silent = (): void => {};

/**
 * Listens to one conversation; knows whether the mail system has let the message itself begin (354). What we asked for
 * tells nothing: the commands before the message may all be sent at once.
 */
const overhearing = () => {
  let begun = false;
  const debug = (entry: unknown, said: unknown): void => {
    if ((entry as { tnx?: string }).tnx === 'server' && String(said).startsWith('354')) begun = true;
  };
  const logger = { level: silent, trace: silent, debug, info: silent, warn: silent, error: silent, fatal: silent };
  return { logger, hasBegun: () => begun };
};

/** An answer with a code of its own is certain, whenever it comes. */
const isAnswered = (error: unknown): boolean => Boolean((error as { responseCode?: number | false }).responseCode);

/** At our own host, and nobody reads what is sent there. Invitations name it as who invites, so that it is who sends. */
export const senderAddress = (publicUrl: string): string => `noreply@${new URL(publicUrl).hostname}`;

const calendarFileName = 'varaus.ics';

/**
 * An invitation stands among the forms of the text itself, where programs look for it, and as a file for those that do
 * not (RFC 6047 section 2.4). What is no invitation is a file only.
 */
const calendarParts = (calendar: MailCalendar | undefined): Pick<SendMailOptions, 'icalEvent' | 'attachments'> => {
  if (!calendar) return {};
  const { method, text } = calendar;
  if (method !== 'PUBLISH') return { icalEvent: { method, content: text, filename: calendarFileName } };
  const contentType = `text/calendar; charset=utf-8; method=${method}`;
  return { attachments: [{ filename: calendarFileName, content: text, contentType }] };
};

/** Sends through the SMTP server of `SMTP_URL`, from an address at our own host that nobody reads. */
const smtpSender = (smtpUrl: string, publicUrl: string): MailSender => {
  const { hostname } = new URL(publicUrl);
  const from = { name: 'Tilava', address: senderAddress(publicUrl) };
  const headers = { 'Auto-Submitted': 'auto-generated' };
  return {
    send: async ({ id, to, subject, text, html, calendar }: Mail) => {
      const { logger, hasBegun } = overhearing();
      // One for each message, so that what is overheard is about this one; connections are not kept in any case.
      const transport = createTransport({ url: smtpUrl, logger, transactionLog: true });
      // The same at every try: a mail system that gets it twice all the same can tell.
      const messageId = id === undefined ? undefined : `<${id}@${hostname}>`;
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          headers,
          ...(html && { html }),
          ...(messageId && { messageId }),
          ...calendarParts(calendar),
        });
      } catch (error) {
        throw hasBegun() && !isAnswered(error) ? new UnknownOutcome({ cause: error }) : error;
      } finally {
        transport.close();
      }
    },
  };
};

/** Takes nothing, so that a message stays in the outbox instead of being lost. */
const unconfigured: MailSender = {
  send: () => Promise.reject(new Error('mail is not configured')),
};

export const createMailSender = ({ smtpUrl, publicUrl }: Config): MailSender =>
  smtpUrl === undefined ? unconfigured : smtpSender(smtpUrl, publicUrl);
