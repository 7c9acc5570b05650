import type { pages as fi } from '../fi/pages.ts';

/** The pages that only tell: the accessibility statement and how to get help. */
export const pages = {
  'accessibility.title': 'Accessibility statement',
  'accessibility.lead':
    'Tilava is made for everyone to use. This page tells how well that succeeds and what is missing.',
  'accessibility.what.title': 'What the statement is about',
  'accessibility.what':
    'The statement is about Tilava, the room booking of a wellbeing services county: finding and booking rooms, handling bookings, and the calendars that other sites show. It is based on the Act on the Provision of Digital Services (306/2019).',
  'accessibility.level.title': 'How accessible the service is',
  'accessibility.level':
    'The aim is level AA of WCAG 2.2 on every page. The law requires levels A and AA of WCAG 2.1. Automatic checks find no errors on the pages, but they do not prove everything. We therefore judge that the service meets the requirements in part, until it has been tried with people.',
  'accessibility.done.title': 'What has been done',
  'accessibility.done.keys': 'Everything works by keyboard, and the focus is always visible.',
  'accessibility.done.words': 'Nothing is told by colour alone: every state also has a word, a shape and a pattern.',
  'accessibility.done.zoom': 'Pages work at a width of 320 pixels and at 400 per cent zoom.',
  'accessibility.done.list': 'Calendars always have a list with the same content.',
  'accessibility.done.errors': 'Errors are told in words beside the field, and the focus moves to the first of them.',
  'accessibility.missing.title': 'What is not yet accessible',
  'accessibility.missing.trials': 'The service has not yet been tried with people who have different disabilities.',
  'accessibility.missing.readers': 'The service has not yet been tried with the screen readers of phones.',
  'accessibility.missing.languages':
    'Names and messages written by associations and staff are shown in the language in which they were written. A screen reader may read them with the sounds of another language.',
  'accessibility.missing.grid':
    'The grid of the staff calendar scrolls sideways in a frame of its own when there are many rooms. The List tab has the same information.',
  'accessibility.how.title': 'How and when it was assessed',
  'accessibility.how':
    'The assessment is the makers’ own. Whenever the service changes, every page is checked with axe in a browser, the contrast of colours is calculated, and a booking is made by keyboard only. There has been no assessment by others. The statement was written on {date}. The owner of the service, the wellbeing services county, must confirm it before the service is taken into use and review it at least once a year.',
  'accessibility.feedback.title': 'Did you find something missing?',
  'accessibility.feedback':
    'Tell us on which page you were, what you tried to do and with what assistive technology. Feedback on accessibility is answered within 14 days.',
  'accessibility.feedback.link': 'How to give feedback',
  'accessibility.authority.title': 'If the answer is not enough',
  'accessibility.authority':
    'You can make a complaint about accessibility or ask for an investigation if you are not satisfied with the answer or get none within 14 days. Accessibility is supervised by the Finnish Transport and Communications Agency Traficom.',
  'accessibility.authority.link': 'Traficom’s instructions: saavutettavuusvaatimukset.fi',
  'contact.title': 'Contact us',
  'contact.lead': 'Who helps you with what.',
  'contact.person.title': 'NGO liaison',
  'contact.person':
    'The NGO liaison of the wellbeing services county gives your organisation an account, helps with booking and takes feedback, also on accessibility.',
  'contact.person.demo': 'This is a demonstration: the people, telephone numbers and addresses are invented.',
  'contact.booking.title': 'About your booking',
  'contact.booking': 'On the booking’s page you can change or cancel it and answer what staff have asked.',
  'contact.booking.link': 'Go to bookings',
  'contact.room.title': 'About a room',
  'contact.room':
    'The room’s page tells its address, opening hours, equipment, accessibility and how the door is opened.',
  'contact.room.link': 'Find a room',
  'contact.accessibility.title': 'Accessibility',
  'contact.accessibility': 'The accessibility statement tells what is known to be missing and where you can complain.',
  'contact.accessibility.link': 'Read the accessibility statement',
  'contact.emergency.title': 'Emergency',
  'contact.emergency': 'Call 112.',
} satisfies Record<keyof typeof fi, string>;
