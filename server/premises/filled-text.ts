/** Words of the county's that nobody has written in every language. */
import type { LocalText } from '../../shared/i18n/language.ts';

/** What is empty is said as in Finnish; a name is needed on every screen. */
export const filledText = ({ fi, sv, en }: LocalText): LocalText => ({ fi, sv: sv || fi, en: en || fi });
