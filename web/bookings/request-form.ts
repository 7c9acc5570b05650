/** What is filled in to ask for a room, what is missing from it, and the message it becomes. Pure. */
import { currentParts } from '../../shared/bookings/parts.ts';
import type { BookingRequest, BookingView, Resolution, WhenMessage } from '../../shared/bookings/schemas.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { Layout } from '../../shared/rooms/kinds.ts';
import type { Choices, Tally } from './date-choices.ts';
import {
  type Invitation,
  invitationMessage,
  invitationOf,
  isLinkWrong,
  isPriceWrong,
  noInvitation,
} from './invitation.ts';
import { clockOf, draftOf, lackOfPart, type PartDraft, partsOf } from './parts/part-draft.ts';
import type { Visibility } from './public-title.tsx';

/** Everything but the time, the people and the needs, which the address holds. */
export interface RequestForm {
  organisationId: string | undefined;
  /** The organisation that staff book for. */
  behalfOf?: { id: string; name: string } | undefined;
  internalTitle: string;
  visibility: Visibility;
  publicTitle: string;
  /** Whether everybody is invited, and what is told to them; nobody where it is absent. */
  invitation?: Invitation;
  activityType: string | undefined;
  contentArea: string | undefined;
  hyteAreas: string[];
  personName: string;
  personPhone: string;
  note: string;
  /** How the room is to be arranged; absent where it does not matter. */
  layout?: Layout | undefined;
  /** The rooms that the event takes beside this one. */
  parts: PartDraft[];
  /** How many come by wheelchair; undefined where that is not told. */
  wheelchairUsers?: number | undefined;
  /** What the room lacks as far as the booker has said to know of it. */
  knownLacks: string[];
  acceptTerms: boolean;
}

/** What is kept until it is sent. */
export interface KeptRequest {
  form: RequestForm;
  choices: Choices;
}

export const emptyForm: RequestForm = {
  organisationId: undefined,
  internalTitle: '',
  visibility: 'hidden',
  publicTitle: '',
  activityType: undefined,
  contentArea: undefined,
  hyteAreas: [],
  personName: '',
  personPhone: '',
  note: '',
  parts: [],
  knownLacks: [],
  acceptTerms: false,
};

/** As many areas as a booking may have. */
export const mostHyteAreas = 3;

/** The form filled as an earlier booking was; what is personal to this one (note, choices, consents) stays. */
export const filledAs = (form: RequestForm, booking: BookingView): RequestForm => ({
  ...form,
  internalTitle: booking.internalTitle,
  visibility: booking.publicTitle === null ? 'hidden' : 'shown',
  publicTitle: booking.publicTitle ?? '',
  invitation: invitationOf(booking),
  activityType: booking.activityType,
  contentArea: booking.contentArea ?? undefined,
  hyteAreas: booking.hyteAreas,
  personName: booking.responsiblePerson.name,
  personPhone: booking.responsiblePerson.phone,
  layout: booking.layout?.layout,
  parts: currentParts(booking.parts ?? []).map((part) => draftOf(part, clockOf(booking))),
});

/** Whether the chosen contents are such that nothing of them is ever shown in public. */
export const isSensitive = ({ contentArea, hyteAreas }: RequestForm, codes: CodesView | undefined): boolean =>
  codes !== undefined &&
  (codes.contentArea.some(({ code, sensitive }) => sensitive && code === contentArea) ||
    codes.hyteArea.some(({ code, sensitive }) => sensitive && hyteAreas.includes(code)));

/** The steps of the page, in their order. */
export const steps = ['when', 'purpose', 'needs', 'send'] as const;
export type Step = (typeof steps)[number];

/** Ids of fields are the paths of the message, so that what the service finds wrong has a place at once. */
const stepOfField: Readonly<Record<string, Step>> = {
  when: 'when',
  parts: 'needs',
  needs: 'needs',
  wheelchairUsers: 'needs',
  acceptsAccessibility: 'needs',
  note: 'needs',
  acceptTerms: 'send',
  resolutions: 'send',
};

export const stepOf = (field: string): Step => stepOfField[field] ?? 'purpose';

type PlainFault =
  | 'request.send.when'
  | 'parts.missing'
  | 'request.organisation.missing'
  | 'request.internal-title.missing'
  | 'request.public-title.missing'
  | 'openToAll.link.wrong'
  | 'openToAll.price.wrong'
  | 'request.activity.missing'
  | 'request.area.missing'
  | 'request.hyte.too-many'
  | 'request.person.name.missing'
  | 'request.person.phone.missing'
  | 'request.needs.unknown'
  | 'request.send.nothing'
  | 'request.terms.missing';
type CountedFault = 'request.participants.too-many' | 'request.layout.too-many' | 'request.send.open';

/** What is wrong, by field, and the key of its sentence. */
export type Fault = { field: string; key: PlainFault } | { field: string; key: CountedFault; count: number };

