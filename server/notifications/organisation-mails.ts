/** Mails about organisations: invitations with their links, what staff found, what is about to end. */
import type { Reader } from '../../db/database.ts';
import type { InvitationRow } from '../../db/invitations.ts';
import * as invitations from '../../db/invitations.ts';
import * as organisations from '../../db/organisations.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import * as users from '../../db/users.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies, Mail } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import type { OrganisationMailKind as OutboxKind } from '../organisations/notify-organisation.ts';
import { issueMailedLink } from '../users/mailed-link.ts';
import type { Composer } from './composer.ts';
import { letterText } from './letter-text.ts';
import { type MailWords, wordsNow } from './mail-words.ts';
import { type InvitationKind, invitationParts, type NoticeKind, noticeParts } from './organisation-mail-parts.ts';

/** As its people read it. */
export const regionName = async (deps: Dependencies, reader: Reader, language: Language): Promise<string> => {
  const { region } = await deps.catalogue(reader);
  return textIn(region.name, language, region.languages).text;
};

/** A message of paragraphs, closed with where it comes from. What is empty or false is left out. */
export const letter = async (
  deps: Dependencies,
  reader: Reader,
  { recipient, language }: OutboxRow,
  subject: string,
  parts: readonly (string | null | undefined | false)[],
): Promise<Mail> => ({
  to: recipient,
  subject,
  text: letterText(parts, await regionName(deps, reader, language), language),
});

/** Which invitation this is, and what its words can name. */
const invitationWords = async (
  deps: Dependencies,
  reader: Reader,
  invitation: InvitationRow,
  language: Language,
): Promise<MailWords & { kind: InvitationKind }> => {
  const t = textsOf(language);
  const { organisationId, invitedById, replacesUserId, role } = invitation;
  const organisation = organisationId === null ? undefined : await organisations.find(reader, organisationId);
  const inviter = invitedById === null ? undefined : await users.findById(reader, invitedById);
  const values = {
    role: t(`organisationMails.role.${role}`),
    inviter: inviter?.name ?? t('organisationMails.invitation.somebody'),
    organisation: organisation?.name ?? '',
    region: await regionName(deps, reader, language),
  };
  const kindOf = (): InvitationKind => {
    if (!organisation) return 'invitation.staff';
    if (isRegistration(invitation)) return 'invitation.registration';
    return replacesUserId === null ? 'invitation.member' : 'invitation.hand-over';
  };
  const kind = kindOf();
  return { kind, ...(await wordsNow(reader, kind, language, values)) };
};

/** Whoever registered the organisation confirms that the address is hers. */
const isRegistration = ({ name, invitedById }: InvitationRow): boolean => name !== null && invitedById === null;

/** The link is made here, at the moment of sending: its secret is in the mail and nowhere else. */
const invitationMail: Composer = async (deps, reader, row) => {
  const invitation = await invitations.find(reader, String(row.payload.invitationId));
  const now = deps.clock.now();
  if (!invitation || invitation.acceptedAt !== null || invitation.withdrawnAt !== null || invitation.expiresAt <= now)
    return undefined;
  const { language } = row;
  const { expiresAt } = invitation;
  const words = await invitationWords(deps, reader, invitation, language);
  const url = await issueMailedLink(deps, {
    purpose: 'invitation',
    path: '/kutsu',
    invitationId: invitation.id,
    expiresAt,
  });
  const { timeZone } = (await deps.catalogue(reader)).region;
  const date = formatDate(dateIn(expiresAt, timeZone), language);
  return letter(deps, reader, row, words.subject, invitationParts(words.kind, words.body, { url, date }, language));
};

/** What a row about an organisation holds; each kind some of it. */
interface Payload {
  organisationId: string;
  reason?: string | null;
  validUntil?: string | null;
  name?: string;
  email?: string;
  message?: string;
  former?: string;
}

/** Staff read of it on their own page. */
const pathOf = (kind: NoticeKind, id: string): string =>
  kind === 'organisation.registered' ? `/yllapito/jarjestot/${id}` : `/jarjesto/${id}`;

const notice =
  (kind: NoticeKind): Composer =>
  async (deps, reader, row) => {
    const { organisationId, reason, validUntil, message, ...rest } = row.payload as unknown as Payload;
    const organisation = await organisations.find(reader, organisationId);
    if (!organisation) return undefined;
    const { language } = row;
    const date = validUntil ? formatDate(validUntil, language) : '';
    const { name = '', email = '', former = '' } = rest;
    const region = await regionName(deps, reader, language);
    const values = { organisation: organisation.name, date, name, email, former, region };
    const words = await wordsNow(reader, kind, language, values);
    const { publicUrl } = deps.config;
    const urls = { url: `${publicUrl}${pathOf(kind, organisation.id)}`, contactUrl: `${publicUrl}/yhteys` };
    const facts = { ...urls, date, reason, message };
    return letter(deps, reader, row, words.subject, noticeParts(kind, words.body, facts, language));
  };

/** By the kind of the outbox row. */
export const organisationMails: Readonly<Record<OutboxKind, Composer>> = {
  invitation: invitationMail,
  'organisation.verified': notice('organisation.verified'),
  'organisation.refused': notice('organisation.refused'),
  'organisation.pending': notice('organisation.pending'),
  'organisation.reminder': notice('organisation.reminder'),
  'organisation.expired': notice('organisation.expired'),
  'organisation.join': notice('organisation.join'),
  'organisation.registered': notice('organisation.registered'),
  'organisation.merged': notice('organisation.merged'),
};
