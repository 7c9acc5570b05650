import type { imports as fi } from '../../fi/errors/imports.ts';

/** Files that are taken in. */
export const imports = {
  'import.workbook': 'Filen är en arbetsbok',
  'import.workbook.detail':
    'Öppna filen i kalkylprogrammet och spara den i CSV-format. Importera sedan den sparade CSV-filen.',
  'import.calendar': 'Kalendern kan inte läsas',
  'import.calendar.detail':
    'Filen är ingen hel iCalendar-fil (.ics). Exportera kalendern på nytt från det program där bokningarna finns.',
  'import.binary': 'Filen är inte text',
  'import.binary.detail': 'Filen innehåller tecken som inte finns i en CSV-fil. Spara tabellen på nytt i CSV-format.',
  'import.empty': 'Filen har inga rader',
  'import.empty.detail': 'På första raden ska kolumnernas rubriker stå och därefter minst en rad med uppgifter.',
  'import.too-many-columns': 'För många kolumner',
  'import.too-many-columns.detail': 'Filen får ha högst {max} kolumner.',
  'import.too-many-rows': 'För många rader',
  'import.too-many-rows.detail': 'Filen får ha högst {max} rader. Dela upp den.',
  'import.long-cell': 'En cell har för lång text',
  'import.long-cell.detail':
    'På rad {line} finns en cell med över {max} tecken. Förkorta den. Om texten inte är så lång saknas ett citattecken.',
  'import.mapping': 'Valet av kolumn passar inte',
  'import.mapping.detail':
    'Kolumnen saknas i filen, uppgiften hör inte till importen eller samma uppgift har valts två gånger.',
  'import.columns-missing': 'Kolumnerna känns inte igen',
  'import.columns-missing.detail':
    'I filen finns ingen kolumn som kan importeras. Kontrollera att du valde rätt innehåll och att rubrikerna står på första raden.',
  'import.changed-meanwhile': 'Uppgifterna har ändrats',
  'import.changed-meanwhile.detail':
    'Någon har ändrat uppgifterna efter kontrollen, så ingenting importerades. Kontrollera filen på nytt och se vad importen nu skulle göra.',
  'import.nothing': 'Filen har inget att importera',
  'import.nothing.detail': 'Ingen rad skulle ändra något. Rätta de avvisade raderna eller välj en annan fil.',
  'import.not-found': 'Importen finns inte',
  'import.not-found.detail': 'Det finns ingen sådan import.',
  'import.undone': 'Importen är redan ångrad',
  'import.undone.detail': 'Importen har ångrats tidigare.',
  'import.built-upon': 'Importen kan inte längre ångras',
  'import.built-upon.detail': 'De importerade uppgifterna har redan ändrats eller använts, så ingenting ångrades.',
  'import.duplicate-row': 'Samma rad två gånger',
  'import.duplicate-row.detail': 'Samma objekt finns redan på rad {line}.',
  'import.unknown-site': 'Verksamhetsstället finns inte',
  'import.unknown-site.detail':
    'Verksamhetsstället ”{name}” finns inte. Importera verksamhetsställena först eller rätta namnet eller koden.',
  'import.unknown-entrance': 'Ingången finns inte',
  'import.unknown-entrance.detail':
    'Ingången ”{name}” finns inte på verksamhetsstället. Importera ingångarna först eller rätta namnet.',
  'import.unknown-facility': 'Hissen eller toaletten finns inte',
  'import.unknown-facility.detail':
    'Hissen eller toaletten ”{name}” finns inte på verksamhetsstället. Importera hissarna och toaletterna först eller rätta namnet.',
  'import.unknown-room': 'Lokalen finns inte',
  'import.unknown-room.detail':
    'Lokalen ”{name}” finns inte. Importera lokalerna först eller rätta namnet eller koden.',
  'import.unknown-organisation': 'Organisationen finns inte',
  'import.unknown-organisation.detail':
    'Organisationen ”{name}” finns inte. Importera organisationerna först eller rätta namnet, koden eller FO-numret.',
  'import.unknown-person': 'Ersättaren finns inte',
  'import.unknown-person.detail': 'Kontaktpersonen ”{name}” finns varken i filen eller i tjänsten.',
  'import.unknown-attribute': 'Egenskapen är okänd',
  'import.unknown-attribute.detail': 'Egenskapen ”{name}” finns inte. Kopiera namnet från exportfilen.',
  'import.ambiguous': 'Namnet passar flera',
  'import.ambiguous.detail':
    '”{name}” passar flera objekt. Använd koden, eller skriv verksamhetsstället utöver lokalen.',
  'import.code-taken': 'Koden används',
  'import.code-taken.detail': 'Koden {code} finns redan på ”{name}”.',
  'import.fixed': 'Uppgiften kan inte ändras med import',
  'import.fixed.detail':
    'Den här uppgiften ändras inte med import. Ändra den på objektets egen sida eller lämna cellen tom.',
  'import.slot-conflict': 'Alla tider kan inte bokas',
  'import.slot-conflict.detail':
    '{count|Ett tillfälle|# tillfällen} kan inte bokas: {dates}. Lägg till dagarna i kolumnen ”Utom dagarna” eller ändra turen.',
  'import.likely-same': 'Kanske samma organisation',
  'import.likely-same.detail': 'Liknar organisationen ”{name}”. Om det är samma, använd dess namn eller kod.',
  'import.served-twice': 'Lokalen har redan hiss eller toalett',
  'import.served-twice.detail':
    'Lokalen {room} betjänas redan av en av samma slag på rad {line}. En lokal har en hiss och en toalett.',
  'import.room-moves': 'Lokalen flyttas',
  'import.room-moves.detail': '{from} betjänar inte längre dessa lokaler: {rooms}.',
  'import.cell-number': 'Inte ett tal',
  'import.cell-number.detail': 'I cellen ska stå ett tal, till exempel 12 eller 2,5.',
  'import.cell-date': 'Inte ett datum',
  'import.cell-date.detail': 'Skriv datumet i formen 31.8.2027 eller 2027-08-31.',
  'import.cell-yes-no': 'Varken ja eller nej',
  'import.cell-yes-no.detail': 'Skriv ja eller nej.',
  'import.cell-unit': 'Måttet kan inte läsas',
  'import.cell-unit.detail': 'Skriv tal och enhet, till exempel 85 cm, 850 mm, 12 m eller 5 %.',
  'import.cell-hours': 'Öppettiden kan inte läsas',
  'import.cell-hours.detail': 'Skriv öppettiden så här: må–fr 8–16; lö 10–14.',
  'import.cell-exceptions': 'Den avvikande dagen kan inte läsas',
  'import.cell-exceptions.detail':
    '”{part}” kan inte läsas. Skriv så här: 24.12.2026 stängt (Julafton) | 24.6.2027 9–14.',
  'import.cell-seasons': 'Säsongen kan inte läsas',
  'import.cell-seasons.detail': '”{part}” kan inte läsas. Skriv så här: Sommar 1.6.2027–31.8.2027: må–to 9–15.',
  'import.cell-parts': 'En del kan inte läsas',
  'import.cell-parts.detail': '”{part}” kan inte läsas. Se exemplet i mallen.',
  'import.cell-location': 'Inte ett läge på kartan',
  'import.cell-location.detail': 'Skriv latitud och longitud, till exempel 62.601, 29.763.',
  'import.cell-time': 'Inte ett klockslag',
  'import.cell-time.detail': 'Skriv klockslaget i formen 17.00.',
  'import.cell-rule': 'Upprepningen kan inte läsas',
  'import.cell-rule.detail':
    'Skriv upprepningen så här: varje måndag, varannan tisdag, jämna veckor onsdag eller första torsdagen i månaden.',
} satisfies Record<keyof typeof fi, string>;