export interface Surroundings {
  /** For which organisation one books is asked of who is signed in; until then it is no fault not to have said. */
  signedIn: boolean;
  hasTime: boolean;
  participants: number;
  capacity: number;
  /** How many the room holds as it is to be arranged; undefined where nothing is chosen. */
  layoutCapacity?: number | undefined;
  sensitive: boolean;
  /** Something is lacked that the booker has not said to know of. */
  lacksUnknown: boolean;
  tally: Tally | undefined;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Everything that keeps the request from being sent, in the order of the page. */
export const faultsOf = (form: RequestForm, around: Surroundings): Fault[] => {
  const asksTitle = form.visibility === 'shown' && !around.sensitive;
  const { tally } = around;
  const checks: [boolean, Fault][] = [
    [!around.hasTime, { field: 'when', key: 'request.send.when' }],
    [
      around.signedIn && form.organisationId === undefined,
      { field: 'organisationId', key: 'request.organisation.missing' },
    ],
    [isBlank(form.internalTitle), { field: 'internalTitle', key: 'request.internal-title.missing' }],
    [form.activityType === undefined, { field: 'activityType', key: 'request.activity.missing' }],
    [form.contentArea === undefined, { field: 'contentArea', key: 'request.area.missing' }],
    [form.hyteAreas.length > mostHyteAreas, { field: 'hyteAreas', key: 'request.hyte.too-many' }],
    [asksTitle && isBlank(form.publicTitle), { field: 'publicTitle', key: 'request.public-title.missing' }],
    [asksTitle && isLinkWrong(form.invitation ?? noInvitation), { field: 'publicLink', key: 'openToAll.link.wrong' }],
    [
      asksTitle && isPriceWrong(form.invitation ?? noInvitation),
      { field: 'publicPriceCents', key: 'openToAll.price.wrong' },
    ],
    [
      around.participants > around.capacity,
      { field: 'participants', key: 'request.participants.too-many', count: around.capacity },
    ],
    [
      around.participants <= around.capacity && around.participants > (around.layoutCapacity ?? around.capacity),
      { field: 'layout', key: 'request.layout.too-many', count: around.layoutCapacity ?? 0 },
    ],
    [isBlank(form.personName), { field: 'responsiblePerson.name', key: 'request.person.name.missing' }],
    [isBlank(form.personPhone), { field: 'responsiblePerson.phone', key: 'request.person.phone.missing' }],
    [form.parts.some(lackOfPart), { field: 'parts', key: 'parts.missing' }],
    [around.lacksUnknown, { field: 'acceptsAccessibility', key: 'request.needs.unknown' }],
    [(tally?.open ?? 0) > 0, { field: 'resolutions', key: 'request.send.open', count: tally?.open ?? 0 }],
    [tally?.open === 0 && tally.sent + tally.wait === 0, { field: 'resolutions', key: 'request.send.nothing' }],
    [!form.acceptTerms, { field: 'acceptTerms', key: 'request.terms.missing' }],
  ];
  return checks.filter(([fails]) => fails).map(([, fault]) => fault);
};

/** What the service found wrong, by the field that can be corrected. */
export const refusedFields = ({ errors = [] }: Problem): { field: string; message: string }[] =>
  errors.map(({ path, message }) => {
    const [first = '', second] = path.split('.');
    return { field: first === 'responsiblePerson' && second ? path : first, message };
  });

export interface RequestParts {
  roomId: string;
  when: WhenMessage;
  participants: number;
  layout?: Layout | undefined;
  needs: Need[];
  wheelchairUsers: number | undefined;
  acceptsAccessibility: boolean;
  sensitive: boolean;
  resolutions: Resolution[];
}

/** The message; only to be made when there are no {@link faultsOf}. */
export const messageOf = (form: RequestForm, parts: RequestParts): BookingRequest => {
  const showsTitle = form.visibility === 'shown' && !parts.sensitive;
  return {
    organisationId: form.organisationId ?? '',
    roomId: parts.roomId,
    when: parts.when,
    ...(form.parts.length > 0 && { parts: partsOf(form.parts, parts.when) }),
    internalTitle: form.internalTitle.trim(),
    ...(showsTitle && { publicTitle: form.publicTitle.trim() }),
    ...(showsTitle && form.invitation?.openToAll && invitationMessage(form.invitation)),
    activityType: form.activityType ?? '',
    contentArea: form.contentArea ?? '',
    ...(form.hyteAreas.length > 0 && { hyteAreas: form.hyteAreas }),
    participants: parts.participants,
    ...(parts.layout && { layout: parts.layout }),
    ...(parts.needs.length > 0 && { needs: parts.needs }),
    ...(parts.wheelchairUsers !== undefined && { wheelchairUsers: parts.wheelchairUsers }),
    ...(parts.acceptsAccessibility && { acceptsAccessibility: true }),
    ...(!isBlank(form.note) && { note: form.note.trim() }),
    responsiblePerson: { name: form.personName.trim(), phone: form.personPhone.trim() },
    ...(parts.resolutions.length > 0 && { resolutions: parts.resolutions }),
    acceptTerms: form.acceptTerms,
  };
};
