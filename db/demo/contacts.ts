/** Whom to ask in the demo region: a person in most houses, one of a municipality and of an area, the county's coordinator. */
import type { ContactLevel, ContactLine } from '../../shared/contacts/levels.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { ContactRow } from '../contacts.ts';
import type { IdOf } from './ids.ts';
import { accounts } from './people.ts';

const liaison: LocalText = { fi: 'Järjestöyhdyshenkilö', sv: 'Kontaktperson för organisationer', en: 'NGO liaison' };

/** Those of houses, by the house's code. Numbers of one invented block: 040 123 46xx. */
const ofSites: Readonly<Record<string, string>> = {
  'JNS-KAN': accounts.approver.name,
  'JNS-PIE': 'Hanna Kettunen',
  'JNS-SAI': 'Laura Pitkänen',
  'KON-LEH': 'Merja Tiainen',
  'LIP-VII': 'Arto Hyttinen',
  'LIP-YLA': 'Satu Räsänen',
  'OUT-KUM': 'Pirjo Karttunen',
  'POL-SOT': 'Eeva Turunen',
  'LIE-BRA': 'Juha Piitulainen',
  'NUR-POR': 'Terhi Saastamoinen',
  'KIT-PUH': 'Marko Juvonen',
  'TOH-KEM': 'Irma Silvennoinen',
};

const wider: readonly {
  level: ContactLevel;
  line: ContactLine | null;
  name: string;
  title: LocalText;
  municipality?: string;
  area?: { name: string; municipalities: string[] };
}[] = [
  { level: 'municipality', line: 'sote', municipality: '167', name: 'Minna Laukkanen', title: liaison },
  {
    level: 'municipality',
    line: 'rescue',
    municipality: '167',
    name: 'Petri Ikäheimonen',
    title: {
      fi: 'Pelastuslaitoksen järjestöyhdyshenkilö',
      sv: 'Räddningsverkets kontaktperson för organisationer',
      en: 'NGO liaison of the rescue services',
    },
  },
  {
    level: 'area',
    line: null,
    area: { name: 'Ylä-Karjala', municipalities: ['176', '422', '541'] },
    name: 'Riitta Ryynänen',
    title: { fi: 'Alueellinen koordinaattori', sv: 'Regional koordinator', en: 'Regional coordinator' },
  },
  {
    level: 'county',
    line: null,
    name: accounts.coordinator.name,
    title: { fi: 'Järjestötyön koordinaattori', sv: 'Koordinator för organisationsarbete', en: 'NGO coordinator' },
  },
];

const emailOf = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(' ', '.')}@demo.tilava.example`;
};

/** The rows, the nearest first; one is on leave and has a substitute. */
export const contactRows = (siteId: IdOf, newId: () => string): ContactRow[] => {
  const people = [
    ...Object.entries(ofSites).map(([site, name]) => ({
      level: 'site' as const,
      line: null,
      name,
      title: liaison,
      site,
    })),
    ...wider,
  ];
  const rows = people.map(
    (person, position): ContactRow => ({
      id: newId(),
      level: person.level,
      line: person.line,
      siteId: 'site' in person ? siteId(person.site) : null,
      municipalityCode: ('municipality' in person && person.municipality) || null,
      area: ('area' in person && person.area) || null,
      name: person.name,
      title: person.title,
      phone: `040 123 46${String(position + 1).padStart(2, '0')}`,
      email: emailOf(person.name),
      substituteId: null,
      awayFrom: null,
      awayUntil: null,
      position,
      version: 1,
    }),
  );
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? null;
  return rows.map((row) =>
    row.name === ofSites['JNS-PIE']
      ? { ...row, substituteId: idOf(accounts.approver.name), awayFrom: '2026-11-16', awayUntil: '2026-12-04' }
      : row,
  );
};
