/** On what a denial rests, for the decision letter (domain reference 2.2 and 4.4; hallintolaki 434/2003, chapters 2 and 7). */
import type { LocalText } from '../../../shared/i18n/language.ts';

export const denialGroundsDraft: LocalText = {
  fi: `Päätöksen on tehnyt viranhaltija, jolla on hallintosäännön mukaan oikeus päättää tilan käytöstä. Hakijoita on kohdeltu samoin perustein. Jos samaa aikaa on hakenut useampi, aika on annettu julkaistun etusijajärjestyksen mukaan tai päätöksessä on kerrottu, miksi siitä on poikettu.

Päätös perustuu näihin säännöksiin:

- Hallintolaki (434/2003): hyvän hallinnon perusteet sekä päätöksen sisältö ja perusteleminen
- Laki hyvinvointialueesta (611/2021)
- Hyvinvointialueen tilojen käyttöehdot ja etusijajärjestys, jotka on julkaistu tässä palvelussa`,
  sv: `Beslutet har fattats av en tjänsteinnehavare som enligt förvaltningsstadgan har rätt att bestämma om användningen av lokalen. De sökande har behandlats enligt samma grunder. Om flera har sökt samma tid har den getts enligt den publicerade prioritetsordningen, eller så framgår det av beslutet varför man har avvikit från den.

Beslutet grundar sig på följande bestämmelser:

- Förvaltningslagen (434/2003): grunderna för god förvaltning samt beslutets innehåll och motivering
- Lagen om välfärdsområden (611/2021)
- Välfärdsområdets användningsvillkor och prioritetsordning, som har publicerats i den här tjänsten`,
  en: `The decision was made by an official who has the right to decide on the use of the room under the county's administrative regulations. All applicants were treated on the same grounds. Where several asked for the same time, it was given by the published order of precedence, or the decision says why it was not.

The decision rests on these provisions:

- Administrative Procedure Act (434/2003): the foundations of good administration, and the contents and reasons of a decision
- Act on Wellbeing Services Counties (611/2021)
- The county's terms of use and order of precedence, published in this service`,
};
