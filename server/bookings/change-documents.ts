/** Changing bookings over HTTP, as it is told: the change, what it would do, moving, cancelling. */
import { createRoute, z } from '@hono/zod-openapi';
import {
  cancelRequest,
  changePreviewRequest,
  changePreviewView,
  changeRequest,
  datesRequest,
  partsPreviewView,
  partsRequest,
} from '../../shared/bookings/change-schemas.ts';
import { moveRequest } from '../../shared/bookings/move-schemas.ts';
import { previewView } from '../../shared/bookings/preview-schemas.ts';
import { bookingView } from '../../shared/bookings/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { whenProblems } from './when-problems.ts';

const idParam = z.object({ id: idSchema });

const resolutionProblems = ['resolution.unknown-date', 'resolution.incomplete', 'resolution.other-site'] as const;

/** Of whatever changes a booking. */
const changeProblems = ['access.forbidden', 'booking.not-found', 'booking.not-open', 'booking.past'] as const;

export const changeRoute = createRoute({
  method: 'patch',
  path: '/bookings/{id}',
  tags: ['bookings'],
  summary: 'Changes what is told of a booking, answers a question, or moves dates yet to come',
  description:
    'All of it, or nothing. A date that cannot go along is resolved: it keeps its place, goes to another room or time, ' +
    'or is cancelled; unresolved dates refuse the change. Dates that were moved on their own before stay unless ' +
    '`includeMoved`. What approved dates may not do at once is refused, or with `asRequest` asked of staff while they ' +
    'keep their places; cancelled dates are cancelled at once even then.',
  request: { params: idParam, body: { content: jsonOf(changeRequest), required: true } },
  responses: {
    200: { description: 'The booking after the change', content: jsonOf(bookingView) },
    ...problemResponses(
      ...changeProblems,
      'occurrence.not-found',
      'room.not-found',
      'request.stale',
      'booking.conflict',
      'booking.change-needs-approval',
      'proposal.open',
      'booking.capacity',
      'booking.layout',
      'booking.layout-capacity',
      'booking.open-sensitive',
      'booking.open-untitled',
      'booking.wheelchair-users',
      ...resolutionProblems,
      'when.end-before-start',
    ),
  },
});

export const changePreviewRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/change-preview',
  tags: ['bookings'],
  summary: 'What a change of dates would do, date by date; writes nothing',
  request: { params: idParam, body: { content: jsonOf(changePreviewRequest), required: true } },
  responses: {
    200: { description: 'Every date, past ones too, with what becomes of it', content: jsonOf(changePreviewView) },
    ...problemResponses(
      ...changeProblems,
      'occurrence.not-found',
      'room.not-found',
      'booking.capacity',
      'booking.wheelchair-users',
      ...resolutionProblems,
      'when.end-before-start',
    ),
  },
});

export const moveRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/move',
  tags: ['bookings'],
  summary: 'Moves some dates, each to its own room or time: all of them, or none',
  description: 'By the rules of `PATCH /bookings/{id}`: approved dates stay approved, or the move is refused.',
  request: { params: idParam, body: { content: jsonOf(moveRequest), required: true } },
  responses: {
    200: { description: 'The booking after it', content: jsonOf(bookingView) },
    ...problemResponses(
      ...changeProblems,
      'occurrence.not-found',
      'room.not-found',
      'request.stale',
      'booking.conflict',
      'booking.change-needs-approval',
      'resolution.other-site',
      'when.end-before-start',
    ),
  },
});

export const cancelRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/cancel',
  tags: ['bookings'],
  summary: 'Withdraws a request or cancels dates yet to come',
  request: { params: idParam, body: { content: jsonOf(cancelRequest), required: true } },
  responses: {
    200: { description: 'The booking after it', content: jsonOf(bookingView) },
    ...problemResponses(...changeProblems, 'occurrence.not-found'),
  },
});

/** What dates that a booking is to get are refused for. */
const datesProblems = [
  ...changeProblems,
  'booking.no-rule',
  'occurrence.not-found',
  'occurrence.not-again',
  ...whenProblems,
] as const;

export const datesPreviewRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/dates/preview',
  tags: ['bookings'],
  summary: 'What would become of dates that a booking is to get, date by date; writes nothing',
  description: 'The words are those of the whole booking once it has the dates. `resolutions` change nothing here.',
  request: { params: idParam, body: { content: jsonOf(datesRequest), required: true } },
  responses: {
    200: { description: 'Every asked date with its state', content: jsonOf(previewView) },
    ...problemResponses(...datesProblems),
  },
});

export const datesRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/dates',
  tags: ['bookings'],
  summary: 'Gives a booking more dates: all of them, or none',
  description:
    'Others (`when`), those of its own rule until a later day (`until`), or dates that it left out or cancelled itself ' +
    '(`occurrenceIds`), which keep their ids. They are approved at once or wait, by the conditions of a request; what ' +
    'was approved before stays so.',
  request: { params: idParam, body: { content: jsonOf(datesRequest), required: true } },
  responses: {
    200: { description: 'The booking with its new dates', content: jsonOf(bookingView) },
    ...problemResponses(
      ...datesProblems,
      'request.stale',
      'booking.conflict',
      'booking.nothing-left',
      'booking.organisation-not-eligible',
      'region.not-open',
      'room.not-found',
      ...resolutionProblems,
    ),
  },
});

/** What other rooms beside the first are refused for. */
const partsProblems = [...changeProblems, 'proposal.open', 'room.not-found', 'resolution.other-site'] as const;

export const partsPreviewRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/rooms/preview',
  tags: ['bookings'],
  summary: 'What other rooms beside the first would mean, date by date; writes nothing',
  request: { params: idParam, body: { content: jsonOf(partsRequest), required: true } },
  responses: {
    200: { description: 'Every date that would have the rooms', content: jsonOf(partsPreviewView) },
    ...problemResponses(...partsProblems),
  },
});

export const partsRoute = createRoute({
  method: 'put',
  path: '/bookings/{id}/rooms',
  tags: ['bookings'],
  summary: 'The rooms that a booking takes beside the first, on all dates to come',
  description:
    'All of them, or nothing; dates that have begun keep what they had. What takes no new room or time is done at once. ' +
    'Approved dates get new rooms and times only where those would be approved at once, or from staff: a change request ' +
    'is about dates, not about rooms of all of them.',
  request: { params: idParam, body: { content: jsonOf(partsRequest), required: true } },
  responses: {
    200: { description: 'The booking with its rooms', content: jsonOf(bookingView) },
    ...problemResponses(...partsProblems, 'request.stale', 'booking.conflict', 'booking.rooms-need-approval'),
  },
});
