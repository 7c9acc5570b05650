/** Small worlds for the pages of bookings: a room, previews of its dates, people, bookings. */
import type { MismatchView } from '../../../shared/bookings/accessibility-schemas.ts';
import type { AlternativeView, PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView, OccurrenceView } from '../../../shared/bookings/schemas.ts';
import { defaultCodes } from '../../../shared/codes/defaults.ts';
import type { CodeList } from '../../../shared/codes/lists.ts';
import type { CodesView } from '../../../shared/codes/schemas.ts';
import type { LocalText } from '../../../shared/i18n/language.ts';
import { needs } from '../../../shared/rooms/accessibility.ts';
import { usualPolicy } from '../../../shared/rooms/room-policy.ts';
import type { RoomView } from '../../../shared/rooms/schemas.ts';
import { addDays, type LocalDate } from '../../../shared/time.ts';
import type { SessionView } from '../../../shared/users/schemas.ts';

export type PreviewDate = PreviewView['occurrences'][number];

export const text = (word: string): LocalText => ({ fi: word, sv: `${word} (sv)`, en: `${word} (en)` });

const instant = (local: string): string => `${local}:00Z`;

/** A date that is free from 17 to 19 unless told otherwise. */
export const date = (day: LocalDate, more: Partial<PreviewDate> = {}): PreviewDate => ({
  date: day,
  start: instant(`${day}T15:00`),
  end: instant(`${day}T17:00`),
  localStart: `${day}T17:00`,
  localEnd: `${day}T19:00`,
  shifted: false,
  status: 'free',
  competitors: 0,
  mismatches: [],
  alternatives: [],
  ...more,
});

export const otherRoom = (day: LocalDate, roomId: string): AlternativeView => ({
  kind: 'room',
  roomId,
  roomName: text(`Tila ${roomId}`),
  start: instant(`${day}T15:00`),
  end: instant(`${day}T17:00`),
  localStart: `${day}T17:00`,
  localEnd: `${day}T19:00`,
});

/** The same room from this hour on, for two hours. */
export const otherTime = (day: LocalDate, hour: number): AlternativeView => ({
  kind: 'time',
  roomId: 'r2',
  roomName: text('Ryhmätila Mustikka'),
  start: instant(`${day}T${hour - 2}:00`),
  end: instant(`${day}T${hour}:00`),
  localStart: `${day}T${hour}:00`,
  localEnd: `${day}T${hour + 2}:00`,
});

/** Something that the room does not give for certain. */
export const lack = (
  need: MismatchView['need'],
  verdict: MismatchView['verdict'],
  device: MismatchView['device'] = null,
): MismatchView => ({
  kind: 'need',
  need,
  verdict,
  room: { id: 'r2', code: 'R02', name: text('Ryhmätila Mustikka') },
  fact: null,
  device,
  text: `Tila ei sovellu: ${need}`,
  detail: 'ovi 700 mm',
});

/** A date that is taken, with these ways on. */
export const busy = (day: LocalDate, ...alternatives: AlternativeView[]): PreviewDate =>
  date(day, { status: 'busy', reason: 'busy', reasonText: 'Tila on jo varattu tähän aikaan.', alternatives });

export const holiday = (day: LocalDate): PreviewDate =>
  date(day, { status: 'holiday', reason: 'holiday', reasonText: 'Pyhäpäivä: loppiainen. Jätetään pois sarjasta.' });

export const preview = (occurrences: PreviewDate[], more: Partial<PreviewView> = {}): PreviewView => {
  const having = (...statuses: PreviewDate['status'][]) =>
    occurrences.filter(({ status }) => statuses.includes(status)).length;
  const free = having('free', 'competing');
  return {
    summary: {
      total: occurrences.length,
      free,
      blocked: occurrences.length - free,
      competing: having('competing'),
      holidays: having('holiday'),
    },
    ruleText: text('joka maanantai 17.00–19.00'),
    notEligible: null,
    priceClass: null,
    mismatches: [],
    queueReasons: [],
    decideBy: '2026-11-27',
    occurrences,
    ...more,
  };
};

/** Mondays from 11.1.2027 on. */
export const mondays = (count: number): LocalDate[] =>
  Array.from({ length: count }, (_, week) => addDays('2027-01-11', 7 * week));

