import type { overview as fi } from '../fi/overview.ts';

export const overview = {
  title: 'Översikt',
  lead: 'Vad som väntar på att bli gjort och vad verksamhetsställena ännu saknar.',
  'setup.title': 'Ibruktagandet är inte klart',
  'setup.text': '{done}/{all} steg är gjorda. Dörrarna öppnas i det sista steget.',
  'setup.go': 'Fortsätt ibruktagandet',
  'mail.title': 'E-post skickas inte ännu',
  'mail.text':
    'Tjänsten har ingen e-postserver, så inbjudningar och meddelanden väntar. Be den som installerade tjänsten ställa in SMTP_URL. Meddelandena som väntar skickas därefter av sig själva.',
  counts: 'Läget',
  'count.requests': 'Förfrågningar väntar på beslut',
  'count.organisations': 'Organisationer väntar på bekräftelse',
  'count.corrections': 'Kompletteringar väntar på svar',
  'count.sites': 'Färdiga verksamhetsställen',
  'count.rooms': 'Publicerade lokaler',
  'count.facts': 'Insamlade tillgänglighetsuppgifter',
  of: '{part}/{whole}',
  sites: 'Verksamhetsställenas beredskap',
  'sites.text': 'Först de som har mest att komplettera. Varje brist är en länk till stället där den kan åtgärdas.',
  none: 'Det finns inga verksamhetsställen ännu',
  'none.text': 'Lägg till det första verksamhetsstället eller importera dem från en fil.',
  'none.add': 'Gå till verksamhetsställena',
  'none.from-file': 'Importera från en fil',
  'column.facts': 'Tillgänglighetsuppgifter',
  'rooms.published': '{published}/{rooms} publicerade',
  ready: 'Färdigt',
} satisfies Record<keyof typeof fi, string>;
