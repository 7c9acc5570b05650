/** A privacy notice to begin from: what the product keeps, for what, and for how long (GDPR articles 13 and 14). */
import type { LocalText } from '../../../shared/i18n/language.ts';

export const privacyDraft: LocalText = {
  fi: `Tässä kerrotaan, mitä henkilötietoja tilavarauksessa käsitellään, miksi ja kuinka kauan.

# Rekisterinpitäjä
Hyvinvointialue. Lisää tähän yhteystiedot ja tietosuojavastaavan yhteystiedot.

# Mihin tietoja käytetään
Tietoja käytetään tilojen varaamiseen, varausten käsittelyyn ja tilojen avaamiseen. Käsittely perustuu yleistä etua koskevan tehtävän hoitamiseen (EU:n yleinen tietosuoja-asetus, 6 artikla, kohta 1 e).

# Mitä tietoja käsitellään
- Käyttäjästä: nimi, sähköpostiosoite, kieli ja käyttöoikeudet.
- Varauksen vastuuhenkilöstä: nimi ja puhelinnumero.
- Järjestöstä: nimi, tunnukset, yhteystiedot ja vastuuhenkilö.
- Varauksesta: aika, tila, osallistujien määrä, esteettömyystarpeet ja viestit.
- Lokit siitä, kuka on muuttanut mitäkin.

Henkilötunnusta ei kysytä, eikä osallistujien nimiä tallenneta.

# Mitä muut näkevät
Julkisessa kalenterissa näkyy vain sana ”Varattu”, ellei varaaja itse anna julkista otsikkoa. Yhteystietoja ei julkaista.

# Kuinka kauan tiedot säilytetään
Lisää tähän hyvinvointialueen säilytysajat.

# Kenelle tietoja annetaan
Tietoja ei luovuteta muille. Palvelun ylläpitäjä ja sähköpostin välittäjä käsittelevät tietoja hyvinvointialueen lukuun. Tietoja ei siirretä Euroopan talousalueen ulkopuolelle.

# Automaattiset päätökset
Palvelu voi hyväksyä varauksen itse, kun sovitut ehdot täyttyvät. Hylkäyksestä päättää aina ihminen.

# Oikeutesi
Voit pyytää nähdä omat tietosi, korjata ne ja pyytää niiden poistamista tai käytön rajoittamista. Voit myös vastustaa käsittelyä. Jos katsot, että tietojasi käsitellään väärin, voit kannella tietosuojavaltuutetulle: https://tietosuoja.fi`,
  sv: `Här berättar vi vilka personuppgifter som behandlas i lokalbokningen, varför och hur länge.

# Personuppgiftsansvarig
Välfärdsområdet. Lägg till kontaktuppgifterna och dataskyddsombudets kontaktuppgifter här.

# Vad uppgifterna används till
Uppgifterna används för att boka lokaler, handlägga bokningar och öppna lokaler. Behandlingen grundar sig på en uppgift av allmänt intresse (EU:s allmänna dataskyddsförordning, artikel 6.1 e).

# Vilka uppgifter som behandlas
- Om användaren: namn, e-postadress, språk och behörigheter.
- Om bokningens ansvarsperson: namn och telefonnummer.
- Om organisationen: namn, beteckningar, kontaktuppgifter och ansvarsperson.
- Om bokningen: tid, lokal, antal deltagare, tillgänglighetsbehov och meddelanden.
- Loggar över vem som har ändrat vad.

Vi frågar inte efter personbeteckning och sparar inte deltagarnas namn.

# Vad andra ser
I den offentliga kalendern syns bara ordet ”Bokad”, om inte bokaren själv anger en offentlig rubrik. Kontaktuppgifter publiceras inte.

# Hur länge uppgifterna sparas
Lägg till välfärdsområdets förvaringstider här.

# Till vem uppgifterna lämnas
Uppgifterna lämnas inte ut till andra. Den som driver tjänsten och den som förmedlar e-posten behandlar uppgifter för välfärdsområdets räkning. Uppgifterna överförs inte utanför Europeiska ekonomiska samarbetsområdet.

# Automatiska beslut
Tjänsten kan godkänna en bokning själv när de överenskomna villkoren uppfylls. Ett avslag beslutas alltid av en människa.

# Dina rättigheter
Du kan begära att få se dina uppgifter, rätta dem och be att de raderas eller att användningen begränsas. Du kan också göra invändningar mot behandlingen. Om du anser att dina uppgifter behandlas fel kan du anföra klagomål hos dataombudsmannen: https://tietosuoja.fi/sv`,
  en: `This tells which personal data the room booking handles, why, and for how long.

# Controller
The wellbeing services county. Add its contact details here, and those of the data protection officer.

# What the data is for
The data is used to book rooms, to handle bookings and to open rooms. The basis is a task in the public interest (General Data Protection Regulation, Article 6(1)(e)).

# Which data is handled
- Of a user: name, e-mail address, language and rights.
- Of the responsible person of a booking: name and phone number.
- Of an organisation: name, identifiers, contact details and responsible person.
- Of a booking: time, room, number of participants, accessibility needs and messages.
- Logs of who has changed what.

We do not ask for personal identity codes, and the names of participants are not kept.

# What others see
The public calendar says only “Booked”, unless the booker gives a public title. Contact details are not published.

# How long the data is kept
Add the retention times of the county here.

# Who receives the data
The data is not given to others. Those who run the service and relay its mail handle data on behalf of the county. Data is not transferred outside the European Economic Area.

# Automatic decisions
The service may approve a booking by itself when agreed conditions are met. A refusal is always decided by a person.

# Your rights
You may ask to see your data, to correct it, and to have it erased or its use restricted. You may also object to its use. If you think that your data is handled wrongly, you can complain to the Data Protection Ombudsman: https://tietosuoja.fi/en`,
};
