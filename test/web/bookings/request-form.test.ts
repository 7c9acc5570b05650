import { afterEach, expect, test } from 'vitest';
import { attemptKey, forgetRequest, keepRequest, keptRequest } from '../../../web/bookings/kept-request.ts';
import {
  emptyForm,
  faultsOf,
  filledAs,
  isSensitive,
  messageOf,
  type RequestForm,
  type RequestParts,
  refusedFields,
  type Surroundings,
  stepOf,
} from '../../../web/bookings/request-form.ts';
import { booking, codes } from './samples.ts';

const filled: RequestForm = {
  ...emptyForm,
  organisationId: 'o1',
  internalTitle: ' Vertaisryhmä ',
  activityType: 'T1',
  contentArea: 'A5',
  personName: 'Marja Lehtinen',
  personPhone: '040 123 4501',
  acceptTerms: true,
};
const all = { total: 3, sent: 3, competing: 0, asked: 3, room: 0, time: 0, wait: 0, skip: 0, holiday: 0, open: 0 };
const around: Surroundings = {
  signedIn: true,
  hasTime: true,
  participants: 14,
  capacity: 18,
  sensitive: false,
  lacksUnknown: false,
  tally: all,
};
const parts: RequestParts = {
  roomId: 'r2',
  when: { start: '2027-01-11T17:00', end: '2027-01-11T19:00' },
  participants: 14,
  needs: [],
  wheelchairUsers: undefined,
  acceptsAccessibility: false,
  sensitive: false,
  resolutions: [],
};
const fieldsAtFault = (form: RequestForm, more: Partial<Surroundings> = {}) =>
  faultsOf(form, { ...around, ...more }).map(({ field }) => field);

afterEach(() => sessionStorage.clear());

test('a form that has everything has no faults', () => {
  expect(fieldsAtFault(filled)).toEqual([]);
});

test('everything that is missing is named at once, in the order of the page', () => {
  expect(fieldsAtFault(emptyForm, { hasTime: false, tally: undefined })).toEqual([
    'when',
    'organisationId',
    'internalTitle',
    'activityType',
    'contentArea',
    'responsiblePerson.name',
    'responsiblePerson.phone',
    'acceptTerms',
  ]);
});

test('who has not signed in yet is not asked for which organisation she books', () => {
  expect(fieldsAtFault({ ...filled, organisationId: undefined }, { signedIn: false })).toEqual([]);
  expect(fieldsAtFault({ ...filled, organisationId: undefined })).toEqual(['organisationId']);
});

test('more people than the room holds, dates without a choice and no dates at all keep the request from going', () => {
  expect(fieldsAtFault(filled, { participants: 19 })).toEqual(['participants']);
  expect(fieldsAtFault(filled, { tally: { ...all, open: 2, sent: 1 } })).toEqual(['resolutions']);
  expect(fieldsAtFault(filled, { tally: { ...all, asked: 0, skip: 3, sent: 0 } })).toEqual(['resolutions']);
});

test('a title is only missing where one is to be shown', () => {
  expect(fieldsAtFault({ ...filled, visibility: 'shown' })).toEqual(['publicTitle']);
  expect(fieldsAtFault({ ...filled, visibility: 'shown' }, { sensitive: true })).toEqual([]);
});

test('nothing is published unless the booker decides so', () => {
  expect(messageOf(filled, parts)).not.toHaveProperty('publicTitle');
  const shown = { ...filled, visibility: 'shown' as const, publicTitle: ' Avoin ryhmä ' };
  expect(messageOf(shown, parts)).toHaveProperty('publicTitle', 'Avoin ryhmä');
});

test('a title of sensitive contents is not even sent', () => {
  const shown = { ...filled, visibility: 'shown' as const, publicTitle: 'Toipumisryhmä' };
  expect(messageOf(shown, { ...parts, sensitive: true })).not.toHaveProperty('publicTitle');
});

test('contents are sensitive by their area or by any of their themes', () => {
  expect(isSensitive(filled, codes)).toBe(false);
  expect(isSensitive({ ...filled, contentArea: 'A3' }, codes)).toBe(true);
  expect(isSensitive({ ...filled, hyteAreas: ['H1', 'H2'] }, codes)).toBe(true);
});

