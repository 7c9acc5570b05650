import type { imports as fi } from '../../fi/errors/imports.ts';

/** Files that are taken in. */
export const imports = {
  'import.workbook': 'The file is a workbook',
  'import.workbook.detail':
    'Open the file in your spreadsheet program and save it as CSV. Then import the saved CSV file.',
  'import.calendar': 'The calendar cannot be read',
  'import.calendar.detail':
    'The file is no intact iCalendar file (.ics). Export the calendar again from the program that holds the bookings.',
  'import.binary': 'The file is not text',
  'import.binary.detail': 'The file holds characters that no CSV file has. Save the table as CSV again.',
  'import.empty': 'The file has no rows',
  'import.empty.detail': 'The first row must hold the headings of the columns, followed by at least one row of data.',
  'import.too-many-columns': 'Too many columns',
  'import.too-many-columns.detail': 'A file may have at most {max} columns.',
  'import.too-many-rows': 'Too many rows',
  'import.too-many-rows.detail': 'A file may have at most {max} rows. Divide it into parts.',
  'import.long-cell': 'A cell is too long',
  'import.long-cell.detail':
    'Row {line} has a cell of more than {max} characters. Shorten it. If the text is not that long, a quotation mark is missing.',
  'import.mapping': 'The choice of a column does not fit',
  'import.mapping.detail':
    'The column is not in the file, the field is not of this kind, or the same field was chosen twice.',
  'import.columns-missing': 'The columns are not recognised',
  'import.columns-missing.detail':
    'The file has no column that can be imported. Check that you chose the right content and that the first row holds the headings.',
  'import.changed-meanwhile': 'The data has changed',
  'import.changed-meanwhile.detail':
    'Somebody has changed the data since the check, so nothing was imported. Check the file again and see what the import would do now.',
  'import.nothing': 'There is nothing to import',
  'import.nothing.detail': 'No row would change anything. Correct the refused rows or choose another file.',
  'import.not-found': 'The import was not found',
  'import.not-found.detail': 'There is no such import.',
  'import.undone': 'The import is already undone',
  'import.undone.detail': 'The import was undone earlier.',
  'import.built-upon': 'The import can no longer be undone',
  'import.built-upon.detail': 'What was imported has already been changed or used, so nothing was undone.',
  'import.duplicate-row': 'The same row twice',
  'import.duplicate-row.detail': 'The same thing is already on row {line}.',
  'import.unknown-site': 'The site was not found',
  'import.unknown-site.detail': 'There is no site “{name}”. Import the sites first, or correct the name or code.',
  'import.unknown-entrance': 'The entrance was not found',
  'import.unknown-entrance.detail':
    'The site has no entrance “{name}”. Import the entrances first, or correct the name.',
  'import.unknown-facility': 'The lift or toilet was not found',
  'import.unknown-facility.detail':
    'The site has no lift or toilet “{name}”. Import the lifts and toilets first, or correct the name.',
  'import.unknown-room': 'The room was not found',
  'import.unknown-room.detail': 'There is no room “{name}”. Import the rooms first, or correct the name or code.',
  'import.unknown-organisation': 'The organisation was not found',
  'import.unknown-organisation.detail':
    'There is no organisation “{name}”. Import the organisations first, or correct the name, code or business ID.',
  'import.unknown-person': 'The substitute was not found',
  'import.unknown-person.detail': 'The contact person “{name}” is neither in the file nor in the service.',
  'import.unknown-attribute': 'The attribute is not known',
  'import.unknown-attribute.detail': 'There is no attribute “{name}”. Copy the name from the exported file.',
  'import.ambiguous': 'The name fits several',
  'import.ambiguous.detail': '“{name}” fits several things. Use the code, or name the site beside the room.',
  'import.code-taken': 'The code is taken',
  'import.code-taken.detail': 'The code {code} already belongs to “{name}”.',
  'import.fixed': 'An import cannot change this',
  'import.fixed.detail': 'This is not changed by an import. Change it on its own page, or leave the cell empty.',
  'import.slot-conflict': 'Not every date can be booked',
  'import.slot-conflict.detail':
    '{count|One date|# dates} cannot be booked: {dates}. Add the dates to the column “Except on”, or change the slot.',
  'import.likely-same': 'Perhaps the same organisation',
  'import.likely-same.detail': 'Resembles the organisation “{name}”. If it is the same, use its name or code.',
  'import.served-twice': 'The room has its lift or toilet already',
  'import.served-twice.detail':
    'The room {room} is served already by one of the same kind on row {line}. A room has one lift and one toilet.',
  'import.room-moves': 'The room moves',
  'import.room-moves.detail': '{from} no longer serves these rooms: {rooms}.',
  'import.cell-number': 'Not a number',
  'import.cell-number.detail': 'The cell must hold a number, such as 12 or 2.5.',
  'import.cell-date': 'Not a date',
  'import.cell-date.detail': 'Write the date as 31.8.2027 or 2027-08-31.',
  'import.cell-yes-no': 'Neither yes nor no',
  'import.cell-yes-no.detail': 'Write yes or no.',
  'import.cell-unit': 'The measure cannot be read',
  'import.cell-unit.detail': 'Write a number and a unit, such as 85 cm, 850 mm, 12 m or 5 %.',
  'import.cell-hours': 'The hours cannot be read',
  'import.cell-hours.detail': 'Write the hours like this: Mon–Fri 8–16; Sat 10–14.',
  'import.cell-exceptions': 'An exceptional day cannot be read',
  'import.cell-exceptions.detail':
    '“{part}” cannot be read. Write it like this: 2026-12-24 closed (Christmas Eve) | 2027-06-24 9–14.',
  'import.cell-seasons': 'A season cannot be read',
  'import.cell-seasons.detail':
    '“{part}” cannot be read. Write it like this: Summer 2027-06-01–2027-08-31: Mon–Thu 9–15.',
  'import.cell-parts': 'A part cannot be read',
  'import.cell-parts.detail': '“{part}” cannot be read. See the example in the template.',
  'import.cell-location': 'Not a location on the map',
  'import.cell-location.detail': 'Write the latitude and longitude, for example 62.601, 29.763.',
  'import.cell-time': 'Not a time',
  'import.cell-time.detail': 'Write the time as 17:00.',
  'import.cell-rule': 'The rule cannot be read',
  'import.cell-rule.detail':
    'Write the rule like this: every Monday, every other Tuesday, even weeks Wed or first Thursday of the month.',
} satisfies Record<keyof typeof fi, string>;
