/** Where a house is, in words. */
import type { Language } from '../../shared/i18n/language.ts';
import type { CatalogueRoom, CatalogueSite } from './catalogue-types.ts';

/** `Kanervalankatu 12, 80200 Joensuu`; municipalities have Finnish and Swedish names only. */
export const addressOf = (
  { street, postalCode, municipality }: Pick<CatalogueSite, 'street' | 'postalCode' | 'municipality'>,
  language: Language,
): string => `${street}, ${postalCode} ${municipality.name[language === 'sv' ? 'sv' : 'fi']}`;

/** `Ryhmätila Koivu, Kanervan sote-keskus` */
export const roomInSite = ({ name, site }: CatalogueRoom, language: Language): string =>
  `${name[language]}, ${site.name[language]}`;
