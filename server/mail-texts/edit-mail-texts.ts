/** The words of mails: shown, written in the region's own way, and given back to the product. */
import * as mailTexts from '../../db/mail-texts.ts';
import { AppError, type FieldFault, refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import { languages } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import {
  isMailKind,
  type MailFault,
  type MailKind,
  type MailPart,
  mailFaultOf,
  mailGroupOf,
  mailKinds,
  placeholdersOf,
  requiredPlaceholders,
} from '../../shared/texts/mail-kinds.ts';
import type { MailTextChange, MailTextView } from '../../shared/texts/mail-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { historyOf } from '../history/history-of.ts';
import { recordChange } from '../history/record-change.ts';
import { productTexts } from '../notifications/mail-words.ts';

/** @throws AppError `mail-text.not-found` */
export const mailKindOf = (kind: string): MailKind => (isMailKind(kind) ? kind : refuse('mail-text.not-found'));

const viewOf = (kind: MailKind, own: mailTexts.MailTextRow | undefined): MailTextView => ({
  kind,
  subject: own?.subject ?? productTexts(kind).subject,
  body: own?.body ?? productTexts(kind).body,
  isOwn: own !== undefined,
  group: mailGroupOf(kind),
  placeholders: [...placeholdersOf(kind, 'body')],
  required: [...requiredPlaceholders(kind)],
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
  return viewOf(mailKindOf(kind), await mailTexts.find(db, kind));
};

const partOf = (path: string): MailPart => (path.startsWith('subject') ? 'subject' : 'body');

const faultOf = (
  kind: MailKind,
  path: string,
  text: string,
): (FieldFault & { code: MailFault['code'] }) | undefined => {
  const fault = mailFaultOf(kind, partOf(path), text);
  if (!fault) return undefined;
  const { code, ...values } = fault;
  return { path, code, ...(Object.keys(values).length > 0 && { values }) };
};

/**
 * @param texts by the path of their field
 * @throws AppError `mail.placeholder-unknown`, `mail.placeholder-missing`, `mail.loose-brace` with every text at fault
 */
export const checkWords = (kind: MailKind, texts: Readonly<Record<string, string>>): void => {
  const fields = Object.entries(texts).flatMap(([path, text]) => faultOf(kind, path, text) ?? []);
  const [first] = fields;
  if (!first) return;
  throw new AppError(first.code, { fields, ...(first.values && { values: first.values }) });
};

const byPath = (change: MailTextChange): Record<string, string> =>
  Object.fromEntries(
    Object.entries(change).flatMap(([part, texts]) =>
      languages.map((language) => [`${part}.${language}`, texts[language]] as const),
    ),
  );

/** @throws AppError `access.forbidden`, `mail-text.not-found`, `request.stale`, and what `checkWords` throws */
export const changeMailText = (
  deps: Dependencies,
  actor: Actor,
  kindName: string,
  { change, expected }: { change: MailTextChange; expected: number | undefined },
): Promise<MailTextView> => {
  authorise(actor, 'texts.manage');
  const kind = mailKindOf(kindName);
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
  const kind = mailKindOf(kindName);
  return deps.db.write(async (tx) => {
    const stored = await mailTexts.find(tx, kind);
    if (!stored) return;
    await mailTexts.remove(tx, kind);
    const { subject, body } = stored;
    const change = { before: { subject, body }, after: productTexts(kind) };
    await recordChange(deps, tx, actor, { kind: 'mail-text', id: kind, did: 'reset', ...change });
  });
};

/** @throws AppError `access.forbidden`, `mail-text.not-found` */
export const showMailTextHistory = async ({ db }: Dependencies, actor: Actor, kind: string): Promise<HistoryView> => {
  authorise(actor, 'texts.manage');
  return historyOf(db, 'mail-text', mailKindOf(kind));
};
