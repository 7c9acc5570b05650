/**
 * How a denial can be challenged, for the decision letter. The time is that of decisions of a county: 14 days from notice,
 * and an ordinary electronic message counts as received on the third day (domain reference 4.4). The region writes its own.
 */
import type { LocalText } from '../../../shared/i18n/language.ts';

export const appealDraft: LocalText = {
  fi: `Jos et ole tyytyväinen päätökseen, voit vaatia siihen oikaisua. Päätöksestä ei voi valittaa suoraan tuomioistuimeen.

- Tee oikaisuvaatimus kirjallisesti 14 päivän kuluessa siitä, kun sait päätöksen tiedoksi. Sähköpostilla lähetetyn päätöksen katsotaan tulleen tiedoksi kolmantena päivänä lähettämisestä, jos muuta ei näytetä.
- Osoita se hyvinvointialueen aluehallitukselle ja toimita se kirjaamoon aukioloaikana ennen määräajan päättymistä.
- Kerro, mitä päätöstä vaatimus koskee (arkistonumero), mitä muutosta haluat ja miksi. Lisää nimesi ja yhteystietosi.

Oikaisuvaatimuksen tekeminen on maksutonta.`,
  sv: `Om du är missnöjd med beslutet kan du begära omprövning. Beslutet kan inte överklagas direkt hos en domstol.

- Begär omprövning skriftligen inom 14 dagar från det att du fick del av beslutet. Ett beslut som har skickats per e-post anses ha kommit till din kännedom den tredje dagen efter att det skickades, om inte något annat visas.
- Rikta begäran till välfärdsområdets styrelse och lämna den till registratorskontoret under öppettiden innan tiden går ut.
- Ange vilket beslut begäran gäller (arkivnummer), vilken ändring du vill ha och varför. Lägg till ditt namn och dina kontaktuppgifter.

Det kostar ingenting att begära omprövning.`,
  en: `If you are not satisfied with the decision, you can ask for a review. The decision cannot be appealed directly to a court.

- Ask for the review in writing within 14 days of being notified of the decision. A decision sent by e-mail is considered received on the third day after it was sent, unless shown otherwise.
- Address it to the county board and deliver it to the registry during its opening hours before the time ends.
- Say which decision it is about (archive number), what change you want and why. Add your name and contact details.

Asking for a review is free of charge.`,
};
