/** Mails about an account: links that open it, and what was done to it. */
import type { Reader } from '../../db/database.ts';
import * as users from '../../db/users.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../shared/time.ts';
import { localOf } from '../../shared/wall-clock.ts';
import type { Dependencies, Mail } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { issueMailedLink, type MailedLink } from '../users/mailed-link.ts';
import type { AccountMail } from '../users/own-account.ts';
import type { Composer } from './composer.ts';
import { type MailWords, wordsNow } from './mail-words.ts';

/** Whoever asked does not wait longer: a link that comes a day late only makes people wonder. */
const patience = HOUR;

type LinkMail = Extract<AccountMail, `${string}.link`>;

interface LinkKind extends Pick<MailedLink, 'purpose' | 'path'> {
  /** How long it opens, from the moment of sending. */
  life: number;
}

const linkKinds: Readonly<Record<LinkMail, LinkKind>> = {
  'session.link': { purpose: 'sign_in', path: '/kirjaudu/linkki', life: 15 * MINUTE },
  'password.link': { purpose: 'password', path: '/salasana', life: HOUR },
  'email.link': { purpose: 'email', path: '/oma/sahkoposti', life: DAY },
};

/** Where the link of such a mail leads; nothing where it carries none. */
export const linkPathOf = (kind: string): string | undefined =>
  Object.hasOwn(linkKinds, kind) ? linkKinds[kind as LinkMail].path : undefined;

/** The words, which a region may write itself, and where the message comes from. */
export const accountMailText = ({ body }: Pick<MailWords, 'body'>, language: Language): string =>
  [body, textsOf(language)('accountMails.closing')].join('\n\n');

const mailTo = async (
  deps: Dependencies,
  reader: Reader,
  { recipient, language, kind }: { recipient: string; language: Language; kind: AccountMail },
  values: Record<string, string>,
): Promise<Mail> => {
  const { region } = await deps.catalogue(reader);
  const named = { ...values, region: textIn(region.name, language, region.languages).text };
  const words = await wordsNow(reader, kind, language, named);
  return { to: recipient, subject: words.subject, text: accountMailText(words, language) };
};

/** To an address that nobody has an account with nothing is sent: who asked is told the same in either case. */
const linkMail =
  (kind: LinkMail): Composer =>
  async (deps, reader, { recipient, payload, createdAt }) => {
    const now = deps.clock.now();
    if (now - createdAt > patience) return undefined;
    const isNewAddress = kind === 'email.link';
    const user = isNewAddress
      ? await users.findById(reader, String(payload.userId))
      : await users.findByEmail(reader, recipient);
    if (!user || user.disabledAt !== null) return undefined;
    const { life, ...link } = linkKinds[kind];
    const url = await issueMailedLink(deps, {
      ...link,
      userId: user.id,
      expiresAt: now + life,
      ...(isNewAddress && { carried: recipient }),
    });
    return mailTo(deps, reader, { recipient, language: user.language, kind }, { url });
  };

/** `11.1.2027 17.05`, in the region's time. */
export const momentOf = (instant: Instant, zone: string, language: Language): string => {
  const local = localOf(instant, zone);
  const time = local.slice(11, 16);
  return `${formatDate(local.slice(0, 10), language)} ${language === 'fi' ? time.replace(':', '.') : time}`;
};

/** Where someone turns who did not do it herself. */
export const accountHelpUrl = ({ config }: Pick<Dependencies, 'config'>): string => `${config.publicUrl}/yhteys`;

/** Goes to whoever was concerned, even when the account was taken out of use meanwhile. */
const notice =
  (kind: AccountMail): Composer =>
  async (deps, reader, { recipient, language, createdAt }) => {
    const { timeZone } = (await deps.catalogue(reader)).region;
    const values = { at: momentOf(createdAt, timeZone, language), url: accountHelpUrl(deps) };
    return mailTo(deps, reader, { recipient, language, kind }, values);
  };

/** By the kind of the outbox row. */
export const accountMails: Readonly<Record<AccountMail, Composer>> = {
  'session.link': linkMail('session.link'),
  'password.link': linkMail('password.link'),
  'email.link': linkMail('email.link'),
  'password.changed': notice('password.changed'),
  'email.changed': notice('email.changed'),
  'second-factor.on': notice('second-factor.on'),
  'second-factor.off': notice('second-factor.off'),
  'second-factor.reset': notice('second-factor.reset'),
};
