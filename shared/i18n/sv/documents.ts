import type { documents as fi } from '../fi/documents.ts';

export const documents = {
  terms: 'Användarvillkor',
  'terms.lead': 'På dessa villkor får lokalerna användas. Bokaren godkänner dem när bokningen skickas.',
  privacy: 'Dataskyddsbeskrivning',
  'privacy.lead': 'Vilka personuppgifter som behandlas i tjänsten, varför och hur länge.',
  legal_basis: 'Vad upplåtelsen av lokaler grundar sig på',
  version: 'Version {number}, publicerad {date}',
  versions: 'Alla versioner',
  old: 'Det här är en gammal version. Den nyaste står först i listan över versioner.',
  'other-language': 'Texten finns inte på det valda språket. Den visas på det språk som den är skriven på.',
  none: 'Texten är inte publicerad ännu',
  'none.text': 'Välfärdsområdet publicerar texten på den här sidan. Innan dess kan du fråga kontaktpersonen.',
  'none.contact': 'Kontakta oss',
  region: 'Välfärdsområdets eget utlåtande',
  house: 'Husets egna villkor: {house}',
  'house.lead': 'De här villkoren gäller husets lokaler utöver välfärdsområdets användarvillkor.',
  'house.region': 'Läs också välfärdsområdets användarvillkor',
  'house.none': 'Huset har inte längre egna villkor.',
  houses: 'Hus som har egna villkor',
  'houses.text': 'I de här husen godkänner du husets egna villkor utöver välfärdsområdets användarvillkor.',
} satisfies Record<keyof typeof fi, string>;
