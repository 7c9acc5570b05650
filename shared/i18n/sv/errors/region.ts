import type { region as fi } from '../../fi/errors/region.ts';

/** The region, its texts and banners. */
export const region = {
  'notice.not-found': 'Meddelandet hittades inte',
  'notice.not-found.detail': 'Meddelandet har kanske tagits bort.',
  'notice.dates': 'Dagarna är i fel ordning',
  'notice.dates.detail': 'Den sista dagen kan inte vara före den första. Rätta den ena.',
  'region.accent-contrast': 'Färgen är för ljus',
  'region.accent-contrast.detail':
    'Textens kontrast mot papperet är {contrast}:1 och ska vara minst {least}:1. Välj en mörkare färg.',
  'region.second-factor-first': 'Ta först själv tvåstegsinloggning i bruk',
  'region.second-factor-first.detail':
    'Bara den som redan har den kan kräva den av alla: annars skulle din egen roll vila genast. Ta den i bruk på sidan Mina uppgifter och kom sedan tillbaka hit.',
  'region.limit-looser': 'Gränsen är mindre sträng än tjänstens egen',
  'region.limit-looser.detail':
    'Tjänstens egen gräns är {limit}. Välfärdsområdet kan skärpa gränsen men inte lätta på den.',
  'region.not-open': 'Tjänsten är inte öppen ännu',
  'region.not-open.detail': 'Lokalerna görs i ordning för bokning. Du kan boka när tjänsten har öppnat.',
  'municipality.exists': 'Kommunen finns redan',
  'municipality.exists.detail': 'Kommunnummer {code} används redan.',
  'setup.link-invalid': 'Länken gäller inte längre',
  'setup.link-invalid.detail':
    'Länken har använts, gått ut eller ersatts av en ny. Starta om servern och öppna den nya länken i loggen.',
  'document.not-found': 'Texten är inte publicerad',
  'document.not-found.detail':
    'Välfärdsområdet har inte publicerat den här texten ännu, eller så finns versionen inte.',
  'document.empty': 'Texten saknas',
  'document.empty.detail': 'Skriv texten åtminstone på välfärdsområdets första språk innan du publicerar den.',
  'document.nothing-to-publish': 'Det finns inget att publicera',
  'document.nothing-to-publish.detail': 'Utkastet har inte ändrats efter den senaste publiceringen.',
  'mail-text.not-found': 'Meddelandet hittades inte',
  'mail-text.not-found.detail': 'Det finns inget sådant e-postmeddelande.',
  'mail.placeholder-unknown': 'Okänd plats i texten',
  'mail.placeholder-unknown.detail': 'Meddelandet innehåller inte uppgiften ”{name}”. Du kan använda: {known}.',
  'mail.placeholder-missing': 'Meddelandet saknar en nödvändig uppgift',
  'mail.placeholder-missing.detail': 'Meddelandet måste innehålla {name}. Utan den kan mottagaren inte göra något.',
  'mail.loose-brace': 'Klammerparentes utan par',
  'mail.loose-brace.detail':
    'Texten har en klammerparentes som saknar sitt par. Skriv platsen så som den står i listan.',
} satisfies Record<keyof typeof fi, string>;
