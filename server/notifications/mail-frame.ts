/** What stands around every mail of the region. */
import type { Reader } from '../../db/database.ts';
import * as region from '../../db/region.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { textIn } from '../../shared/region/rules.ts';
import type { Dependencies } from '../dependencies.ts';
import type { MailFrame } from './html-mail.ts';

export const mailFrame = async (
  { catalogue }: Pick<Dependencies, 'catalogue'>,
  reader: Reader,
  subject: string,
  language: Language,
): Promise<MailFrame> => {
  const { name, languages } = (await catalogue(reader)).region;
  const accent = (await region.find(reader))?.accent ?? null;
  return { subject, language, region: textIn(name, language, languages).text, accent };
};
