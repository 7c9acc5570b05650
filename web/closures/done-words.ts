import { useText } from '../i18n/language.tsx';

/** How many dates were moved and how many cancelled, as a sentence; nothing where nobody gave way. */
export const createDoneWords = () => {
  const { t } = useText();
  return ({ moved, cancelled }: { moved: number; cancelled: number }): string => {
    if (moved > 0 && cancelled > 0) return t('closures.done.both', { moved, cancelled });
    if (cancelled > 0) return t('closures.done.cancelled', { count: cancelled });
    return moved > 0 ? t('closures.done.moved', { count: moved }) : '';
  };
};
