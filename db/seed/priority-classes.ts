/** Who may book, in the order in which such premises are usually given (domain reference 2.2 and 2.3). */
import type { Tables } from '../tables.ts';

type NewClass = Omit<Tables['priorityClasses']['$inferInsert'], 'position' | 'version'>;

const classes: readonly NewClass[] = [
  {
    code: 'own',
    label: {
      fi: 'Hyvinvointialueen oma toiminta',
      sv: 'Välfärdsområdets egen verksamhet',
      en: 'The county’s own work',
    },
    description: {
      fi: 'Lakisääteiset palvelut ja muu hyvinvointialueen oma toiminta.',
      sv: 'Lagstadgade tjänster och välfärdsområdets övriga egna verksamhet.',
      en: 'Statutory services and other work of the county itself.',
    },
    rule: { kinds: ['county_unit'] },
    mayBook: true,
    priceClass: 'free',
  },
  {
    code: 'structures',
    label: { fi: 'Yhteistyörakenteet', sv: 'Samarbetsstrukturer', en: 'Co-operation bodies' },
    description: {
      fi: 'Järjestöyhteistyön neuvottelukunnat, foorumit ja vaikuttamistoimielimet. Henkilökunta nimeää ne.',
      sv: 'Samarbetsdelegationer, forum och påverkansorgan. Personalen utser dem.',
      en: 'Councils and forums of co-operation with organisations. Staff name them.',
    },
    rule: { kinds: [] },
    mayBook: true,
    priceClass: 'free',
  },
  {
    code: 'agreement',
    label: { fi: 'Sopimuskumppanit', sv: 'Avtalspartner', en: 'Partners by agreement' },
    description: {
      fi: 'Järjestöt, joilla on hyvinvointialueen kanssa kumppanuus- tai yhteistyösopimus.',
      sv: 'Organisationer som har ett partnerskaps- eller samarbetsavtal med välfärdsområdet.',
      en: 'Organisations with a partnership or co-operation agreement with the county.',
    },
    rule: { agreements: ['partnership', 'co_operation'] },
    mayBook: true,
    priceClass: 'free',
  },
  {
    code: 'supported',
    label: {
      fi: 'Avustusta saavat järjestöt',
      sv: 'Organisationer som får understöd',
      en: 'Organisations with a grant',
    },
    description: {
      fi: 'Järjestöt, jotka saavat hyvinvointialueen avustusta.',
      sv: 'Organisationer som får understöd av välfärdsområdet.',
      en: 'Organisations that receive a grant from the county.',
    },
    rule: { supportForms: ['toiminta', 'teema', 'kumppanuus', 'yhteistyo'] },
    mayBook: true,
    priceClass: 'free',
  },
  {
    code: 'registered',
    label: {
      fi: 'Muut alueen järjestöt, säätiöt ja seurakunnat',
      sv: 'Områdets övriga föreningar, stiftelser och församlingar',
      en: 'Other associations, foundations and parishes of the region',
    },
    description: {
      fi: 'Rekisteröidyt yleishyödylliset yhteisöt, joiden kotipaikka on alueella tai jotka toimivat alueen asukkaiden hyväksi.',
      sv: 'Registrerade allmännyttiga sammanslutningar som har sin hemort i området eller arbetar för dess invånare.',
      en: 'Registered non-profit bodies whose home is in the region or whose work is for its residents.',
    },
    rule: { kinds: ['association', 'foundation', 'parish', 'umbrella'], ofRegion: true },
    mayBook: true,
    priceClass: 'free',
  },
  {
    code: 'groups',
    label: { fi: 'Rekisteröimättömät ryhmät', sv: 'Oregistrerade grupper', en: 'Unregistered groups' },
    description: {
      fi: 'Alueen vertais- ja toimintaryhmät, joilla on nimetty täysi-ikäinen vastuuhenkilö.',
      sv: 'Områdets kamratstöds- och aktivitetsgrupper som har utsett en myndig ansvarsperson.',
      en: 'Peer and action groups of the region with a named responsible adult.',
    },
    rule: { kinds: ['unregistered_group'], ofRegion: true },
    mayBook: true,
    priceClass: 'free',
  },
  {
    code: 'authorities',
    label: { fi: 'Kunnat ja oppilaitokset', sv: 'Kommuner och läroanstalter', en: 'Municipalities and schools' },
    description: {
      fi: 'Kunnat, muut viranomaiset ja koulutuksen järjestäjät omiin tilaisuuksiinsa.',
      sv: 'Kommuner, andra myndigheter och utbildningsanordnare för sina egna evenemang.',
      en: 'Municipalities, other authorities and providers of education, for events of their own.',
    },
    rule: { kinds: ['municipality', 'education_provider'] },
    mayBook: true,
    priceClass: 'cost',
  },
  {
    code: 'others',
    label: { fi: 'Muut', sv: 'Övriga', en: 'Others' },
    description: {
      fi: 'Yritykset, muiden alueiden yhteisöt ja yksityiset tilaisuudet.',
      sv: 'Företag, sammanslutningar från andra områden och privata tillställningar.',
      en: 'Companies, bodies from elsewhere and private occasions.',
    },
    rule: {},
    mayBook: false,
    priceClass: 'full',
  },
];

export const priorityClassRows = (): Tables['priorityClasses']['$inferInsert'][] =>
  classes.map((each, index) => ({ ...each, position: index + 1 }));
