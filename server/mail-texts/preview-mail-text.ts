/** A mail with words that nobody has got yet, about something that might be. */
import type { Actor } from '../../shared/permissions.ts';
import type { MailPreviewRequest, MailPreviewView } from '../../shared/texts/mail-schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { mailWords } from '../notifications/mail-words.ts';
import { checkWords, mailKindOf } from './edit-mail-texts.ts';
import { sampleFor } from './mail-samples.ts';

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
  const { values, textOf } = sampleFor(deps, kind, language, await deps.catalogue(deps.db));
  const none = { fi: '', sv: '', en: '' };
  const own = { subject: { ...none, [language]: subject }, body: { ...none, [language]: body } };
  const words = mailWords(kind, language, values, own);
  return { subject: words.subject, text: textOf(words) };
};
