/** What the county adds to the product's own accessibility statement. */
import type { LocalText } from '../../../shared/i18n/language.ts';

export const accessibilityDraft: LocalText = {
  fi: `# Kuka vastaa palvelusta
Palvelusta vastaa hyvinvointialue. Lisää tähän vastuuyksikkö.

# Saavutettavuuspalaute
Lisää tähän sähköpostiosoite ja puhelinnumero, johon palautetta voi antaa. Palautteeseen vastataan 14 päivässä.

# Saavutettavuuden arviointi
Lisää tähän, milloin ja miten palvelu on arvioitu hyvinvointialueella.`,
  sv: `# Vem som ansvarar för tjänsten
Välfärdsområdet ansvarar för tjänsten. Lägg till den ansvariga enheten här.

# Respons om digital tillgänglighet
Lägg till en e-postadress och ett telefonnummer för respons här. Responsen besvaras inom 14 dagar.

# Utvärdering
Lägg till när och hur tjänsten har utvärderats inom välfärdsområdet.`,
  en: `# Who is responsible for the service
The wellbeing services county is responsible for the service. Add the unit in charge here.

# Feedback about accessibility
Add an e-mail address and a phone number for feedback here. Feedback is answered within 14 days.

# Evaluation
Add when and how the service was evaluated in the county.`,
};
