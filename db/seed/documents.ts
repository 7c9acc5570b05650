/** First drafts of the texts that a region publishes: each is read, changed and published by the region itself. */
import type { LocalText } from '../../shared/i18n/language.ts';
import type { DocumentKind } from '../../shared/texts/kinds.ts';
import { accessibilityDraft } from './texts/accessibility.ts';
import { appealDraft } from './texts/appeal.ts';
import { denialGroundsDraft } from './texts/denial-grounds.ts';
import { legalBasisDraft } from './texts/legal-basis.ts';
import { privacyDraft } from './texts/privacy.ts';
import { termsDraft } from './texts/terms.ts';

export const documentDrafts: Readonly<Record<DocumentKind, LocalText>> = {
  terms: termsDraft,
  privacy: privacyDraft,
  accessibility: accessibilityDraft,
  legal_basis: legalBasisDraft,
  'denial-grounds': denialGroundsDraft,
  appeal: appealDraft,
};
