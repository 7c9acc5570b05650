import { useText } from '../i18n/language.tsx';
import { errorIn, type FormError } from '../ui/message.tsx';
import type { missingIn } from './reach-form.ts';

type Missing = ReturnType<typeof missingIn>[number];

/** What is missing in a role, as errors at their fields. */
export const createMissingWords = () => {
  const { t } = useText();
  const words: Readonly<Record<Missing, () => string>> = {
    role: () => t('users.grant.role.missing'),
    siteId: () => t('users.grant.site.missing'),
    municipalityCode: () => t('users.grant.municipality.missing'),
    deputyForId: () => t('users.grant.deputy.missing'),
    validUntil: () => t('users.grant.until.missing'),
  };
  return (fields: readonly Missing[]): FormError[] => fields.map((field) => errorIn(field, words[field]));
};
