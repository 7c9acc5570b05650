import type { documents as fi } from '../fi/documents.ts';

export const documents = {
  terms: 'Användarvillkor',
  'terms.lead': 'På dessa villkor får lokalerna användas. Bokaren godkänner dem när bokningen skickas.',
  privacy: 'Dataskyddsbeskrivning',
  'privacy.lead': 'Vilka personuppgifter som behandlas i tjänsten, varför och hur länge.',
  legal_basis: 'Vad utlåningen av lokaler grundar sig på',
  version: 'Version {number}, publicerad {date}',
  versions: 'Alla versioner',
  old: 'Det här är en gammal version. Den nyaste står först i listan över versioner.',
  'other-language': 'Texten finns inte på det valda språket. Den visas på det språk som den är skriven på.',
  none: 'Texten är inte publicerad ännu',
  'none.text': 'Välfärdsområdet publicerar texten på den här sidan. Innan dess kan du fråga kontaktpersonen.',
  'none.contact': 'Ta kontakt',
  region: 'Områdets eget utlåtande',
} satisfies Record<keyof typeof fi, string>;
