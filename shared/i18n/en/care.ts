import type { care as fi } from '../fi/care.ts';

/** Rules of houses where people live or are treated, as bookers and visitors read them. */
export const care = {
  'epidemic.1': 'Visits to the house are restricted because of the epidemic',
  'epidemic.2': 'The house is closed to visitors because of the epidemic',
  until: 'Until {date}.',
  'until.open': 'Until further notice.',
  maxPeople: 'At most {count|one person|# people} may take part.',
  rules: 'People live, are treated or served in this house',
  'rule.visitor': 'Clients use the house: move about calmly, and say beforehand if you take photographs.',
  'rule.care': 'People live or are treated in the house: no photographs, and no lists of participants left about.',
  'rule.infection': 'Do not come if you have symptoms of an infectious disease.',
  'rule.quiet': 'The house is quiet at {times}.',
  'rule.orientation': 'The responsible person needs a valid orientation. Without it, staff decide the request.',
  'orientation.next':
    'There is still time to complete the orientation before the event, or you can name another responsible person. The request can be sent now.',
} satisfies Record<keyof typeof fi, string>;
