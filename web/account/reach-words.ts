/** Roles in words: what they are, where they reach, until when. */
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { ReachView } from '../../shared/users/staff-schemas.ts';
import { useText } from '../i18n/language.tsx';

/** What a role is about, by name. */
export const createReachWords = () => {
  const { t, language } = useText();

  const place = ({ organisation, site, municipality }: ReachView): string | undefined =>
    organisation?.name ?? site?.name[language()] ?? municipality?.name[language() === 'sv' ? 'sv' : 'fi'];

  const dates = ({ validFrom, validUntil }: Pick<ReachView, 'validFrom' | 'validUntil'>): string | undefined => {
    const [from, until] = [validFrom, validUntil].map((date) => date && formatPlainDate(date, language()));
    if (from && until) return t('account.role.from-until', { from, until });
    if (from) return t('account.role.from', { from });
    return until ? t('account.role.until', { until }) : undefined;
  };

  return {
    place,
    dates,
    role: ({ role }: Pick<ReachView, 'role'>): string => t(`session.role.${role}`),
    deputy: ({ deputyFor }: Pick<ReachView, 'deputyFor'>): string | undefined =>
      deputyFor ? t('account.role.deputy', { name: deputyFor.name }) : undefined,
    /** All of it in one line. */
    whole: (reach: ReachView): string =>
      [
        t(`session.role.${reach.role}`),
        place(reach),
        reach.deputyFor && t('account.role.deputy', { name: reach.deputyFor.name }),
        dates(reach),
      ]
        .filter(Boolean)
        .join(', '),
  };
};