export const room: RoomView = {
  id: 'r2',
  code: 'R02',
  name: text('Ryhmätila Mustikka'),
  site: {
    id: 's1',
    code: 'JNS-KAN',
    name: text('Kanervan sote-keskus'),
    municipality: { code: '167', name: { fi: 'Joensuu', sv: 'Joensuu' } },
    street: 'Kanervalankatu 12',
    postalCode: '80200',
    timeZone: 'Europe/Helsinki',
  },
  kind: 'group',
  capacity: 18,
  areaM2: 42,
  floor: 2,
  approval: 'auto',
  equipment: [],
  accessibility: { wheelchair: 'S', walker: 'S', mobility: 'S', vision: 'S', hearing: 'A', sensory: 'U' },
  attributes: [],
  scopes: [],
  checks: Object.fromEntries(needs.map((need) => [need, { verdict: 'S', decidedBy: null }])) as RoomView['checks'],
  openingHours: [],
  leastFacts: { known: 14, of: 18 },
  openingSeasons: [],
  openingExceptions: [],
  closedOnHolidays: false,
  lastDay: null,
  layouts: [],
  hourlyPriceCents: 0,
  careContext: 'open',
  care: { needsOrientation: false, quietHours: [], epidemic: null },
  access: 'direct',
  state: 'published',
  description: { fi: '', sv: '', en: '' },
  rules: { fi: '', sv: '', en: '' },
  arrival: { fi: '', sv: '', en: '' },
  location: null,
  photos: [],
  breakdowns: [],
  policy: { ...usualPolicy, minMinutes: 60, maxMinutes: 480, leadWorkingDays: 1, turnaroundMinutes: 15 },
  answerWorkingDays: 5,
  sharesSpaceWith: [],
};

const code = (key: string, label: string, sensitive = false) => ({ code: key, label: text(label), sensitive });

/** A list of the codes with which a region begins. */
const beginning = (wanted: CodeList) =>
  defaultCodes.flatMap(({ list, code: key, label, sensitive }) =>
    list === wanted ? [{ code: key, label, sensitive }] : [],
  );

export const codes: CodesView = {
  activityType: [code('T1', 'Vertaistuki'), code('T6', 'Kokous')],
  contentArea: [code('A3', 'Mielenterveystyö', true), code('A5', 'Sairausryhmät')],
  hyteArea: [code('H1', 'Digituki'), code('H2', 'Päihdetyö', true), code('H3', 'Elintavat'), code('H4', 'Kaatumiset')],
  supportForm: [],
  organisationField: [],
  equipment: beginning('equipment'),
  priceClass: [],
  denyReason: beginning('denyReason'),
  cancelReason: beginning('cancelReason'),
  municipality: [],
};

export const representative: SessionView = {
  user: {
    id: 'u1',
    name: 'Marja Lehtinen',
    language: 'fi',
    roles: [{ role: 'representative', organisationId: 'o1', organisationName: 'Kanervan Diabetesyhdistys ry' }],
  },
};

export const occurrence = (day: LocalDate, more: Partial<OccurrenceView> = {}): OccurrenceView => ({
  id: `occ-${day}`,
  date: day,
  start: instant(`${day}T15:00`),
  end: instant(`${day}T17:00`),
  localStart: `${day}T17:00`,
  localEnd: `${day}T19:00`,
  roomId: 'r2',
  roomName: text('Ryhmätila Mustikka'),
  state: 'approved',
  ...more,
});

export const booking = (more: Partial<BookingView> = {}): BookingView => {
  const occurrences = more.occurrences ?? mondays(3).map((day) => occurrence(day));
  const [next] = occurrences;
  return {
    id: 'b1',
    code: null,
    state: 'approved',
    organisation: { id: 'o1', name: 'Kanervan Diabetesyhdistys ry' },
    room: { id: 'r2', code: 'R02', name: text('Ryhmätila Mustikka') },
    site: { id: 's1', code: 'JNS-KAN', name: text('Kanervan sote-keskus'), timeZone: 'Europe/Helsinki' },
    ruleText: text('joka maanantai 17.00–19.00'),
    internalTitle: 'Diabetes-vertaisryhmä',
    publicTitle: null,
    participants: 14,
    summary: {
      total: occurrences.length,
      coming: occurrences.length,
      past: 0,
      moved: 0,
      skipped: 0,
      requested: 0,
      approved: occurrences.length,
      denied: 0,
      cancelled: 0,
    },
    next: next ? { start: next.start, localStart: next.localStart, localEnd: next.localEnd } : null,
    requestedAt: '2026-11-20T08:00:00Z',
    decideBy: null,
    automatic: true,
    version: 3,
    when: { start: '2027-01-11T17:00', end: '2027-01-11T19:00', rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=3' },
    activityType: 'T1',
    contentArea: 'A5',
    hyteAreas: ['H3'],
    needs: [],
    wheelchairUsers: null,
    acceptsAccessibility: false,
    keepsSuffering: null,
    mismatches: [],
    sensitive: false,
    openToAll: false,
    publicDescription: null,
    publicLink: null,
    publicPriceCents: null,
    note: null,
    responsiblePerson: { name: 'Marja Lehtinen', phone: '040 123 4501' },
    requestedBy: 'Marja Lehtinen',
    madeBy: 'organisation',
    umbrella: null,
    isReachable: true,
    queueReasons: [],
    message: null,
    entries: [],
    occurrences,
    proposals: [],
    history: [
      {
        at: '2026-11-20T08:00:00Z',
        actor: 'Marja Lehtinen',
        action: 'approved-automatically',
        text: 'Varaus vahvistui heti: 3 kertaa.',
        message: null,
      },
    ],
    allowed: { cancel: true, change: true, decide: false, answer: false, add: true, closeToAll: false },
    ...more,
  };
};
