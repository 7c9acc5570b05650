/** The states of verification to choose between. */
import { useText } from '../i18n/language.tsx';
import type { SelectOption } from '../ui/field.tsx';

export const organisationStatusWords = (): (() => SelectOption<string>[]) => {
  const { t } = useText();
  return () =>
    (['pending', 'verified', 'refused', 'expired'] as const).map((status) => ({
      value: status,
      label: t(`organisations.status.${status}`),
    }));
};
