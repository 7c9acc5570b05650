import type { pages as fi } from '../fi/pages.ts';

/** The pages that only tell: the accessibility statement and how to get help. */
export const pages = {
  'accessibility.title': 'Tillgänglighetsutlåtande',
  'accessibility.lead':
    'Tilava är gjort för att alla ska kunna använda det. Här berättar vi hur väl det lyckas och vad som saknas.',
  'accessibility.what.title': 'Vad utlåtandet gäller',
  'accessibility.what':
    'Utlåtandet gäller Tilava, välfärdsområdets lokalbokning: sökning och bokning av lokaler, behandling av bokningar och kalendrar som bäddas in på andra webbplatser. Det grundar sig på lagen om tillhandahållande av digitala tjänster (306/2019).',
  'accessibility.level.title': 'Hur tillgänglig tjänsten är',
  'accessibility.level':
    'Målet är nivå AA i WCAG 2.2 på varje sida. Lagen förutsätter nivåerna A och AA i WCAG 2.1. Den automatiska granskningen hittar inga fel på sidorna, men den bevisar inte allt. Därför bedömer vi att tjänsten delvis uppfyller kraven tills den har prövats tillsammans med människor.',
  'accessibility.done.title': 'Vad som har gjorts',
  'accessibility.done.keys': 'Allt fungerar med tangentbord, och fokus syns alltid.',
  'accessibility.done.words': 'Inget berättas enbart med färg: varje läge har också ett ord, en form och ett mönster.',
  'accessibility.done.zoom': 'Sidorna fungerar i 320 bildpunkters bredd och med 400 procents förstoring.',
  'accessibility.done.list': 'Kalendrarna har alltid en lista med samma innehåll.',
  'accessibility.done.errors': 'Fel berättas med ord intill fältet, och fokus flyttas till det första felet.',
  'accessibility.missing.title': 'Vad som ännu inte är tillgängligt',
  'accessibility.missing.trials':
    'Tjänsten har ännu inte prövats tillsammans med människor med olika funktionsnedsättningar.',
  'accessibility.missing.readers': 'Tjänsten har ännu inte prövats med telefonernas skärmläsare.',
  'accessibility.missing.languages':
    'Namn och meddelanden som organisationer och personal har skrivit visas på det språk som de är skrivna på. En skärmläsare kan läsa dem med fel språks uttal.',
  'accessibility.missing.grid':
    'Rutnätet i personalens kalender rullar i sidled i sin egen ram när lokalerna är många. Samma uppgifter finns på fliken Lista.',
  'accessibility.how.title': 'Hur och när bedömningen har gjorts',
  'accessibility.how':
    'Bedömningen har gjorts av dem som har byggt tjänsten. Varje gång tjänsten ändras granskas varje sida med programmet axe i en webbläsare, färgparens kontrast räknas ut och en bokning görs med enbart tangentbord. Ingen utomstående har gjort en bedömning. Utlåtandet är upprättat {date}. Tjänstens ägare, välfärdsområdet, ska bekräfta utlåtandet innan tjänsten tas i bruk och se över det minst en gång om året.',
  'accessibility.feedback.title': 'Märkte du en brist?',
  'accessibility.feedback':
    'Berätta på vilken sida du var, vad du försökte göra och med vilket hjälpmedel. Respons om tillgängligheten besvaras inom 14 dagar.',
  'accessibility.feedback.link': 'Så ger du respons',
  'accessibility.authority.title': 'Om svaret inte räcker',
  'accessibility.authority':
    'Du kan lämna in ett tillgänglighetsklagomål eller en begäran om utredning om du inte är nöjd med svaret eller inte får svar inom 14 dagar. Tillgängligheten övervakas av Transport- och kommunikationsverket Traficom.',
  'accessibility.authority.link': 'Traficoms anvisningar: saavutettavuusvaatimukset.fi',
  'contact.title': 'Kontakta oss',
  'contact.lead': 'Här ser du vem som hjälper i vilket ärende.',
  'contact.person.title': 'Kontaktperson för organisationer',
  'contact.person':
    'Välfärdsområdets kontaktperson för organisationer ger din organisation ett konto, ger råd om bokning och tar emot respons, också om tillgängligheten.',
  'contact.person.demo': 'Det här är en testmiljö: personerna, telefonnumren och adresserna är påhittade.',
  'contact.booking.title': 'Ärenden som gäller din bokning',
  'contact.booking': 'På bokningens sida kan du ändra eller avboka den och svara på personalens frågor.',
  'contact.booking.link': 'Gå till bokningarna',
  'contact.room.title': 'Ärenden som gäller en lokal',
  'contact.room': 'På lokalens sida finns adress, öppettider, utrustning, tillgänglighet och hur dörren öppnas.',
  'contact.room.link': 'Sök lokal',
  'contact.accessibility.title': 'Tillgänglighet',
  'contact.accessibility':
    'I tillgänglighetsutlåtandet berättar vi vad som saknas i tjänsten och hos vem du kan klaga.',
  'contact.accessibility.link': 'Läs tillgänglighetsutlåtandet',
  'contact.emergency.title': 'Nödläge',
  'contact.emergency': 'Ring nödnumret 112.',
} satisfies Record<keyof typeof fi, string>;
