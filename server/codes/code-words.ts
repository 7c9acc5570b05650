/** What codes are called. */
import type { CodeList } from '../../shared/codes/lists.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** Of any code that was ever in the list; a code that is in none stands for itself. */
export const wordsOfCode = ({ everyCode }: Pick<Catalogue, 'everyCode'>, list: CodeList, code: string): LocalText =>
  everyCode[list].find((each) => each.code === code)?.label ?? { fi: code, sv: code, en: code };
