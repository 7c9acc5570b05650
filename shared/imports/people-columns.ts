/** The columns of organisations, contact persons and standing slots. */
import {
  choiceCell,
  choicesCell,
  codeCell,
  codesCell,
  dateCell,
  municipalityCell,
  numberCell,
  supportCell,
  textCell,
  yesNoCell,
} from './cells.ts';
import {
  branchWords,
  contactLevelWords,
  needWords,
  organisationKindWords,
  organisationStatusWords,
} from './choice-words.ts';
import { column, localColumns } from './column.ts';
import { municipalitiesCell, ruleCell, timeCell } from './slot-cells.ts';

export const organisationColumns = [
  column('code', ['Tunnus', 'Kod', 'Code'], textCell, 'J-001', { also: ['koodi', 'id'] }),
  column('name', ['Nimi', 'Namn', 'Name'], textCell, 'Esimerkkiyhdistys ry', {
    required: true,
    also: ['järjestö', 'järjestön nimi', 'yhdistys', 'yhdistyksen nimi', 'organisation', 'förening', 'association'],
  }),
  column('kind', ['Muoto', 'Form', 'Kind'], choiceCell(organisationKindWords), 'yhdistys', {
    required: true,
    also: ['järjestömuoto', 'oikeudellinen muoto', 'tyyppi', 'type'],
  }),
  column('field', ['Toimiala', 'Verksamhetsområde', 'Field'], codeCell('organisationField'), '', { also: ['ala'] }),
  column('homeMunicipalityCode', ['Kotikunta', 'Hemkommun', 'Home municipality'], municipalityCell, 'Joensuu', {
    required: true,
    also: ['kunta', 'kotipaikka', 'kommun', 'hemort', 'municipality'],
  }),
  column('businessId', ['Y-tunnus', 'FO-nummer', 'Business ID'], textCell, '1234567-1', {
    also: ['ytunnus', 'fo nr', 'business identity code'],
  }),
  column(
    'associationNumber',
    ['Yhdistysrekisterinumero', 'Föreningsregisternummer', 'Register number'],
    textCell,
    '123456',
    { also: ['rekisterinumero', 'rekisterinro', 'yhdistysrek nro', 'registernummer'] },
  ),
  column('supportForms', ['Avustusmuodot', 'Understödsformer', 'Forms of support'], supportCell, '', {
    also: ['tukimuodot', 'tukimuoto', 'avustukset', 'stödformer', 'stödform'],
  }),
  column('contentArea', ['Sisältöalue', 'Innehållsområde', 'Content area'], codeCell('contentArea'), 'A1'),
  column(
    'otherContentAreas',
    ['Muut sisältöalueet', 'Andra innehållsområden', 'Other content areas'],
    codesCell('contentArea'),
    '',
  ),
  column('purpose', ['Tarkoitus', 'Ändamål', 'Purpose'], textCell, 'Vertaistuki', {
    also: ['toiminnan kuvaus', 'kuvaus'],
  }),
  column(
    'usualNeeds',
    ['Tavalliset esteettömyystarpeet', 'Vanliga tillgänglighetsbehov', 'Usual accessibility needs'],
    choicesCell(needWords),
    '',
    { also: ['esteettömyystarpeet', 'tarpeet', 'tillgänglighetsbehov', 'accessibility needs'] },
  ),
  column('servesRegion', ['Palvelee aluetta', 'Betjänar området', 'Serves the region'], yesNoCell, ''),
  column('email', ['Sähköposti', 'E-post', 'E-mail'], textCell, 'info@esimerkki.example', {
    hidden: true,
    also: ['s-posti', 'email', 'sähköpostiosoite'],
  }),
  column('phone', ['Puhelin', 'Telefon', 'Phone'], textCell, '040 123 4567', {
    hidden: true,
    also: ['puh', 'puhelinnumero', 'telefonnummer'],
  }),
  column('responsibleName', ['Vastuuhenkilö', 'Ansvarig person', 'Responsible person'], textCell, 'Maija Meikäläinen', {
    hidden: true,
    also: ['yhteyshenkilö', 'vastuuhenkilön nimi', 'kontaktperson'],
  }),
  column(
    'responsiblePhone',
    ['Vastuuhenkilön puhelin', 'Ansvariges telefon', 'Phone of the responsible person'],
    textCell,
    '040 123 4567',
    { hidden: true, also: ['yhteyshenkilön puhelin'] },
  ),
  column(
    'responsibleEmail',
    ['Vastuuhenkilön sähköposti', 'Ansvariges e-post', 'E-mail of the responsible person'],
    textCell,
    '',
    { hidden: true, also: ['yhteyshenkilön sähköposti'] },
  ),
  column('umbrella', ['Kattojärjestö', 'Takorganisation', 'Umbrella organisation'], textCell, ''),
  column('status', ['Tila', 'Status', 'Status'], choiceCell(organisationStatusWords), 'odottaa', {
    also: ['tarkastuksen tila', 'verification'],
  }),
  column('verifiedUntil', ['Vahvistettu asti', 'Bekräftad till', 'Verified until'], dateCell, '', {
    also: ['voimassa asti', 'giltig till', 'valid until'],
  }),
];

