/** What is out of order and when, in the language of the page. */
import { formatMoment } from '../../shared/breakdowns/moments.ts';
import type { BreakdownView } from '../../shared/breakdowns/schemas.ts';
import { useText } from '../i18n/language.tsx';

export const createBreakdownWords = () => {
  const { t, language } = useText();
  /** `Hissi on epäkunnossa: Päähissi` */
  const brokenOf = ({ device, place }: Pick<BreakdownView, 'device' | 'place'>): string => {
    const broken = t(`breakdowns.broken.${device}`);
    return place ? t('breakdowns.at', { broken, place: place[language()] }) : broken;
  };
  /** `ma 23.11.2026 klo 8.00 – pe 27.11.2026 klo 16.00`, or that nobody knows the end. */
  const spanOf = ({ localStart, localEnd }: Pick<BreakdownView, 'localStart' | 'localEnd'>): string => {
    const start = formatMoment(localStart, language());
    return localEnd === null
      ? t('breakdowns.span.open', { start })
      : t('breakdowns.span', { start, end: formatMoment(localEnd, language()) });
  };
  const reportedOf = ({ localReportedAt }: Pick<BreakdownView, 'localReportedAt'>): string =>
    t('breakdowns.reported', { at: formatMoment(localReportedAt, language()) });
  return { brokenOf, spanOf, reportedOf };
};