test('what is not filled in is not part of the message', () => {
  expect(messageOf(filled, parts)).toEqual({
    organisationId: 'o1',
    roomId: 'r2',
    when: parts.when,
    internalTitle: 'Vertaisryhmä',
    activityType: 'T1',
    contentArea: 'A5',
    participants: 14,
    responsiblePerson: { name: 'Marja Lehtinen', phone: '040 123 4501' },
    acceptTerms: true,
  });
});

test('an earlier booking fills in what is alike, but neither its note nor its consents', () => {
  const form = filledAs(emptyForm, booking({ note: 'Vanha viesti', publicTitle: 'Avoin ryhmä' }));
  expect(form).toMatchObject({
    internalTitle: 'Diabetes-vertaisryhmä',
    visibility: 'shown',
    publicTitle: 'Avoin ryhmä',
    contentArea: 'A5',
    personPhone: '040 123 4501',
    note: '',
    acceptTerms: false,
  });
});

test('what the service finds wrong is said at a field that can be mended', () => {
  const errors = [
    { path: 'responsiblePerson.phone', code: 'field.format', message: 'Väärä muoto.' },
    { path: 'hyteAreas.0', code: 'code.unknown', message: 'Koodia ei ole.' },
    { path: 'when.rrule', code: 'when.too-many', message: 'Liikaa kertoja.' },
  ];
  const fields = refusedFields({ type: '', title: '', detail: '', status: 422, code: 'request.invalid', errors });
  expect(fields.map(({ field }) => field)).toEqual(['responsiblePerson.phone', 'hyteAreas', 'when']);
  expect(fields.map(({ field }) => stepOf(field))).toEqual(['purpose', 'purpose', 'when']);
});

test('an unsent request is kept in the tab and forgotten once it is sent', () => {
  expect(keptRequest()).toBeUndefined();
  keepRequest({ form: filled, choices: { '2027-01-11T17:00': { action: 'skip' } } });
  expect(keptRequest()).toEqual({ form: filled, choices: { '2027-01-11T17:00': { action: 'skip' } } });
  expect(localStorage.length).toBe(0);
  forgetRequest();
  expect(keptRequest()).toBeUndefined();
});

test('the same message keeps its key however often it is sent, another message has another', () => {
  const message = messageOf(filled, parts);
  const key = attemptKey(message);
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(attemptKey({ ...message })).toBe(key);
  expect(attemptKey({ ...message, participants: 15 })).not.toBe(key);
});

test('everybody is invited only under a public title, and to a page on the web that is one', () => {
  const invitation = {
    openToAll: true,
    publicDescription: ' Tule mukaan ',
    publicLink: '',
    cost: 'free' as const,
    price: '3',
  };
  const open = { ...filled, visibility: 'shown' as const, publicTitle: 'Vertaisryhmä', invitation };
  const told = { openToAll: true, publicDescription: 'Tule mukaan', publicLink: null, publicPriceCents: 0 };
  expect(messageOf(open, parts)).toMatchObject(told);
  expect(messageOf({ ...open, visibility: 'hidden' }, parts)).not.toHaveProperty('openToAll');
  expect(messageOf(open, { ...parts, sensitive: true })).not.toHaveProperty('openToAll');
  expect(messageOf({ ...open, invitation: { ...invitation, openToAll: false } }, parts)).not.toHaveProperty(
    'openToAll',
  );
  const linked = (publicLink: string) => fieldsAtFault({ ...open, invitation: { ...invitation, publicLink } });
  expect(linked('https://www.example.fi/ryhma')).toEqual([]);
  for (const wrong of ['www.example.fi', 'http://example.fi', 'https://nimi@example.fi']) {
    expect(linked(wrong), wrong).toEqual(['publicLink']);
  }
  const priced = (price: string) => ({ ...open, invitation: { ...invitation, cost: 'paid' as const, price } });
  expect(messageOf(priced('12'), parts)).toMatchObject({ publicPriceCents: 1200 });
  expect(fieldsAtFault(priced('12,345'))).toEqual(['publicPriceCents']);
  const before = booking({
    openToAll: true,
    publicPriceCents: 250,
    publicDescription: 'Kahvia',
    publicTitle: 'Kahvila',
  });
  expect(filledAs(emptyForm, before).invitation).toEqual({
    openToAll: true,
    publicDescription: 'Kahvia',
    publicLink: '',
    cost: 'paid',
    price: '2,50',
  });
});
