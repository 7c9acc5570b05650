/** The columns of houses and rooms. */
import { epidemicLevelCell, locationCell, quietHoursCell } from './care-cells.ts';
import {
  choiceCell,
  codeCell,
  codesCell,
  dateCell,
  layoutsCell,
  moneyCell,
  municipalityCell,
  numberCell,
  textCell,
  yesNoCell,
} from './cells.ts';
import {
  accessWords,
  approvalWords,
  branchWords,
  careContextWords,
  layoutWords,
  roomKindWords,
  stateWords,
} from './choice-words.ts';
import { column, localColumns } from './column.ts';
import { exceptionsCell, hoursCell, seasonsCell } from './opening-cells.ts';
import { classLimitsCell, spacesCell } from './room-cells.ts';

const codeColumn = (example: string) =>
  column('code', ['Tunnus', 'Kod', 'Code'], textCell, example, { also: ['koodi', 'id', 'kohdenumero', 'nro'] });

const stateColumns = [
  column('state', ['Tila julkaisussa', 'Publicering', 'State'], choiceCell(stateWords), 'luonnos', {
    also: ['julkaisu', 'status', 'julkaistu'],
  }),
  column('closesOn', ['Viimeinen käyttöpäivä', 'Sista användningsdag', 'Last day of use'], dateCell, '31.12.2028', {
    also: ['suljetaan', 'loppuu', 'stängs', 'closes on'],
  }),
];

const careColumns = [
  column('needsOrientation', ['Perehdytys vaaditaan', 'Introduktion krävs', 'Orientation needed'], yesNoCell, '', {
    also: ['perehdytys', 'introduktion', 'orientation'],
  }),
  column('quietHours', ['Hiljaiset ajat', 'Tysta tider', 'Quiet hours'], quietHoursCell, '12–13; 20–7', {
    also: ['hiljaisuus', 'lepoaika', 'vilotid'],
  }),
  column('epidemicLevel', ['Epidemiatilanne', 'Epidemiläge', 'Epidemic level'], epidemicLevelCell, 'tavallinen', {
    also: ['epidemiataso', 'epidemia', 'epidemi', 'epidemic'],
  }),
  column('epidemicUntil', ['Epidemiatilanne päättyy', 'Epidemiläget upphör', 'Epidemic level until'], dateCell, ''),
  column(
    'epidemicMaxPeople',
    ['Epidemian aikana enintään henkilöä', 'Högst personer under epidemi', 'Most people during an epidemic'],
    numberCell,
    '',
  ),
  ...localColumns('epidemicText', ['Epidemiaohje', 'Anvisning under epidemi', 'Epidemic instructions'], textCell, [
    'Käytä maskia.',
    '',
    '',
  ]),
];

