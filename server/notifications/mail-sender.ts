/** The way out for mails. */
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { MailSender } from '../dependencies.ts';

/** Sends through the SMTP server of `SMTP_URL`, from an address at our own host that nobody reads. */
const smtpSender = (smtpUrl: string, publicUrl: string): MailSender => {
  const transport = createTransport(smtpUrl);
  const from = { name: 'Tilava', address: `noreply@${new URL(publicUrl).hostname}` };
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
  };
};

/** Takes nothing, so that a message stays in the outbox instead of being lost. */
const unconfigured: MailSender = {
  send: () => Promise.reject(new Error('mail is not configured')),
};

export const createMailSender = ({ smtpUrl, publicUrl }: Config): MailSender =>
  smtpUrl === undefined ? unconfigured : smtpSender(smtpUrl, publicUrl);
