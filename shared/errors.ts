/**
 * Every refusal of the product: its stable code and its HTTP status, in one table.
 * A new code does not build until `shared/i18n` has its words in all three languages.
 */
export const errorStatus = {
  'request.invalid': 400,
  'request.malformed-json': 400,
  'request.not-json': 415,
  'request.too-large': 413,
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
  'access.forbidden': 403,
  'server.fault': 500,
  'server.unavailable': 503,
  'site.not-found': 404,
  'room.not-found': 404,
  'organisation.not-found': 404,
  'booking.not-found': 404,
  'occurrence.not-found': 404,
  'closure.not-found': 404,
  'token.not-found': 404,
  'code.unknown': 422,
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
