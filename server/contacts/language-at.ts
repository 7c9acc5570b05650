/** In which language one writes to an address that stands for a house or the county. */
import type { Reader } from '../../db/database.ts';
import * as users from '../../db/users.ts';
import { defaultLanguage, type Language } from '../../shared/i18n/language.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** A contact person who has an account is written to in its language, anybody else in the county's first. */
export const languageAt = async (
  reader: Reader,
  { region }: Pick<Catalogue, 'region'>,
  email: string,
): Promise<Language> =>
  (await users.findByEmail(reader, email.toLowerCase()))?.language ?? region.languages[0] ?? defaultLanguage;
