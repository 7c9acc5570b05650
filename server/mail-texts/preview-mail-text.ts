/** A mail with words that nobody has got yet, about something that might be. */
import { formatDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { textIn } from '../../shared/region/rules.ts';
import { isAccountMail, isHouseMail, isOrganisationMail, type MailKind } from '../../shared/texts/mail-kinds.ts';
import type { MailPreviewRequest, MailPreviewView } from '../../shared/texts/mail-schemas.ts';
import { addDays } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import { needWords } from '../bookings/mismatch-words.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { accountHelpUrl, accountMailText, linkPathOf, momentOf } from '../notifications/account-mails.ts';
import { bookingMailText } from '../notifications/booking-mail.ts';
import { letterText } from '../notifications/letter-text.ts';
import { type MailValues, type MailWords, mailWords } from '../notifications/mail-words.ts';
import {
  type InvitationKind,
  invitationParts,
  type NoticeKind,
  noticeParts,
} from '../notifications/organisation-mail-parts.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { checkWords, mailKindOf } from './edit-mail-texts.ts';

/** A mail that might be: what its words are filled with, and how it is put together around them. */
interface Sample {
  values: MailValues;
  textOf: (words: MailWords) => string;
}

type SampleOf = (deps: Dependencies, kind: MailKind, language: Language, catalogue: Catalogue) => Sample;

const regionIn = ({ region }: Catalogue, language: Language): string =>
  textIn(region.name, language, region.languages).text;

/** A week from now. */
const someDay = ({ clock }: Dependencies, { region }: Catalogue, language: Language): string =>
  formatDate(addDays(dateIn(clock.now(), region.timeZone), 7), language);

const bookingSample: SampleOf = (deps, _, language, catalogue) => {
  const t = textsOf(language);
  const values = {
    room: t('mails.sample.room'),
    site: t('mails.sample.site'),
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
  return { values, textOf: (words) => bookingMailText(words, values, language) };
};

/** Opens nothing: whoever reads a preview has asked for no link. */
const secretOfNobody = '…';

const accountSample: SampleOf = (deps, kind, language, catalogue) => {
  const path = linkPathOf(kind);
  const values = {
    url: path === undefined ? accountHelpUrl(deps) : `${deps.config.publicUrl}${path}#${secretOfNobody}`,
    at: momentOf(deps.clock.now(), catalogue.region.timeZone, language),
    region: regionIn(catalogue, language),
  };
  return { values, textOf: (words) => accountMailText(words, language) };
};

const organisationSample: SampleOf = (deps, kind, language, catalogue) => {
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
const houseSample: SampleOf = (deps, _, language, catalogue) => {
  const t = textsOf(language);
  const region = regionIn(catalogue, language);
  const needs = needWords(['wheelchair'], 2, language);
  const values = { room: t('mails.sample.room'), site: t('mails.sample.site'), count: 2, needs, region };
  const link = t('mails.link', { url: `${deps.config.publicUrl}/varaukset` });
  return { values, textOf: ({ body }) => letterText([body, link], region, language) };
};

const sampleFor = (kind: MailKind): SampleOf => {
  if (isAccountMail(kind)) return accountSample;
  if (isHouseMail(kind)) return houseSample;
  return isOrganisationMail(kind) ? organisationSample : bookingSample;
};

/** The mail as it would go out. @throws AppError `access.forbidden`, `mail-text.not-found`, and what `checkWords` throws */
export const previewMailText = async (
  deps: Dependencies,
  actor: Actor,
  kindName: string,
  { subject, body, language }: MailPreviewRequest,
): Promise<MailPreviewView> => {
  authorise(actor, 'texts.manage');
  const kind = mailKindOf(kindName);
  checkWords(kind, { subject, body });
  const { values, textOf } = sampleFor(kind)(deps, kind, language, await deps.catalogue(deps.db));
  const none = { fi: '', sv: '', en: '' };
  const own = { subject: { ...none, [language]: subject }, body: { ...none, [language]: body } };
  const words = mailWords(kind, language, values, own);
  return { subject: words.subject, text: textOf(words) };
};
