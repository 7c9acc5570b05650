/** What the pages of texts ask the service. */
import type { LocalText } from '../../shared/i18n/language.ts';
import type { DocumentKind } from '../../shared/texts/kinds.ts';
import type { MailKind } from '../../shared/texts/mail-kinds.ts';
import { answerOf, api } from '../api/client.ts';

const match = (version: number | undefined) =>
  version === undefined ? undefined : { headers: { 'If-Match': `"${version}"` } };

export const readDocumentSettings = (kind: DocumentKind) =>
  answerOf(api.documents.documents[':kind'].settings.$get({ param: { kind } }));

export const writeDraft = (kind: DocumentKind, body: LocalText, version: number | undefined) =>
  answerOf(api.documents.documents[':kind'].$patch({ param: { kind }, json: { body } }, match(version)));

export const publishDocument = (kind: DocumentKind, version: number) =>
  answerOf(api.documents.documents[':kind'].publication.$post({ param: { kind }, json: { version } }));

export const readMailText = (kind: MailKind) =>
  answerOf(api.mailTexts['mail-texts'][':kind'].settings.$get({ param: { kind } }));

export const writeMailText = (
  kind: MailKind,
  json: { subject: LocalText; body: LocalText },
  version: number | undefined,
) => answerOf(api.mailTexts['mail-texts'][':kind'].$patch({ param: { kind }, json }, match(version)));
