/** The fixed words of a letter in all languages: it is in the language of its receiver, not of whoever looks at it. */
import type { Language } from '../../shared/i18n/language.ts';

const fi = {
  kind: 'Päätös',
  number: 'Arkistonumero',
  matter: 'Tilavaraus',
  asked: 'Mitä on haettu',
  decision: 'Päätös',
  denied: 'Hakemusta ei hyväksytty näiltä ajoilta:',
  reasons: 'Perustelut',
  grounds: 'Sovelletut säännökset',
  appeal: 'Oikaisuvaatimusohje',
  unwritten: 'Ohjeen saat hyvinvointialueen kirjaamosta.',
} as const;

export const letterWords: Record<Language, Record<keyof typeof fi, string>> = {
  fi,
  sv: {
    kind: 'Beslut',
    number: 'Arkivnummer',
    matter: 'Lokalbokning',
    asked: 'Ansökan',
    decision: 'Beslut',
    denied: 'Ansökan godkändes inte för följande tider:',
    reasons: 'Motivering',
    grounds: 'Tillämpade bestämmelser',
    appeal: 'Anvisning om begäran om omprövning',
    unwritten: 'Anvisningen får du från välfärdsområdets registratorskontor.',
  },
  en: {
    kind: 'Decision',
    number: 'Archive number',
    matter: 'Room booking',
    asked: 'What was asked for',
    decision: 'Decision',
    denied: 'The request was not approved for these times:',
    reasons: 'Reasons',
    grounds: 'Provisions applied',
    appeal: 'How to request a review',
    unwritten: 'Ask the county registry for the instructions.',
  },
};