export const contactColumns = [
  column('level', ['Taso', 'Nivå', 'Level'], choiceCell(contactLevelWords), 'toimipiste', { required: true }),
  column('line', ['Toimiala', 'Sektor', 'Branch'], choiceCell(branchWords), '', { also: ['linja'] }),
  column('site', ['Toimipiste', 'Verksamhetsställe', 'Site'], textCell, 'KES-01', {
    also: ['toimipisteen tunnus', 'talo'],
  }),
  column('municipalityCode', ['Kunta', 'Kommun', 'Municipality'], municipalityCell, '', { also: ['kuntakoodi'] }),
  column('area.name', ['Alueen nimi', 'Områdets namn', 'Name of the area'], textCell, '', { also: ['alue', 'område'] }),
  column(
    'area.municipalities',
    ['Alueen kunnat', 'Områdets kommuner', 'Municipalities of the area'],
    municipalitiesCell,
    '',
  ),
  column('name', ['Nimi', 'Namn', 'Name'], textCell, 'Maija Meikäläinen', {
    required: true,
    also: ['yhteyshenkilö', 'henkilö', 'kontaktperson', 'contact person'],
  }),
  ...localColumns('title', ['Tehtävä', 'Uppgift', 'Title'], textCell, ['Palvelusihteeri', 'Servicesekreterare', ''], {
    required: true,
    also: ['nimike', 'titteli', 'rooli', 'titel'],
  }),
  column('phone', ['Puhelin', 'Telefon', 'Phone'], textCell, '040 123 4567', {
    hidden: true,
    also: ['puh', 'puhelinnumero'],
  }),
  column('email', ['Sähköposti', 'E-post', 'E-mail'], textCell, 'maija@esimerkki.example', {
    hidden: true,
    also: ['s-posti', 'email', 'sähköpostiosoite'],
  }),
  column('substitute', ['Sijainen', 'Ersättare', 'Substitute'], textCell, '', { hidden: true }),
  column('awayFrom', ['Poissa alkaen', 'Borta från', 'Away from'], dateCell, ''),
  column('awayUntil', ['Poissa asti', 'Borta till', 'Away until'], dateCell, ''),
];

export const slotColumns = [
  column('organisation', ['Järjestö', 'Organisation', 'Organisation'], textCell, 'Esimerkkiyhdistys ry', {
    required: true,
    also: ['yhdistys', 'varaaja', 'käyttäjä', 'y-tunnus', 'förening', 'seura'],
  }),
  column('room', ['Tila', 'Lokal', 'Room'], textCell, 'KES-R1', {
    required: true,
    also: ['huone', 'tilan tunnus', 'rum'],
  }),
  column('site', ['Toimipiste', 'Verksamhetsställe', 'Site'], textCell, '', { also: ['talo', 'rakennus'] }),
  column('rule', ['Toisto', 'Upprepning', 'Repeats'], ruleCell, 'joka maanantai', {
    required: true,
    also: ['viikonpäivä', 'päivä', 'vuoro', 'vakiovuoro', 'veckodag', 'weekday', 'day'],
  }),
  column('startTime', ['Alkaa klo', 'Börjar kl.', 'Starts at'], timeCell, '17.00', {
    required: true,
    also: ['klo', 'alkaa', 'alkuaika', 'aloitus', 'börjar', 'start', 'from'],
  }),
  column('endTime', ['Päättyy klo', 'Slutar kl.', 'Ends at'], timeCell, '19.00', {
    required: true,
    also: ['päättyy', 'loppuu', 'loppuaika', 'lopetus', 'slutar', 'end', 'until'],
  }),
  column('firstDate', ['Ensimmäinen päivä', 'Första dagen', 'First date'], dateCell, '11.1.2027', {
    required: true,
    also: ['alkupäivä', 'alkaen', 'alkaa pvm', 'startdatum', 'start date'],
  }),
  column('lastDate', ['Viimeinen päivä', 'Sista dagen', 'Last date'], dateCell, '24.5.2027', {
    required: true,
    also: ['loppupäivä', 'asti', 'päättyy pvm', 'slutdatum', 'end date'],
  }),
  column('exceptDates', ['Paitsi päivinä', 'Utom dagarna', 'Except on'], textCell, '1.3.2027', {
    also: ['poikkeukset'],
  }),
  column('title', ['Toiminta', 'Verksamhet', 'Activity'], textCell, 'Vertaisryhmä', {
    also: ['ryhmä', 'otsikko', 'tilaisuus', 'grupp', 'title'],
  }),
  column('publicTitle', ['Julkinen nimi', 'Offentligt namn', 'Public title'], textCell, ''),
  column(
    'activityType',
    ['Toiminnan tyyppi', 'Typ av verksamhet', 'Type of activity'],
    codeCell('activityType'),
    'T1',
    {
      required: true,
      also: ['toimintamuoto'],
    },
  ),
  column('contentArea', ['Sisältöalue', 'Innehållsområde', 'Content area'], codeCell('contentArea'), 'A1'),
  column('participants', ['Osallistujia', 'Deltagare', 'Participants'], numberCell, '10', {
    required: true,
    also: ['henkilömäärä', 'hlö', 'antal', 'people'],
  }),
  column('responsibleName', ['Vastuuhenkilö', 'Ansvarig person', 'Responsible person'], textCell, '', {
    hidden: true,
    also: ['yhteyshenkilö', 'kontaktperson'],
  }),
  column('responsiblePhone', ['Puhelin', 'Telefon', 'Phone'], textCell, '', { hidden: true, also: ['puh'] }),
  column('note', ['Lisätiedot', 'Tilläggsuppgifter', 'Note'], textCell, '', { hidden: true, also: ['huomautus'] }),
];
