import type { mails as fi } from '../fi/mails.ts';

/** Mails to bookers. Subjects name the room, never the group: a subject is read by many eyes. */
export const mails = {
  'requested.subject': 'Bokningsförfrågan har tagits emot: {room}',
  'requested.body':
    'Vi har fått din bokningsförfrågan, {count|ett tillfälle|# tillfällen}. Du får svar senast {decideBy}.',
  'approved-automatically.subject': 'Bokningen är bekräftad: {room}',
  'approved-automatically.body': 'Din bokning är bekräftad, {count|ett tillfälle|# tillfällen}.',
  'approved.subject': 'Bokningen är godkänd: {room}',
  'approved.body': 'Din bokning är godkänd, {count|ett tillfälle|# tillfällen}.',
  'denied.subject': 'Bokningsförfrågan godkändes inte: {room}',
  'denied.body': '{count|Ett tillfälle|# tillfällen} i din förfrågan godkändes inte. Orsak: {reason}.',
  'info-asked.subject': 'Vi behöver tilläggsuppgifter: {room}',
  'info-asked.body': 'Vi behöver tilläggsuppgifter för att behandla din förfrågan. Svara på bokningens sida.',
  'cancelled.subject': 'Bokningen är avbokad: {room}',
  'cancelled.body': '{count|Ett tillfälle|# tillfällen} i din bokning har avbokats.',
  'cancelled.by-house': 'Personalen avbokade tiden. Orsak: {reason}. Vi beklagar.',
  'cancelled.another': 'Här hittar du en annan tid eller lokal för samma behov: {url}',
  'cancelled.late':
    '{count|Tillfället|# tillfällen} avbokades efter tidsgränsen. Tack för att du ändå meddelade: lokalen blev ledig för andra.',
  'dates-added.subject': 'Bokningen har fått fler gånger: {room}',
  'dates-added.body': 'Din bokning har fått {count|en gång|# gånger} till.',
  'dates-added.asked':
    'De nya gångerna väntar på godkännande. Vi svarar senast {decideBy}. De gånger som redan är godkända gäller som förut.',
  'dates-added.given': 'De nya gångerna är bekräftade.',
  'moved.subject': 'Bokningen har flyttats: {room}',
  'moved.body': '{count|Ett tillfälle|# tillfällen} i din bokning har flyttats. Se de nya tiderna på bokningens sida.',
  'displaced.subject': '{cause}, {changes}: {room}',
  'displaced.body':
    'Lokalen {room} kan inte användas under din bokade tid. Orsak: {cause}. Av din bokning gäller: {changes}. Vi beklagar ändringen.',
  'displaced.cause': '{title} {dates}',
  'displaced.cause.opening-hours': 'öppettiderna har ändrats',
  'displaced.cause.site-closes': 'enheten används till och med {date}',
  'displaced.cause.not-in-use': 'lokalen tas ur bruk',
  'displaced.cause.epidemic': 'huset är stängt för utomstående på grund av smittläget',
  'displaced.cause.epidemic-until': 'huset är stängt för utomstående till och med {date} på grund av smittläget',
  'displaced.moved': 'Flyttade tillfällen:',
  'displaced.move': '{from}. Ny plats: {to}',
  'displaced.leaves': 'De övriga lokalerna frigjordes: {rooms}',
  'displaced.cancelled': 'Inställda tillfällen:',
  'displaced.next':
    'Om den nya platsen inte passar kan du avboka tillfället på bokningens sida eller fråga enheten om en annan tid.',
  'sample.cause': 'Renovering 3–7.2.2027',
  'sample.changes': '2 tillfällen flyttades och ett tillfälle ställdes in',
  'offered.subject': 'Du erbjuds en annan lokal eller tid: {room}',
  'offered.body':
    'I stället för det du bad om erbjuder vi en annan lokal eller tid, {count|ett tillfälle|# tillfällen}. Vi håller platsen åt dig. Svara senast {answerBy}.',
  'change-asked.subject': 'Ändringsbegäran mottagen: {room}',
  'change-asked.body':
    'Du har begärt en ändring i din bokning, {count|ett tillfälle|# tillfällen}. Vi svarar senast {decideBy}. Till dess gäller din bokning som förut.',
  'change-accepted.subject': 'Ändringen är godkänd: {room}',
  'change-accepted.body':
    'Ändringen som du begärde är godkänd, {count|ett tillfälle|# tillfällen}. Se de nya tiderna och lokalerna i din bokning.',
  'rooms-changed.subject': 'Bokningens tilläggslokaler har ändrats: {room}',
  'rooms-changed.body': 'Tilläggslokalerna i er bokning är andra än förut vid kommande tillfällen.',
  'change-expired.subject': 'Ändringsbegäran har löpt ut: {room}',
  'change-expired.body':
    'Vi hann inte besvara din ändringsbegäran innan tiden var inne, {count|ett tillfälle|# tillfällen}. Bokningen förblev som den var. Vi beklagar.',
  'offer-accepted.subject': 'Bokningen är bekräftad: {room}',
  'offer-accepted.body': 'Tack för svaret. Den erbjudna tiden är nu din, {count|ett tillfälle|# tillfällen}.',
  'offer-withdrawn.subject': 'Erbjudandet återtogs: {room}',
  'offer-withdrawn.body':
    'Personalen återtog erbjudandet. Din ursprungliga förfrågan behandlas fortfarande, och du behöver inte göra något.',
  'offer-expired.subject': 'Svarstiden för erbjudandet gick ut: {room}',
  'offer-expired.body':
    'Erbjudandet besvarades inte i tid, så platsen är fri för andra. Din ursprungliga förfrågan behandlas igen.',
  'queued.subject': 'Du står i kö: {room}',
  'queued.body':
    'Tiden som du vill ha är bokad av andra, men du står i kö: {count|ett tillfälle|# tillfällen}. Du får ett meddelande om tiden blir ledig.',
  'freed.subject': 'Tiden som du köar till blev ledig: {room}',
  'freed.body':
    'Tiden som du köar till har blivit ledig: {count|ett tillfälle|# tillfällen}. Vi håller den åt dig. Ta emot den senast {answerBy}, annars går den till nästa i kön.',
  'freed-expired.subject': 'Den lediga tiden gick till nästa i kön: {room}',
  'freed-expired.body':
    'Du hann inte ta emot den lediga tiden, så den gick till nästa i kön. Om du fortfarande behöver tiden kan du ställa dig i kö igen.',
  'offer.line': '{from} → {to}',
  'offer.place': '{time}, {room}',
  'offer.clock': '{date} kl. {time}',
  'offer-answer.accepted.subject': 'Erbjudandet togs emot: {room}',
  'offer-answer.accepted.body':
    'Erbjudandet om {room}, {site}, togs emot. Bokningen är godkänd till de delar som togs emot.',
  'offer-answer.declined.subject': 'Erbjudandet togs inte emot: {room}',
  'offer-answer.declined.body':
    'Erbjudandet om {room}, {site}, togs inte emot. Den ursprungliga förfrågan väntar igen på beslut.',
  'offer-answer.expired.subject': 'Erbjudandet besvarades inte: {room}',
  'offer-answer.expired.body':
    'Erbjudandet om {room}, {site}, besvarades inte i tid. Platsen är ledig igen, och den ursprungliga förfrågan väntar på beslut.',
  'breakdown.subject': '{broken}: {room}',
  'breakdown.body':
    'Behovet som anges i din bokning uppfylls inte som förr vid {count|ett tillfälle|# tillfällen}. Du kan flytta tillfällena på bokningens sida eller behålla bokningen som den är.',
  'breakdown-changed.subject': 'Uppgifterna om felet har ändrats: {device}, {room}',
  'breakdown-changed.body':
    'Tiden eller platsen för felet har ändrats. Felet påverkar inte längre {count|ett tillfälle|# tillfällen} i din bokning.',
  'mended.subject': 'Åtgärdat: {device}, {room}',
  'mended.body':
    'Felet är åtgärdat. Det gäller {count|ett tillfälle|# tillfällen} i din bokning, och du behöver inte göra något.',
  'breakdown.until': '{broken}: {span}. Läget anmält {at}.',
  'breakdown.dates': 'Tillfällen som påverkas:',
  'breakdown.free': 'Tillfällen som inte längre påverkas:',
  'breakdown.offers': 'Passar behovet och är ledigt:',
  'breakdown.offer.all': '{room}: {count|samma tid|alla # tillfällen}',
  'breakdown.offer.date': '{room}: {date}',
  'breakdown.no-offers': 'Det fanns ingen ledig lokal i huset som passar. Be personalen i huset om råd.',
  'breakdown.confirmation': 'Observera: vid de här tillfällena är något ur funktion.',
  'reminder.subject': 'Påminnelse: {room}',
  'reminder.body': 'Du har snart {count|en bokad tid|# bokade tider}.',
  'reminder.date': '{date}\n{room}, {site}',
  'reminder.cancel': 'Behöver du inte tiden? Ge den till andra: {url}',
  'reminder.entry': 'Hur man kommer in står på bokningens sida ett dygn före början.',
  'attendance.subject': 'Hur många kom? {room}',
  'attendance.body':
    'Berätta med en tryckning hur många ni var. Uppgiften visar att lokalerna behövs. Inga namn frågas.',
  'attendance.date': '{date}\nBerätta hur det gick: {url}',
  'still-needed.subject': 'Behöver ni fortfarande tiden? {room}',
  'still-needed.body':
    'Era två senaste tillfällen blev oanvända. Det gör inget, men en annan grupp kan behöva lokalen. Behöver ni fortfarande tiden? Det finns {count|ett tillfälle|# tillfällen} kvar.',
  'still-needed.link': 'Svara här: {url}',
  optional: 'Du kan avstå från dessa meddelanden: {url}',
  'given-back.subject': 'Ett bokat tillfälle avbokades: {room}',
  'given-back.body': 'Bokaren avbokade ett tillfälle, och lokalen är då ledig: {date}, {room}, {site}.',
  'sample.broken': 'Hissen är ur funktion',
  'sample.device': 'Hiss',
  'needs.subject': 'Behoven i en godkänd bokning ändrades: {room}',
  'needs.body':
    'En godkänd bokning av lokalen {room}, {site}, behöver nu: {needs}. Det är inte säkert att lokalen är lämplig för allt. Bokningen gäller ändå. Kom överens med bokaren om hur evenemanget kan ordnas.',
  'needs.known': 'Bokaren känner till detta och vill behålla bokningen.',
  'needs.unknown': 'Bokaren har inte bekräftat att det är känt.',
  'message-new.subject': 'Nytt meddelande om bokningen: {room}',
  'message-new.body': 'Det finns ett nytt meddelande om bokningen i {room}, {site}.',
  'message-new.link': 'Läs meddelandet och svara: {url}',
  'overdue.subject': '{count|En bokningsförfrågan väntar|# bokningsförfrågningar väntar} på beslut längre än utlovat',
  'overdue.body':
    '{count|En bokningsförfrågan|# bokningsförfrågningar} har inte besvarats före den utlovade dagen. Du får det här meddelandet eftersom du kan besluta om {count|den|dem}.',
  'overdue.line': '{room}, {site}: utlovat {date}, {count|en arbetsdag|# arbetsdagar} försenat',
  'overdue.queue': 'Alla som är försenade: {url}',
  'denied.letter': 'Beslutsbrevet och anvisningen om omprövning: {url}',
  'message-hidden': 'Personalen skrev också ett meddelande till dig. Läs det på bokningens sida.',
  message: 'Meddelande från personalen:',
  what: 'Lokal: {room}, {site}, {address}',
  when: 'Tid: {rule}',
  parts: 'Tilläggslokaler: {rooms}',
  link: 'Bokningen och alla dess tillfällen: {url}',
  'sample.room': 'Stora grupprummet',
  'sample.other-room': 'Lilla grupprummet',
  'sample.message': 'Välkommen. Kom ihåg att ställa borden på plats.',
  'sample.site': 'Familjecentret i centrum',
  'sample.address': 'Exempelgatan 1, 80100 Joensuu',
  'sample.rule': 'Varje tisdag kl. 17–19, 12.1–30.3.2027',
  'calendar.summary': 'Lokalbokning: {room}',
  closing:
    'Det här meddelandet har skickats från Tilava. Tjänsten tillhandahålls av {region}. Svara inte på det här meddelandet.',
} satisfies Record<keyof typeof fi, string>;
