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
import { countyZone, dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies, Mail } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import type { OrganisationMailKind } from '../organisations/notify-organisation.ts';
import { issueMailedLink } from '../users/mailed-link.ts';
import type { Composer } from './composer.ts';

const letter = async (
  deps: Dependencies,
  reader: Reader,
  { recipient, language }: OutboxRow,
  subject: string,
  parts: readonly (string | null | undefined | false)[],
): Promise<Mail> => {
  const { region } = await deps.catalogue(reader);
  const closing = textsOf(language)('mails.closing', {
    region: textIn(region.name, language, region.languages).text,
  });
  return { to: recipient, subject, text: [...parts, closing].filter(Boolean).join('\n\n') };
};

/** What the invitation is to, in a sentence. */
const invitationWords = async (reader: Reader, invitation: InvitationRow, language: Language): Promise<string> => {
  const t = textsOf(language);
  const { organisationId, invitedById, replacesUserId, role } = invitation;
  const organisation = organisationId === null ? undefined : await organisations.find(reader, organisationId);
  const roleWords = t(`organisationMails.role.${role}`);
  if (!organisation) return t('organisationMails.invitation.staff', { role: roleWords });
  if (isRegistration(invitation)) return t('organisationMails.registration.body', { organisation: organisation.name });
  const inviter = invitedById === null ? undefined : await users.findById(reader, invitedById);
  const values = {
    inviter: inviter?.name ?? t('organisationMails.invitation.somebody'),
    organisation: organisation.name,
    role: roleWords,
  };
  return replacesUserId === null
    ? t('organisationMails.invitation.member', values)
    : t('organisationMails.invitation.hand-over', values);
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
  const t = textsOf(language);
  const { expiresAt } = invitation;
  const words = await invitationWords(reader, invitation, language);
  const url = await issueMailedLink(deps, {
    purpose: 'invitation',
    path: '/kutsu',
    invitationId: invitation.id,
    expiresAt,
  });
  const date = formatDate(dateIn(expiresAt, countyZone), language);
  const kind = isRegistration(invitation) ? 'registration' : 'invitation';
  return letter(deps, reader, row, t(`organisationMails.${kind}.subject`), [
    words,
    t(`organisationMails.${kind}.open`, { url }),
    t(`organisationMails.${kind}.until`, { date }),
  ]);
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

type Notice = 'verified' | 'refused' | 'pending' | 'reminder' | 'expired' | 'join' | 'registered' | 'merged';

/** Staff read of it on their own page. */
const pathOf = (kind: Notice, id: string): string =>
  kind === 'registered' ? `/yllapito/jarjestot/${id}` : `/jarjesto/${id}`;

const notice =
  (kind: Notice): Composer =>
  async (deps, reader, row) => {
    const { organisationId, reason, validUntil, message, ...rest } = row.payload as unknown as Payload;
    const organisation = await organisations.find(reader, organisationId);
    if (!organisation) return undefined;
    const t = textsOf(row.language);
    const date = validUntil ? formatDate(validUntil, row.language) : '';
    const { name = '', email = '', former = '' } = rest;
    const values = { organisation: organisation.name, date, name, email, former };
    const { publicUrl } = deps.config;
    return letter(deps, reader, row, t(`organisationMails.${kind}.subject`), [
      t(`organisationMails.${kind}.body`, values),
      kind === 'verified' && date && t('organisationMails.verified.until', { date }),
      reason && t('organisationMails.reason', { reason }),
      message && t('organisationMails.join.message', { message }),
      t('organisationMails.link', { url: `${publicUrl}${pathOf(kind, organisation.id)}` }),
      (kind === 'refused' || kind === 'reminder' || kind === 'expired') &&
        t('organisationMails.contact', { url: `${publicUrl}/yhteys` }),
    ]);
  };

/** By the kind of the outbox row. */
export const organisationMails: Readonly<Record<OrganisationMailKind, Composer>> = {
  invitation: invitationMail,
  'organisation.verified': notice('verified'),
  'organisation.refused': notice('refused'),
  'organisation.pending': notice('pending'),
  'organisation.reminder': notice('reminder'),
  'organisation.expired': notice('expired'),
  'organisation.join': notice('join'),
  'organisation.registered': notice('registered'),
  'organisation.merged': notice('merged'),
};