export const siteColumns = [
  codeColumn('KES-01'),
  ...localColumns(
    'name',
    ['Nimi', 'Namn', 'Name'],
    textCell,
    ['Keskustan hyvinvointiasema', 'Centrums välfärdsstation', 'Town centre wellbeing station'],
    { required: true, also: ['toimipiste', 'toimipisteen nimi', 'kohde', 'rakennus', 'verksamhetsställe', 'site'] },
  ),
  column('municipalityCode', ['Kunta', 'Kommun', 'Municipality'], municipalityCell, 'Joensuu', {
    required: true,
    also: ['kuntakoodi', 'kommunkod', 'sijaintikunta', 'paikkakunta', 'ort'],
  }),
  column('street', ['Katuosoite', 'Gatuadress', 'Street address'], textCell, 'Kirkkokatu 1', {
    required: true,
    also: ['osoite', 'lähiosoite', 'käyntiosoite', 'adress', 'besöksadress', 'address', 'street'],
  }),
  column('postalCode', ['Postinumero', 'Postnummer', 'Postal code'], textCell, '80100', {
    required: true,
    also: ['postinro', 'pnro', 'zip', 'postcode'],
  }),
  column('location', ['Sijainti kartalla', 'Läge på kartan', 'Location on the map'], locationCell, '62.601, 29.763', {
    also: ['koordinaatit', 'sijainti', 'koordinater', 'coordinates', 'location', 'lat lon', 'wgs84'],
  }),
  column('branch', ['Toimiala', 'Sektor', 'Branch'], choiceCell(branchWords), 'sote'),
  column('careContext', ['Hoitoympäristö', 'Vårdmiljö', 'Care context'], choiceCell(careContextWords), 'avoin'),
  column('access', ['Sisäänpääsy', 'Tillträde', 'Access'], choiceCell(accessWords), 'henkilökunta avaa', {
    also: ['kulku', 'avaimet', 'miten sisään'],
  }),
  ...localColumns('description', ['Kuvaus', 'Beskrivning', 'Description'], textCell, ['Aula ja kahvio.', '', '']),
  ...localColumns('arrival', ['Saapuminen', 'Ankomst', 'Arrival'], textCell, ['Bussi 3, pysäkki oven edessä.', '', '']),
  column('openingHours', ['Aukiolo', 'Öppettider', 'Opening hours'], hoursCell, 'ma–pe 8–16; la 10–14', {
    also: ['aukioloajat', 'auki', 'öppet', 'open'],
  }),
  column(
    'seasons',
    ['Kausiaukiolot', 'Säsongsöppettider', 'Seasons'],
    seasonsCell,
    'Kesä 1.6.2027–31.8.2027: ma–to 9–15',
  ),
  column(
    'openingExceptions',
    ['Poikkeuspäivät', 'Avvikande dagar', 'Exceptional days'],
    exceptionsCell,
    '24.12.2026 suljettu (Jouluaatto)',
    { also: ['poikkeukset', 'undantag', 'undantagsdagar', 'exceptions'] },
  ),
  column('closedOnHolidays', ['Kiinni pyhinä', 'Stängt på helgdagar', 'Closed on holidays'], yesNoCell, 'kyllä'),
  column(
    'answerWorkingDays',
    ['Vastausaika, työpäivää', 'Svarstid, arbetsdagar', 'Answer time, working days'],
    numberCell,
    '5',
  ),
  column(
    'requestsHoldSlot',
    ['Pyyntö pitää ajan', 'Förfrågan håller tiden', 'Requests hold the time'],
    yesNoCell,
    'ei',
    {
      also: ['hakemus pitää ajan', 'ansökan håller tiden'],
    },
  ),
  ...careColumns,
  ...stateColumns,
];

const policyColumns = [
  column('policy.stepMinutes', ['Kellonjako, min', 'Tidssteg, min', 'Step, min'], numberCell, '15'),
  column(
    'policy.minMinutes',
    ['Lyhin varaus, min', 'Kortaste bokning, min', 'Shortest booking, min'],
    numberCell,
    '30',
  ),
  column('policy.maxMinutes', ['Pisin varaus, min', 'Längsta bokning, min', 'Longest booking, min'], numberCell, '480'),
  column(
    'policy.leadWorkingDays',
    ['Varattava viimeistään, työpäivää', 'Bokas senast, arbetsdagar', 'Lead time, working days'],
    numberCell,
    '2',
  ),
  column(
    'policy.horizonMonths',
    ['Varattavissa, kuukautta', 'Bokningsbar, månader', 'Bookable ahead, months'],
    numberCell,
    '12',
  ),
  column('policy.turnaroundMinutes', ['Vaihtoaika, min', 'Bytestid, min', 'Turnaround, min'], numberCell, '15', {
    also: ['siivousaika'],
  }),
  column(
    'policy.weeklyQuotaHours',
    ['Viikkokiintiö, tuntia', 'Veckokvot, timmar', 'Weekly quota, hours'],
    numberCell,
    '10',
  ),
  column(
    'policy.seasonQuotaHours',
    ['Kausikiintiö, tuntia', 'Säsongskvot, timmar', 'Season quota, hours'],
    numberCell,
    '100',
  ),
  column(
    'policy.priorityClasses',
    ['Etusijaryhmät', 'Prioritetsgrupper', 'Priority groups'],
    codesCell('priorityClass'),
    '',
    { also: ['etusijaluokat', 'prioritetsklasser', 'priority classes'] },
  ),
  column(
    'policy.requestsHoldSlot',
    ['Pyyntö pitää ajan', 'Förfrågan håller tiden', 'Requests hold the time'],
    yesNoCell,
    '',
    { also: ['hakemus pitää ajan', 'ansökan håller tiden'] },
  ),
  column(
    'policy.automatic.maxParticipants',
    ['Heti, enintään henkilöä', 'Direkt, högst personer', 'At once, most people'],
    numberCell,
    '20',
  ),
  column(
    'policy.automatic.maxDates',
    ['Heti, enintään kertaa', 'Direkt, högst tillfällen', 'At once, most dates'],
    numberCell,
    '10',
    { also: ['direkt, högst gånger'] },
  ),
  column(
    'policy.automatic.maxHoursPerDate',
    ['Heti, enintään tuntia kerralla', 'Direkt, högst timmar per tillfälle', 'At once, most hours per date'],
    numberCell,
    '4',
    { also: ['direkt, högst timmar per gång'] },
  ),
  column(
    'policy.automatic.priorityClasses',
    ['Heti, etusijaryhmät', 'Direkt, prioritetsgrupper', 'At once, priority groups'],
    codesCell('priorityClass'),
    '',
    { also: ['heti, etusijaluokat', 'direkt, prioritetsklasser', 'at once, priority classes'] },
  ),
  column('policy.automatic.hours', ['Heti, kellonajat', 'Direkt, klockslag', 'At once, hours'], hoursCell, ''),
  column(
    'policy.automatic.classLimits',
    ['Heti, tiukemmat rajat ryhmittäin', 'Direkt, strängare gränser per grupp', 'At once, tighter limits by group'],
    classLimitsCell,
    '',
  ),
];

