/**
 * Mails about something that might be, put together by the functions that put real ones together. A sample stands for
 * each kind, so that whoever words mails sees all of what stands around the words.
 */
import { formatDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import {
  type BookingMailKind,
  isAccountMail,
  isHouseMail,
  isOrganisationMail,
  type MailKind,
} from '../../shared/texts/mail-kinds.ts';
import { addDays } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { needWords } from '../bookings/mismatch-words.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { accountHelpUrl, accountMailText, linkPathOf, momentOf } from '../notifications/account-mails.ts';
import { bookingMailText } from '../notifications/booking-mail.ts';
import { letterText } from '../notifications/letter-text.ts';
import type { MailValues, MailWords } from '../notifications/mail-words.ts';
import {
  type InvitationKind,
  invitationParts,
  type NoticeKind,
  noticeParts,
} from '../notifications/organisation-mail-parts.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { type BookingSampleParts, bookingSampleParts } from './sample-parts.ts';

/** What its words are filled with, and how the mail is put together around them. */
export interface Sample {
  values: MailValues;
  textOf: (words: MailWords) => string;
}

type SampleOf<Kind extends MailKind> = (
  deps: Pick<Dependencies, 'clock' | 'config'>,
  kind: Kind,
  language: Language,
  catalogue: Catalogue,
) => Sample;

export const regionIn = ({ region }: Catalogue, language: Language): string =>
  textIn(region.name, language, region.languages).text;

/** A week from now. */
const someDay = ({ clock }: Pick<Dependencies, 'clock'>, { region }: Catalogue, language: Language): string =>
  formatDate(addDays(dateIn(clock.now(), region.timeZone), 7), language);

/** The places of a sample, in words. */
export const samplePlace = (language: Language) => {
  const t = textsOf(language);
  return { room: t('mails.sample.room'), site: t('mails.sample.site') };
};

/** @param parts of the mail below its words; those of the kind where nothing else is said */
export const bookingSample = (
  deps: Pick<Dependencies, 'clock' | 'config'>,
  kind: BookingMailKind,
  language: Language,
  catalogue: Catalogue,
  parts: BookingSampleParts = bookingSampleParts(kind, deps, catalogue, language),
): Sample => {
  const t = textsOf(language);
  const values = {
    ...samplePlace(language),
    address: t('mails.sample.address'),
    rule: t('mails.sample.rule'),
    url: `${deps.config.publicUrl}/varaukset`,
    region: regionIn(catalogue, language),
    count: 12,
    decideBy: someDay(deps, catalogue, language),
    answerBy: someDay(deps, catalogue, language),
    reason: wordsOfCode(catalogue, 'denyReason', 'CAPACITY')[language],
    broken: t('mails.sample.broken'),
    device: t('mails.sample.device'),
    cause: t('mails.sample.cause'),
    changes: t('mails.sample.changes'),
  };
  return { values, textOf: (words) => bookingMailText(words, { ...values, ...parts }, language) };
};

/** Opens nothing: whoever reads a preview has asked for no link. */
export const secretOfNobody = '…';

const accountSample: SampleOf<MailKind> = (deps, kind, language, catalogue) => {
  const path = linkPathOf(kind);
  const values = {
    url: path === undefined ? accountHelpUrl(deps) : `${deps.config.publicUrl}${path}#${secretOfNobody}`,
    at: momentOf(deps.clock.now(), catalogue.region.timeZone, language),
    region: regionIn(catalogue, language),
  };
  return { values, textOf: (words) => accountMailText(words, language) };
};

const organisationSample: SampleOf<MailKind> = (deps, kind, language, catalogue) => {
  const t = textsOf(language);
  const { publicUrl } = deps.config;
  const date = someDay(deps, catalogue, language);
  const region = regionIn(catalogue, language);
  const values = {
    organisation: t('organisationMails.sample.organisation'),
    former: t('organisationMails.sample.former'),
    inviter: t('organisationMails.sample.person'),
    name: t('organisationMails.sample.person'),
    email: 'etunimi.sukunimi@jarjesto.example',
    role: t('organisationMails.role.booker'),
    date,
    region,
  };
  const invited = { url: `${publicUrl}/kutsu#${secretOfNobody}`, date };
  const noticed = { url: `${publicUrl}/jarjesto`, contactUrl: `${publicUrl}/yhteys`, date };
  const partsOf = (body: string) =>
    kind.startsWith('invitation.')
      ? invitationParts(kind as InvitationKind, body, invited, language)
      : noticeParts(kind as NoticeKind, body, noticed, language);
  return { values, textOf: ({ body }) => letterText(partsOf(body), region, language) };
};

/** What stands below the words differs from mail to mail; here it is where to go. */
const houseSample: SampleOf<MailKind> = (deps, _, language, catalogue) => {
  const t = textsOf(language);
  const region = regionIn(catalogue, language);
  const needs = needWords(['wheelchair'], 2, language);
  const values = { ...samplePlace(language), count: 2, needs, region };
  const link = t('mails.link', { url: `${deps.config.publicUrl}/varaukset` });
  return { values, textOf: ({ body }) => letterText([body, link], region, language) };
};

export const sampleFor: SampleOf<MailKind> = (deps, kind, language, catalogue) => {
  if (isAccountMail(kind)) return accountSample(deps, kind, language, catalogue);
  if (isHouseMail(kind)) return houseSample(deps, kind, language, catalogue);
  if (isOrganisationMail(kind)) return organisationSample(deps, kind, language, catalogue);
  return bookingSample(deps, kind, language, catalogue);
};
