/** Every mail that the product sends, as it would look now: with the region's own words, name and colour. */
import type { Reader } from '../../db/database.ts';
import type { MailTextRow } from '../../db/mail-texts.ts';
import * as mailTexts from '../../db/mail-texts.ts';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import { refuse } from '../../shared/errors.ts';
import { type Language, type LocalText, languages } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isMailKind, type MailKind, mailGroupOf, mailKinds } from '../../shared/texts/mail-kinds.ts';
import type { SampleMailSummary, SampleMailView } from '../../shared/texts/sample-schemas.ts';
import {
  type PlainMailKind,
  plainMailKinds,
  type SampleName,
  type SampleVariant,
  sampleVariants,
} from '../../shared/texts/samples.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { cancelNotes } from '../notifications/cancel-notes.ts';
import { givenBackWords } from '../notifications/day-mails.ts';
import { htmlMailOf } from '../notifications/html-mail.ts';
import { letterText } from '../notifications/letter-text.ts';
import { mailFrame } from '../notifications/mail-frame.ts';
import { mailWords } from '../notifications/mail-words.ts';
import { messageWords, overdueWords } from '../notifications/message-mails.ts';
import { offerAnswerWords } from '../notifications/offer-mails.ts';
import { placeWords } from '../notifications/offer-words.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { bookingSample, regionIn, sampleFor, samplePlace } from './mail-samples.ts';
import { sampleDates } from './sample-parts.ts';

interface Letter {
  subject: string;
  text: string;
}

interface Context {
  deps: Pick<Dependencies, 'clock' | 'config'>;
  catalogue: Catalogue;
  /** The region's words, by kind. */
  own: ReadonlyMap<string, MailTextRow>;
}

const worded = (
  { deps, catalogue, own }: Context,
  kind: MailKind,
  language: Language,
  sample = sampleFor(deps, kind, language, catalogue),
): Letter => {
  const words = mailWords(kind, language, sample.values, own.get(kind));
  return { subject: words.subject, text: sample.textOf(words) };
};

/** The cancellation that came late, and the one by the house. */
const cancelled = (context: Context, details: Parameters<typeof cancelNotes>[0], language: Language): Letter => {
  const { deps, catalogue } = context;
  const parts = cancelNotes(details, catalogue, `${deps.config.publicUrl}/varaukset`, language);
  const message = details.cancelReason === undefined ? {} : { message: textsOf(language)('mails.sample.message') };
  const sample = bookingSample(deps, 'booking.cancelled', language, catalogue, { ...parts, ...message });
  return worded(context, 'booking.cancelled', language, sample);
};

const variants: Record<SampleVariant, (context: Context, language: Language) => Letter> = {
  'booking.cancelled:late': (context, language) => cancelled(context, { late: 1 }, language),
  'booking.cancelled:by-house': (context, language) => cancelled(context, { cancelReason: 'maintenance' }, language),
};

type Words = { subject: string; parts: readonly string[] };

const offerAnswer =
  (state: Parameters<typeof offerAnswerWords>[0]) =>
  ({ deps, catalogue }: Context, language: Language): Words => {
    const place = samplePlace(language);
    const lines = `- ${placeWords(sampleDates(deps, catalogue)[0], place.room, language)}`;
    return offerAnswerWords(state, place, { lines, url: `${deps.config.publicUrl}/varaukset` }, language);
  };

/** Mails that name no group and are not worded by the region. */
const plain: Record<PlainMailKind, (context: Context, language: Language) => Words> = {
  'house.given-back': ({ deps, catalogue }, language) => {
    const where = { ...samplePlace(language), date: formatUse(sampleDates(deps, catalogue)[0], language) };
    return givenBackWords(where, `${deps.config.publicUrl}/varaukset`, language);
  },
  'house.offer:accepted': offerAnswer('accepted'),
  'house.offer:declined': offerAnswer('declined'),
  'house.offer:expired': offerAnswer('expired'),
  'house.overdue': ({ deps, catalogue }, language) => {
    const queue = `${deps.config.publicUrl}/hyvaksynnat`;
    const decideBy = addWorkingDays(dateIn(deps.clock.now(), catalogue.region.timeZone), -2);
    return overdueWords([{ ...samplePlace(language), decideBy, days: 2, url: queue }], queue, language);
  },
  'message.new': ({ deps }, language) =>
    messageWords(
      samplePlace(language),
      textsOf(language)('mails.sample.rule'),
      `${deps.config.publicUrl}/varaukset`,
      language,
    ),
};

export const sampleNames: readonly SampleName[] = [...mailKinds, ...sampleVariants, ...plainMailKinds];

const isVariant = (name: SampleName): name is SampleVariant => (sampleVariants as readonly string[]).includes(name);

const composed = (context: Context, name: SampleName, language: Language): Letter => {
  if (isVariant(name)) return variants[name](context, language);
  if (isMailKind(name)) return worded(context, name, language);
  const { subject, parts } = plain[name](context, language);
  return { subject, text: letterText(parts, regionIn(context.catalogue, language), language) };
};

const contextOf = async (deps: Dependencies, reader: Reader): Promise<Context> => ({
  deps,
  catalogue: await deps.catalogue(reader),
  own: new Map((await mailTexts.all(reader)).map((row) => [row.kind, row])),
});

/** @throws AppError `mail-text.not-found` */
const nameOf = (name: string): SampleName => sampleNames.find((each) => each === name) ?? refuse('mail-text.not-found');

/** Of which mail it is a sample. */
const kindOf = (name: SampleName): string => name.split(':')[0] as string;

const inAll = (of: (language: Language) => string): LocalText =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as LocalText;

const summaryOf = (context: Context, name: SampleName): SampleMailSummary => {
  const kind = kindOf(name);
  return {
    name,
    kind,
    group: isMailKind(kind) ? mailGroupOf(kind) : 'houses',
    isWordable: isMailKind(kind),
    isOwn: context.own.has(kind),
    subject: inAll((language) => composed(context, name, language).subject),
  };
};

/** @throws AppError `access.forbidden` */
export const listSampleMails = async (deps: Dependencies, actor: Actor): Promise<SampleMailSummary[]> => {
  authorise(actor, 'texts.manage');
  const context = await contextOf(deps, deps.db);
  return sampleNames.map((name) => summaryOf(context, name));
};

/** Links lead nowhere in a sample, and what leads nowhere takes no focus. */
const withoutLinks = (html: string): string => html.replaceAll(/<a href="[^"]*"/g, '<a');

/** @throws AppError `access.forbidden`, `mail-text.not-found` */
export const showSampleMail = async (deps: Dependencies, actor: Actor, asked: string): Promise<SampleMailView> => {
  authorise(actor, 'texts.manage');
  const name = nameOf(asked);
  const context = await contextOf(deps, deps.db);
  const mails = languages.map((language) => ({ language, ...composed(context, name, language) }));
  return { ...summaryOf(context, name), mails };
};

/** The same as a page, as programs that show one would. @throws AppError `access.forbidden`, `mail-text.not-found` */
export const sampleMailPage = async (
  deps: Dependencies,
  actor: Actor,
  asked: string,
  language: Language,
): Promise<string> => {
  authorise(actor, 'texts.manage');
  const { subject, text } = composed(await contextOf(deps, deps.db), nameOf(asked), language);
  return withoutLinks(htmlMailOf(text, await mailFrame(deps, deps.db, subject, language)));
};
