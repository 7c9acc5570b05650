/** On which acts the county's offer of rooms rests (domain reference, rows 1 and 2). */
import type { LocalText } from '../../../shared/i18n/language.ts';

export const legalBasisDraft: LocalText = {
  fi: `Hyvinvointialue antaa tilojaan järjestöjen käyttöön, koska sen tehtävänä on edistää hyvinvoinnin ja terveyden edistämistyötä tekevien järjestöjen toimintaedellytyksiä ja vaikuttamismahdollisuuksia.

- Laki sosiaali- ja terveydenhuollon järjestämisestä (612/2021), 7 §
- Laki hyvinvointialueesta (611/2021)
- Pelastuslaki (379/2011)`,
  sv: `Välfärdsområdet ställer lokaler till organisationernas förfogande eftersom det ska främja verksamhetsförutsättningarna och möjligheterna att påverka för organisationer som arbetar för välfärd och hälsa.

- Lagen om ordnande av social- och hälsovård (612/2021), 7 §
- Lagen om välfärdsområden (611/2021)
- Räddningslagen (379/2011)`,
  en: `The county offers its rooms to organisations because it has the duty to promote the conditions and the influence of organisations that work for wellbeing and health.

- Act on Organising Healthcare and Social Welfare Services (612/2021), section 7
- Act on Wellbeing Services Counties (611/2021)
- Rescue Act (379/2011)`,
};
