import type { openToAll as fi } from '../fi/open-to-all.ts';

/** Inviting everybody to what is booked: asked with the booking, and changed on its page. */
export const openToAll = {
  choose: 'Öppet för alla: vem som helst får delta',
  hint: 'Verksamheten visas på sidan Öppen verksamhet och som öppna data, som till exempel servicehandledningen använder. Där syns det offentliga namnet, tiden, platsen och organisationens namn.',
  untitled: 'Ge först bokningen ett offentligt namn, så kan du bjuda in alla.',
  description: 'Beskrivning för deltagare',
  'description.hint': 'Vad gör man, och vem passar det för? Behövs anmälan? Högst 1000 tecken.',
  link: 'Webbsida',
  'link.hint': 'En sida där du berättar mer. Adressen börjar med https://',
  'link.wrong': 'Skriv en adress som börjar med https://, till exempel https://www.forening.fi/kafe.',
  fact: 'Öppet för alla',
  'fact.yes': 'Ja: verksamheten visas offentligt',
  open: 'Bjud in alla',
  edit: 'Ändra inbjudan',
  title: 'Inbjudan till alla',
  save: 'Spara inbjudan',
  cancel: 'Stäng utan att spara',
  failed: 'Inbjudan sparades inte',
  'done.open': 'Verksamheten är nu öppen för alla. Godkända tillfällen visas på sidan Öppen verksamhet.',
  'done.closed': 'Verksamheten är inte längre öppen för alla.',
  page: 'Se sidan Öppen verksamhet',
} satisfies Record<keyof typeof fi, string>;
