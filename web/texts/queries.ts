/** What the pages of texts ask the service. */
import type { Language, LocalText } from '../../shared/i18n/language.ts';
import type { DocumentKind } from '../../shared/texts/kinds.ts';
import type { MailKind } from '../../shared/texts/mail-kinds.ts';
import { answerOf, api } from '../api/client.ts';

const match = (version: number | undefined) =>
  version === undefined ? undefined : { headers: { 'If-Match': `"${version}"` } };

/** @param siteId for a house's own text */
export const readDocumentSettings = (kind: DocumentKind, siteId?: string) =>
  answerOf(api.documents.documents[':kind'].settings.$get({ param: { kind }, query: { siteId } }));

export const writeDraft = (
  { kind, siteId }: { kind: DocumentKind; siteId: string | undefined },
  body: LocalText,
  version: number | undefined,
) =>
  answerOf(
    api.documents.documents[':kind'].$patch({ param: { kind }, query: { siteId }, json: { body } }, match(version)),
  );

export const publishDocument = (kind: DocumentKind, siteId: string | undefined, version: number) =>
  answerOf(
    api.documents.documents[':kind'].publication.$post({ param: { kind }, query: { siteId }, json: { version } }),
  );

export const readDocumentHistory = (kind: DocumentKind, siteId: string | undefined) =>
  answerOf(api.documents.documents[':kind'].history.$get({ param: { kind }, query: { siteId } }));

/** Every house with how its own terms stand. */
export const readHouseTexts = async () => (await answerOf(api.documents.documents.terms.houses.settings.$get())).items;

/** Every mail with its subject about something that might be. */
export const readSamples = async () => (await answerOf(api.mailTexts['mail-samples'].$get())).items;

export const readSample = (name: string) => answerOf(api.mailTexts['mail-samples'][':name'].$get({ param: { name } }));

/** The mail as a page of its own, for a frame. */
export const samplePagePath = (name: string, language: Language): string =>
  `/api/v1/mail-samples/${encodeURIComponent(name)}/${language}`;

export const readMailText = (kind: MailKind) =>
  answerOf(api.mailTexts['mail-texts'][':kind'].settings.$get({ param: { kind } }));

export const writeMailText = (
  kind: MailKind,
  json: { subject: LocalText; body: LocalText },
  version: number | undefined,
) => answerOf(api.mailTexts['mail-texts'][':kind'].$patch({ param: { kind }, json }, match(version)));