export const roomColumns = [
  column('site', ['Toimipiste', 'Verksamhetsställe', 'Site'], textCell, 'KES-01', {
    required: true,
    also: ['toimipisteen tunnus', 'rakennus', 'kohde', 'talo', 'building'],
  }),
  codeColumn('KES-R1'),
  ...localColumns(
    'name',
    ['Nimi', 'Namn', 'Name'],
    textCell,
    ['Kokoushuone Koivu', 'Mötesrum Björk', 'Meeting room Birch'],
    {
      required: true,
      also: ['tila', 'tilan nimi', 'huone', 'rum', 'lokal', 'room'],
    },
  ),
  column('kind', ['Tyyppi', 'Typ', 'Kind'], choiceCell(roomKindWords), 'kokoushuone', {
    required: true,
    also: ['tilatyyppi', 'tilan tyyppi', 'käyttötarkoitus', 'type'],
  }),
  column('capacity', ['Henkilömäärä', 'Antal personer', 'Capacity'], numberCell, '12', {
    required: true,
    also: ['hlö', 'paikkoja', 'kapasiteetti', 'henkilöä', 'platser', 'kapacitet', 'max hlö', 'seats'],
  }),
  column('areaM2', ['Pinta-ala (m²)', 'Yta (m²)', 'Area (m²)'], numberCell, '24', {
    also: ['ala', 'neliöt', 'm2', 'pinta ala m2', 'koko', 'areal', 'area'],
  }),
  column('floor', ['Kerros', 'Våning', 'Floor'], numberCell, '1', { also: ['krs'] }),
  ...localColumns('description', ['Kuvaus', 'Beskrivning', 'Description'], textCell, ['Valoisa huone.', '', '']),
  ...localColumns('rules', ['Tilan ohjeet', 'Rummets regler', 'Ground rules'], textCell, ['', '', '']),
  column('equipment', ['Varustus', 'Utrustning', 'Equipment'], codesCell('equipment'), '', {
    also: ['varusteet', 'laitteet'],
  }),
  column('layouts', ['Kalustus', 'Möblering', 'Layouts'], layoutsCell(layoutWords), 'luokka 10; rinki 8'),
  column('approval', ['Hyväksyntä', 'Godkännande', 'Approval'], choiceCell(approvalWords), 'henkilökunta hyväksyy'),
  column('hourlyPriceCents', ['Tuntihinta (€)', 'Timpris (€)', 'Hourly price (€)'], moneyCell, '0', {
    also: ['hinta', 'hinta tunti', 'pris', 'price'],
  }),
  column('priceClass', ['Hintaluokka', 'Prisklass', 'Price class'], codeCell('priceClass'), '', {
    also: ['hintaryhmä', 'prisgrupp'],
  }),
  ...policyColumns,
  column('openingHours', ['Aukiolo', 'Öppettider', 'Opening hours'], hoursCell, '', { also: ['aukioloajat', 'auki'] }),
  column('seasons', ['Kausiaukiolot', 'Säsongsöppettider', 'Seasons'], seasonsCell, ''),
  column('access', ['Sisäänpääsy', 'Tillträde', 'Access'], choiceCell(accessWords), '', { also: ['kulku'] }),
  column('accessSecret', ['Ovikoodi', 'Dörrkod', 'Door code'], textCell, '', {
    hidden: true,
    also: ['avaimen paikka'],
  }),
  column('spaces', ['Fyysiset tilat', 'Fysiska utrymmen', 'Physical spaces'], spacesCell, 'Koivu', { also: ['osat'] }),
  ...stateColumns,
];
