/** One request being made: what is filled in, what is wrong with it, its dates, and the sending of it. */
import { createEffect } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { PreviewRequest } from '../../shared/bookings/preview-schemas.ts';
import type { BookingRequest, BookingView, WhenMessage } from '../../shared/bookings/schemas.ts';
import { can } from '../../shared/permissions.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { readOrganisation } from '../organisations/queries.ts';
import { useRegion } from '../region/region.tsx';
import {
  actorOf,
  bookableOrganisations,
  membersToBookFor,
  type OwnOrganisation,
  type UnderUmbrella,
} from '../session/actor.ts';
import { useSession } from '../session/session.tsx';
import { addressWith, type Query } from '../when/criteria.ts';
import { resolutionsOf } from './date-choices.ts';
import { keepRequest, keptRequest } from './kept-request.ts';
import { partsOf } from './parts/part-draft.ts';
import { readCodes, readPreview } from './queries.ts';
import { createRequestDates } from './request-dates.ts';
import { createRequestErrors } from './request-errors.ts';
import { emptyForm, type Fault, faultsOf, filledAs, isSensitive, messageOf, type RequestForm } from './request-form.ts';
import { createAskedNeeds, createLacks } from './request-needs.ts';
import { createSending } from './request-sending.ts';

/** What the address of the page holds, and how it is changed. */
export interface RequestCriteria {
  /** Undefined while the time is not complete. */
  when: () => WhenMessage | undefined;
  participants: () => number;
  needs: () => Need[];
  /** Whether the address says anything of needs, be it that there are none. */
  saysNeeds: () => boolean;
  setParticipants: (count: number) => void;
  setNeeds: (needs: Need[]) => void;
  /** All of it as the address of a search holds it. */
  query: () => Query;
}

/** The organisations that the signed-in person speaks for, and the one that is asked for. */
const createOrganisations = (form: RequestForm, { site }: RoomView) => {
  const session = useSession();
  const organisations = (): OwnOrganisation[] => bookableOrganisations(session.user()?.roles ?? []);
  const handles = (): boolean => {
    const user = session.user();
    return (
      !!user && can(actorOf(user), 'booking.handle', { siteId: site.id, municipalityCode: site.municipality.code })
    );
  };
  const led = (): UnderUmbrella[] => membersToBookFor(session.user()?.roles ?? []);
  return {
    organisations,
    /** Those that one books for as their umbrella organisation. */
    led,
    /** Staff of the house book for any organisation. */
    handles,
    /** One's only organisation need not be chosen, and one that is no longer one's own cannot stay chosen. */
    organisationId: (): string | undefined => {
      if (handles() && form.behalfOf) return form.behalfOf.id;
      const own = [...organisations(), ...led().flatMap(({ members }) => members)];
      return own.length === 1 ? own[0]?.id : own.find(({ id }) => id === form.organisationId)?.id;
    },
  };
};

/** What is filled in, as it was kept. */
const createForm = () => {
  const kept = keptRequest();
  // A copy: a store writes into what it was made of.
  const [form, setForm] = createStore<RequestForm>({ ...(kept?.form ?? emptyForm) });
  return { form, setForm, keptChoices: kept?.choices ?? {} };
};

