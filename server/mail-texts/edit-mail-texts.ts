/** The words of mails: shown, written in the region's own way, tried out, and given back to the product. */
import * as mailTexts from '../../db/mail-texts.ts';
import { AppError, type FieldFault, refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { type Language, languages } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { textIn } from '../../shared/region/rules.ts';
import {
  hasLooseBraces,
  isMailKind,
  type MailKind,
  mailKinds,
  mailPlaceholders,
  unknownPlaceholders,
} from '../../shared/texts/mail-kinds.ts';
import type {
  MailPreviewRequest,
  MailPreviewView,
  MailTextChange,
  MailTextView,
} from '../../shared/texts/mail-schemas.ts';
import { addDays } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { historyOf } from '../history/history-of.ts';
import { recordChange } from '../history/record-change.ts';
import { textsOf } from '../http/texts.ts';
import { bookingMailText } from '../notifications/booking-mail.ts';
import { mailWords, productTexts } from '../notifications/mail-words.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

const kindOf = (kind: string): MailKind => (isMailKind(kind) ? kind : refuse('mail-text.not-found'));

const viewOf = (kind: MailKind, own: mailTexts.MailTextRow | undefined): MailTextView => ({
  kind,
  subject: own?.subject ?? productTexts(kind).subject,
  body: own?.body ?? productTexts(kind).body,
  isOwn: own !== undefined,
  placeholders: [...mailPlaceholders[kind]],
  version: own?.version ?? 0,
});

/** @throws AppError `access.forbidden` */
export const listMailTexts = async ({ db }: Dependencies, actor: Actor): Promise<MailTextView[]> => {
  authorise(actor, 'texts.manage');
  const own = new Map((await mailTexts.all(db)).map((row) => [row.kind, row]));
  return mailKinds.map((kind) => viewOf(kind, own.get(kind)));
};

/** @throws AppError `access.forbidden`, `mail-text.not-found` */
export const showMailText = async ({ db }: Dependencies, actor: Actor, kind: string): Promise<MailTextView> => {
  authorise(actor, 'texts.manage');
  return viewOf(kindOf(kind), await mailTexts.find(db, kind));
};

const faultOf = (kind: MailKind, path: string, text: string): FieldFault | undefined => {
  const [name] = unknownPlaceholders(kind, text);
  const known = mailPlaceholders[kind].map((each) => `{${each}}`).join(', ');
  if (name !== undefined) return { path, code: 'mail.placeholder-unknown', values: { name, known } };
  return hasLooseBraces(text) ? { path, code: 'mail.loose-brace' } : undefined;
};

/** @throws AppError `mail.placeholder-unknown`, `mail.loose-brace` with every text at fault */
const checkWords = (kind: MailKind, texts: Readonly<Record<string, string>>): void => {
  const fields = Object.entries(texts).flatMap(([path, text]) => faultOf(kind, path, text) ?? []);
  const [first] = fields;
  if (!first) return;
  const code = first.code === 'mail.loose-brace' ? first.code : 'mail.placeholder-unknown';
  throw new AppError(code, { fields, ...(first.values && { values: first.values }) });
};

const byPath = (change: MailTextChange): Record<string, string> =>
  Object.fromEntries(
    Object.entries(change).flatMap(([part, texts]) =>
      languages.map((language) => [`${part}.${language}`, texts[language]] as const),
    ),
  );

/** @throws AppError `access.forbidden`, `mail-text.not-found`, `request.stale`, `mail.placeholder-unknown`, `mail.loose-brace` */
export const changeMailText = (
  deps: Dependencies,
  actor: Actor,
  kindName: string,
  { change, expected }: { change: MailTextChange; expected: number | undefined },
): Promise<MailTextView> => {
  authorise(actor, 'texts.manage');
  const kind = kindOf(kindName);
  checkWords(kind, byPath(change));
  return deps.db.write(async (tx) => {
    const stored = await mailTexts.find(tx, kind);
    const before = viewOf(kind, stored);
    checkVersion(before.version, expected, () => before);
    const { subject, body } = { subject: before.subject, body: before.body, ...change };
    const did = 'changed';
    const was = { subject: before.subject, body: before.body };
    const differs = await recordChange(deps, tx, actor, {
      kind: 'mail-text',
      id: kind,
      did,
      before: was,
      after: { subject, body },
    });
    if (!differs) return before;
    const row = { kind, subject, body, version: before.version + 1 };
    await mailTexts.save(tx, row);
    return viewOf(kind, row);
  });
};

/** From now on the mail says what the product says. @throws AppError `access.forbidden`, `mail-text.not-found` */
export const resetMailText = (deps: Dependencies, actor: Actor, kindName: string): Promise<void> => {
  authorise(actor, 'texts.manage');
  const kind = kindOf(kindName);
  return deps.db.write(async (tx) => {
    const stored = await mailTexts.find(tx, kind);
    if (!stored) return;
    await mailTexts.remove(tx, kind);
    const { subject, body } = stored;
    const change = { before: { subject, body }, after: productTexts(kind) };
    await recordChange(deps, tx, actor, { kind: 'mail-text', id: kind, did: 'reset', ...change });
  });
};

/** A booking that might be, in the words of the language. */
const sampleOf = (deps: Dependencies, language: Language, catalogue: Catalogue) => {
  const t = textsOf(language);
  const { region } = catalogue;
  const decideBy = formatDate(addDays(dateIn(deps.clock.now(), region.timeZone), 7), language);
  return {
    room: t('mails.sample.room'),
    site: t('mails.sample.site'),
    address: t('mails.sample.address'),
    rule: t('mails.sample.rule'),
    url: `${deps.config.publicUrl}/varaukset`,
    region: textIn(region.name, language, region.languages).text,
    count: 12,
    decideBy,
    reason: wordsOfCode(catalogue, 'denyReason', 'CAPACITY')[language],
  };
};

/** The mail as it would go out. @throws AppError `access.forbidden`, `mail-text.not-found`, `mail.placeholder-unknown`, `mail.loose-brace` */
export const previewMailText = async (
  deps: Dependencies,
  actor: Actor,
  kindName: string,
  { subject, body, language }: MailPreviewRequest,
): Promise<MailPreviewView> => {
  authorise(actor, 'texts.manage');
  const kind = kindOf(kindName);
  checkWords(kind, { subject, body });
  const values = sampleOf(deps, language, await deps.catalogue(deps.db));
  const none = { fi: '', sv: '', en: '' };
  const own = { subject: { ...none, [language]: subject }, body: { ...none, [language]: body } };
  const words = mailWords(kind, language, values, own);
  return { subject: words.subject, text: bookingMailText(words, values, language) };
};

/** @throws AppError `access.forbidden`, `mail-text.not-found` */
export const showMailTextHistory = async ({ db }: Dependencies, actor: Actor, kind: string): Promise<HistoryView> => {
  authorise(actor, 'texts.manage');
  return historyOf(db, 'mail-text', kindOf(kind));
};
