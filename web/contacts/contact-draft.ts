/** A contact person as the form edits one. */
import type { ContactLevel, ContactLine } from '../../shared/contacts/levels.ts';
import type { ContactView } from '../../shared/contacts/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { useText } from '../i18n/language.tsx';

/** As the form holds it: what is empty is no value, and an area is there from the start. */
export interface ContactDraft {
  level: ContactLevel;
  line: ContactLine | null;
  siteId: string | null;
  municipalityCode: string | null;
  area: { name: string; municipalities: string[] };
  name: string;
  title: LocalText;
  phone: string;
  email: string;
  substituteId: string | null;
  awayFrom: string | null;
  awayUntil: string | null;
}

const noText = { fi: '', sv: '', en: '' };

export const newContactDraft = (siteId?: string): ContactDraft => ({
  level: 'site',
  line: null,
  siteId: siteId ?? null,
  municipalityCode: null,
  area: { name: '', municipalities: [] },
  name: '',
  title: noText,
  phone: '',
  email: '',
  substituteId: null,
  awayFrom: null,
  awayUntil: null,
});

export const contactDraftOf = (contact: ContactView): ContactDraft => ({
  level: contact.level,
  line: contact.line,
  siteId: contact.siteId,
  municipalityCode: contact.municipalityCode,
  area: contact.area ?? { name: '', municipalities: [] },
  name: contact.name,
  title: contact.title,
  phone: contact.phone ?? '',
  email: contact.email ?? '',
  substituteId: contact.substituteId,
  awayFrom: contact.awayFrom,
  awayUntil: contact.awayUntil,
});

/** What is sent: only the place that the level asks for. */
export const contactMessage = (draft: ContactDraft) => ({
  ...draft,
  siteId: draft.level === 'site' ? draft.siteId : null,
  municipalityCode: draft.level === 'municipality' ? draft.municipalityCode : null,
  area: draft.level === 'area' ? draft.area : null,
  phone: draft.phone.trim() || null,
  email: draft.email.trim() || null,
});

/** What is wrong, in words by field. */
export const contactErrors = (draft: ContactDraft, t: ReturnType<typeof useText>['t']) => {
  const { level, awayFrom, awayUntil } = draft;
  const isArea = level === 'area';
  return {
    siteId: level === 'site' && draft.siteId === null && t('contacts.site.missing'),
    municipalityCode: level === 'municipality' && draft.municipalityCode === null && t('contacts.municipality.missing'),
    'area.name': isArea && draft.area.name.trim() === '' && t('contacts.area.name.missing'),
    'area.municipalities':
      isArea && draft.area.municipalities.length === 0 && t('contacts.area.municipalities.missing'),
    name: draft.name.trim() === '' && t('contacts.name.missing'),
    'title.fi': draft.title.fi.trim() === '' && t('contacts.jobTitle.missing'),
    phone: draft.phone.trim() === '' && draft.email.trim() === '' && t('contacts.reach.missing'),
    awayFrom: awayFrom === null && awayUntil !== null && t('contacts.awayFrom.missing'),
    awayUntil: awayFrom !== null && awayUntil !== null && awayUntil < awayFrom && t('contacts.awayUntil.backwards'),
  };
};
