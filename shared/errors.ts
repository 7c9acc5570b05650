/**
 * Every refusal of the product: its stable code and its HTTP status, in one table.
 * A new code does not build until `shared/i18n` has its words in all three languages.
 */
export const errorStatus = {
  'request.invalid': 400,
  'request.malformed-json': 400,
  'request.not-json': 415,
  'request.too-large': 413,
  'request.file-too-large': 413,
  'request.media-type': 415,
  'request.cross-site': 403,
  'request.not-found': 404,
  'request.method-not-allowed': 405,
  'request.stale': 412,
  'request.idempotency-mismatch': 422,
  'request.idempotency-in-progress': 409,
  'request.cursor-invalid': 400,
  'request.too-many': 429,
  'session.required': 401,
  'session.bad-credentials': 401,
  'session.too-many-attempts': 429,
  'session.second-factor-required': 401,
  'session.ticket-ended': 401,
  'session.not-found': 404,
  'link.ended': 410,
  'password.wrong': 422,
  'password.guessable': 422,
  'second-factor.wrong-code': 422,
  'second-factor.already-on': 409,
  'second-factor.not-on': 404,
  'token.read-only': 403,
  'user.not-found': 404,
  'user.email-taken': 409,
  'user.last-admin': 409,
  'grant.not-found': 404,
  'grant.reach': 422,
  'grant.dates': 422,
  'grant.deputy': 422,
  'grant.exists': 409,
  'access.forbidden': 403,
  'server.fault': 500,
  'server.unavailable': 503,
  'site.not-found': 404,
  'room.not-found': 404,
  'organisation.not-found': 404,
  'organisation.exists': 409,
  'organisation.business-id-invalid': 422,
  'organisation.association-number-invalid': 422,
  'organisation.number-required': 422,
  'organisation.business-id-required': 422,
  'organisation.person-required': 422,
  'organisation.adult-required': 422,
  'organisation.not-of-region': 422,
  'organisation.locked': 409,
  'organisation.account-required': 422,
  'organisation.evidence-required': 422,
  'organisation.reason-required': 422,
  'organisation.valid-until-past': 422,
  'organisation.period': 422,
  'organisation.umbrella': 422,
  'organisation.merge-self': 422,
  'invitation.not-found': 404,
  'invitation.sign-in-required': 409,
  'member.not-found': 404,
  'member.exists': 409,
  'member.last-representative': 409,
  'agreement.not-found': 404,
  'booking.not-found': 404,
  'occurrence.not-found': 404,
  'closure.not-found': 404,
  'token.not-found': 404,
  'code.unknown': 422,
  'code.not-found': 404,
  'code.exists': 409,
  'code.used': 409,
  'code.fixed': 409,
  'code.not-sensitive': 422,
  'notice.not-found': 404,
  'notice.dates': 422,
  'when.invalid': 422,
  'when.end-before-start': 422,
  'when.rrule-syntax': 422,
  'when.rrule-unsupported': 422,
  'when.rrule-unbounded': 422,
  'when.too-many': 422,
  'when.beyond-horizon': 422,
  'when.no-occurrence': 422,
  'when.overlaps-itself': 422,
  'availability.range-too-long': 422,
  'booking.conflict': 409,
  'booking.competing': 409,
  'booking.nothing-left': 422,
  'booking.capacity': 422,
  'booking.terms-not-accepted': 422,
  'booking.organisation-not-eligible': 422,
  'booking.already-decided': 409,
  'booking.not-open': 409,
  'booking.past': 409,
  'booking.change-needs-approval': 409,
  'decision.reason-required': 422,
  'decision.message-required': 422,
  'resolution.unknown-date': 422,
  'resolution.incomplete': 422,
  'resolution.other-site': 422,
  'closure.conflict': 409,
  'region.accent-contrast': 422,
  'municipality.exists': 409,
  'setup.link-invalid': 410,
  'document.not-found': 404,
  'document.empty': 422,
  'document.nothing-to-publish': 409,
  'mail-text.not-found': 404,
  'mail.placeholder-unknown': 422,
  'mail.loose-brace': 422,
  'priority-class.not-found': 404,
  'priority-class.exists': 409,
  'priority-class.in-use': 409,
  'priority-class.order-incomplete': 422,
  'room.lengths': 422,
  'room.layout-capacity': 422,
  'room.spaces-taken': 409,
  'space.not-found': 404,
  'entrance.not-found': 404,
  'entrance.in-use': 409,
  'photo.not-found': 404,
  'photo.not-picture': 422,
  'photo.broken': 422,
  'photo.animated': 422,
  'photo.too-many-pixels': 422,
  'photo.too-many': 409,
  'contact.not-found': 404,
  'contact.substitute-self': 422,
  'contact.unreachable': 422,
  'hours.end-before-start': 422,
  'hours.overlap': 422,
  'hours.season-backwards': 422,
  'hours.seasons-overlap': 422,
  'hours.date-repeated': 422,
  'import.workbook': 422,
  'import.binary': 422,
  'import.empty': 422,
  'import.too-many-columns': 422,
  'import.too-many-rows': 422,
  'import.long-cell': 422,
  'import.mapping': 422,
  'import.columns-missing': 422,
  'import.changed-meanwhile': 409,
  'import.nothing': 422,
  'import.not-found': 404,
  'import.undone': 409,
  'import.built-upon': 409,
  'import.duplicate-row': 422,
  'import.unknown-site': 422,
  'import.unknown-entrance': 422,
  'import.unknown-facility': 422,
  'import.unknown-room': 422,
  'import.unknown-organisation': 422,
  'import.unknown-person': 422,
  'import.unknown-attribute': 422,
  'import.ambiguous': 422,
  'import.code-taken': 422,
  'import.fixed': 422,
  'import.slot-conflict': 422,
  'import.likely-same': 422,
  'import.cell-number': 422,
  'import.cell-date': 422,
  'import.cell-yes-no': 422,
  'import.cell-unit': 422,
  'import.cell-hours': 422,
  'import.cell-exceptions': 422,
  'import.cell-seasons': 422,
  'import.cell-parts': 422,
  'import.cell-time': 422,
  'import.cell-rule': 422,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof errorStatus;

/** A field at fault: where, which rule, and the values its sentence needs. */
export interface FieldFault {
  /** Dotted path into the message, e.g. `when.rrule`. */
  path: string;
  code: ErrorCode | `field.${string}`;
  values?: Record<string, string | number>;
}

export interface ErrorDetails {
  /** The single field at fault; a shorthand for `fields` of one. */
  path?: string;
  fields?: FieldFault[];
  /** Values that the code's sentence needs. */
  values?: Record<string, string | number>;
  /** Members added to the problem document (RFC 9457 section 3.2), e.g. `conflicts`. Never personal. */
  extra?: Record<string, unknown>;
}

/** A refusal with a reason the caller can act on. Everything else that is thrown is a fault. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Refuses in an expression: `rooms.find(…) ?? refuse('room.not-found')`. @throws AppError always */
export const refuse = (code: ErrorCode, details?: ErrorDetails): never => {
  throw new AppError(code, details);
};