export const createRequestModel = (room: RoomView, criteria: RequestCriteria) => {
  const { language } = useText();
  const session = useSession();
  const region = useRegion();
  const { form, setForm, keptChoices } = createForm();
  const { organisations, led, organisationId, handles } = createOrganisations(form, room);
  const codes = createReading(() => true, readCodes);
  const sensitive = () => isSensitive(form, codes.value());
  const whole = (): RequestForm => ({ ...form, organisationId: organisationId() });
  // Of an organisation that staff book for, they are asked of it itself; where they cannot be had, nothing is filled in.
  const other = createReading(() => (handles() ? form.behalfOf?.id : undefined), readOrganisation);
  const usual = () => {
    const chosen = organisationId();
    const read = other.value();
    return (
      [...organisations(), ...led().flatMap(({ members }) => members)].find(({ id }) => id === chosen)?.usualNeeds ??
      (read?.id === chosen ? read?.usualNeeds : undefined) ??
      []
    );
  };
  const asking = { room, criteria, form, setForm, usual };
  const needs = createAskedNeeds(asking);

  const person = () => (form.personName.trim() === '' ? {} : { responsibleName: form.personName.trim().slice(0, 120) });
  const question = (): PreviewRequest | undefined => {
    const when = criteria.when();
    // Who asks is known in a moment, and decides whose hours are counted; asking before would be asking twice.
    if (!when || session.user() === undefined) return undefined;
    // Too many people are a fault of one field, not of every date.
    const participants = Math.min(criteria.participants(), room.capacity);
    const organisation = organisationId();
    return {
      roomId: room.id,
      when,
      participants,
      needs: needs.chosen(),
      wheelchairUsers: needs.wheelchairUsers() ?? null,
      ...(form.parts.length > 0 && { parts: partsOf(form.parts, when) }),
      ...(organisation !== undefined && { organisationId: organisation }),
      // Else no letter of the name is a reason to ask anew.
      ...(room.care.needsOrientation && person()),
    };
  };
  const dates = createRequestDates({
    question,
    ask: readPreview,
    among: (asked) => ({ ...asked, ...person() }),
    language,
    roomId: room.id,
    choices: keptChoices,
  });
  /** A layout of this room: what another booking had is not asked of it. */
  const layout = () => room.layouts.find((each) => each.layout === form.layout);
  const lacks = createLacks(asking, needs, dates);

  const notEligible = (): string | undefined => dates.preview.value()?.notEligible ?? undefined;

  const faults = (): Fault[] =>
    faultsOf(whole(), {
      signedIn: !!session.user(),
      hasTime: criteria.when() !== undefined,
      participants: criteria.participants(),
      capacity: room.capacity,
      layoutCapacity: layout()?.capacity,
      sensitive: sensitive(),
      lacksUnknown: lacks.isUnknown(),
      tally: dates.tally(),
    });

  const message = (): BookingRequest | undefined => {
    const when = criteria.when();
    return (
      when &&
      messageOf(whole(), {
        roomId: room.id,
        when,
        participants: criteria.participants(),
        layout: layout()?.layout,
        needs: needs.chosen(),
        wheelchairUsers: needs.wheelchairUsers(),
        acceptsAccessibility: lacks.isKnown(),
        sensitive: sensitive(),
        resolutions: resolutionsOf(dates.dates(), dates.choices()),
      })
    );
  };
  const errors = createRequestErrors(faults);
  const sending = createSending({ message, dates, errors });

  createEffect(() => {
    if (!sending.sent()) keepRequest({ form: { ...form }, choices: dates.choices() });
  });

  return {
    ...errors,
    ...sending,
    hasTime: () => criteria.when() !== undefined,
    asksForChoices: () => errors.errorsAt('send').some(({ field }) => field === 'resolutions'),
    room,
    criteria,
    form,
    setForm,
    codes,
    dates,
    needs,
    lacks,
    organisations,
    led,
    organisationId,
    handles,
    layout,
    /** Whether nobody of the organisation that staff have chosen will get mail. */
    isUnreachable: (): boolean => other.value()?.id === organisationId() && other.value()?.isReachable === false,
    user: session.user,
    sensitive,
    faults,
    /** Why the organisation may not book at all, in words; undefined when it may, or while that is not known. */
    notEligible,
    /** Whether whatever is sent would be refused: of this organisation, or of all while the doors are closed. */
    isKeptOut: (): boolean => notEligible() !== undefined || (!region.view().opened && !handles()),
    /** The search for another room, with the same time, people and needs. */
    searchPath: () => addressWith('/haku', { ...criteria.query(), needs: needs.chosen().join() || undefined }),
    fillAs: (booking: BookingView) => setForm(filledAs(form, booking)),
  };
};

export type RequestModel = ReturnType<typeof createRequestModel>;
