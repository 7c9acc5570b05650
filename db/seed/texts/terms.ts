/** Terms of use, clause by clause of the domain reference's checklist (2.5). */
import type { LocalText } from '../../../shared/i18n/language.ts';

export const termsDraft: LocalText = {
  fi: `Nämä ehdot koskevat hyvinvointialueen tiloja, joita järjestöt ja ryhmät varaavat toimintaansa. Varaaja hyväksyy ehdot, kun varaus lähetetään.

# Vastuuhenkilö
- Jokaisella varauksella on täysi-ikäinen vastuuhenkilö. Hän on tavoitettavissa puhelimella koko käytön ajan.
- Vastuuhenkilö huolehtii, että kaikki tilaan tulevat tuntevat nämä ehdot.
- Tilaa ei saa luovuttaa toisen käyttöön.

# Käyttö
- Tilassa saa olla enintään niin monta henkilöä kuin tilan tiedoissa kerrotaan. Raja on paloturvallisuuden vuoksi ehdoton.
- Järjestely ja siivous kuuluvat varattuun aikaan. Kalusteet palautetaan paikoilleen ja roskat viedään pois.
- Tiloissa ei käytetä päihteitä eikä tupakoida.
- Naapurissa voi olla vastaanotto tai asukkaita. Melua vältetään, ja tilan hiljaisia aikoja noudatetaan.
- Avustajakoira on aina tervetullut. Muista eläimistä sovitaan etukäteen.

# Avaimet ja ovikoodit
- Avain ja ovikoodi ovat henkilökohtaisia. Niitä ei anneta eteenpäin.
- Kadonneesta avaimesta ilmoitetaan heti. Avaimen ja lukon uusimisesta voidaan periä maksu.

# Vahingot ja vakuutus
- Vahingosta ilmoitetaan heti tilan yhteyshenkilölle. Käyttäjä korvaa aiheuttamansa vahingon.
- Tilaisuuden turvallisuudesta vastaa sen järjestäjä. Hyvinvointialueen vakuutus ei kata osallistujia eikä heidän omaisuuttaan.

# Luvat
Järjestäjä hankkii itse luvat ja tekee ilmoitukset, joita tilaisuus tarvitsee. Niitä voivat olla esimerkiksi yleisötilaisuuden ilmoitus, elintarvikkeiden tarjoilu, musiikin esittäminen ja pelastussuunnitelma.

# Yksityisyys
- Hoivan ja vastaanoton tiloissa ei kuvata eikä äänitetä.
- Toisista ihmisistä kuultu ja nähty on luottamuksellista.
- Osallistujaluetteloita ei jätetä tilaan.

# Esteettömyys
Tilan esteettömyys kerrotaan tilan sivulla. Järjestäjä huolehtii siitä, että oma tilaisuus ja sen järjestelyt sopivat osallistujille.

# Peruminen
- Varauksen voi perua maksutta viimeistään edellisenä arkipäivänä kello 12.
- Hyvinvointialue voi perua tai siirtää varauksen, jos tila tarvitaan välttämättä omaan toimintaan tai sitä ei voi käyttää turvallisesti. Syy kerrotaan, ja varaajalle pyritään löytämään toinen tila tai aika.

# Ehtojen rikkominen
Jos ehtoja rikotaan toistuvasti tai vakavasti, varausoikeus voidaan perua määräajaksi. Varaajaa kuullaan ennen päätöstä.`,
  sv: `Dessa villkor gäller välfärdsområdets lokaler som organisationer och grupper bokar för sin verksamhet. Bokaren godkänner villkoren när bokningen skickas.

# Ansvarsperson
- Varje bokning har en myndig ansvarsperson som kan nås per telefon under hela användningen.
- Ansvarspersonen ser till att alla som kommer till lokalen känner till villkoren.
- Lokalen får inte överlåtas till någon annan.

# Användning
- I lokalen får det vistas högst så många personer som anges i uppgifterna om lokalen. Gränsen är ovillkorlig på grund av brandsäkerheten.
- Möblering och städning ryms inom den bokade tiden. Möblerna ställs tillbaka och skräpet tas bort.
- Rusmedel och rökning är förbjudna i lokalerna.
- I grannskapet kan det finnas en mottagning eller boende. Undvik buller och följ lokalens tysta tider.
- Assistanshundar är alltid välkomna. Andra djur ska man komma överens om på förhand.

# Nycklar och dörrkoder
- Nycklar och dörrkoder är personliga och ges inte vidare.
- En försvunnen nyckel anmäls genast. En avgift kan tas ut för ny nyckel och nytt lås.

# Skador och försäkring
- En skada anmäls genast till lokalens kontaktperson. Användaren ersätter den skada som användaren har orsakat.
- Arrangören ansvarar för sitt evenemangs säkerhet. Välfärdsområdets försäkring omfattar inte deltagarna eller deras egendom.

# Tillstånd
Arrangören skaffar själv de tillstånd och gör de anmälningar som evenemanget kräver. Det kan gälla till exempel anmälan om offentlig tillställning, servering av livsmedel, framförande av musik och en räddningsplan.

# Integritet
- I lokaler för vård och mottagning får man inte fotografera, filma eller spela in ljud.
- Det man hör och ser om andra människor är konfidentiellt.
- Deltagarlistor lämnas inte kvar i lokalen.

# Fysisk tillgänglighet
Lokalens tillgänglighet beskrivs på lokalens sida. Arrangören ser till att det egna evenemanget passar deltagarna.

# Avbokning
- En bokning kan avbokas utan avgift senast klockan 12 föregående vardag.
- Välfärdsområdet kan avboka eller flytta en bokning om lokalen är nödvändig för den egna verksamheten eller inte kan användas på ett säkert sätt. Orsaken meddelas, och vi försöker hitta en annan lokal eller tid.

# Brott mot villkoren
Om villkoren bryts upprepade gånger eller allvarligt kan bokningsrätten dras in för viss tid. Bokaren hörs före beslutet.`,
  en: `These terms apply to the county’s rooms that organisations and groups book for their work. The booker accepts them by sending the booking.

# Responsible person
- Every booking has a responsible adult who can be reached by phone for as long as the room is in use.
- The responsible person makes sure that everyone who comes knows these terms.
- The room may not be handed over to anyone else.

# Use
- No more people may be in the room than its details say. The limit is for fire safety and has no exceptions.
- Setting up and cleaning belong to the booked time. Furniture is put back and rubbish is taken away.
- No alcohol or drugs are used in the rooms, and nobody smokes.
- There may be a clinic or residents next door. Avoid noise and keep the quiet hours of the room.
- Assistance dogs are always welcome. Other animals are agreed beforehand.

# Keys and door codes
- Keys and door codes are personal and are not passed on.
- A lost key is reported at once. A charge may be made for a new key and lock.

# Damage and insurance
- Damage is reported to the contact person of the room at once. The user makes good the damage it has caused.
- The organiser is responsible for the safety of its event. The county’s insurance does not cover participants or their belongings.

# Permits
The organiser sees to the permits and notices that its event needs, for example for a public event, for serving food, for performing music, and a rescue plan.

# Privacy
- Nobody takes pictures or records sound in care and clinic premises.
- What one sees and hears of other people is confidential.
- Lists of participants are not left behind.

# Accessibility
The accessibility of a room is told on its page. The organiser makes sure that its own event suits those who take part.

# Cancelling
- A booking can be cancelled without charge until 12 noon on the working day before.
- The county may cancel or move a booking when it cannot do without the room, or when the room is not safe to use. It tells why and tries to find another room or time.

# Breaking the terms
When the terms are broken repeatedly or gravely, the right to book may be withdrawn for a time. The booker is heard first.`,
};
