/** The words on the screens, for tests that look for them: a text that is edited breaks no journey. */
import { screens } from '../../shared/i18n/fi/screens.ts';
import { translator } from '../../shared/i18n/translate.ts';

/** The Finnish sentence of a key. */
export const say = translator<typeof screens>('fi', screens);
