/** Codes in words, for those who keep them. */
import type { CodeUsage } from '../../shared/codes/schemas.ts';
import { useText } from '../i18n/language.tsx';

/** Each kind of user once, in the order in which they are told. */
const users = ['bookings', 'organisations', 'rooms', 'priorityClasses', 'decisions'] as const;

export const isUsed = (usage: CodeUsage): boolean => users.some((user) => usage[user] > 0);

/** "Käytössä: 12 varausta, 3 järjestöä" */
export const createUsageWords = () => {
  const { t } = useText();
  return (usage: CodeUsage): string => {
    const uses = users.filter((user) => usage[user] > 0).map((user) => t(`codes.used.${user}`, { count: usage[user] }));
    return uses.length > 0 ? t('codes.used', { uses: uses.join(', ') }) : t('codes.unused');
  };
};
