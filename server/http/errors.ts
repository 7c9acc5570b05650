/** The only place where a refusal becomes HTTP. A fault says nothing of itself to the caller. */
import type { Logger } from 'pino';
import { ClaimOverlap } from '../../db/database.ts';
import { AppError, errorStatus, type FieldFault } from '../../shared/errors.ts';
import { type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import { fill } from '../../shared/i18n/translate.ts';
import type { Problem } from '../../shared/problem.ts';
import { chainOf, codeOf } from '../fault-record.ts';
import { texts } from './texts.ts';

/** Errors of the engines that pass: a writer waits too long, the database restarts or has no connection left. */
const passingCodes = /^(SQLITE_BUSY|ECONNREFUSED|ECONNRESET|EPIPE|08|40001|40P01|53300|55P03|57P0)/;

/** What was thrown, as a refusal; a fault when nothing more is known of it. */
const refusalOf = (error: unknown): AppError => {
  const chain = chainOf(error);
  const refusal = chain.find((each) => each instanceof AppError);
  if (refusal) return refusal;
  if (chain.some((each) => each instanceof ClaimOverlap))
    return new AppError('booking.conflict', { extra: { conflicts: [] } });
  if (chain.some((each) => passingCodes.test(codeOf(each))))
    return new AppError('server.unavailable', { extra: { retryAfter: 1 } });
  return new AppError('server.fault');
};

/** A sentence of the errors' area. Field codes and error codes are both keys of it; an unknown one stays readable. */
const sentence = (language: Language, key: string, values?: Record<string, string | number>): string => {
  const area: Readonly<Record<string, string>> = texts[language].errors;
  return fill(language, area[key] ?? key, values);
};

const fieldsOf = ({ code, details }: AppError): FieldFault[] => {
  const { fields, path, values } = details;
  if (fields) return fields;
  return path === undefined ? [] : [{ path, code, ...(values && { values }) }];
};

const messageOf = (language: Language, { code, values }: FieldFault): string =>
  sentence(language, code.startsWith('field.') ? code : `${code}.detail`, values);

const problemOf = (refusal: AppError, language: Language, requestId: string): Problem => {
  const { code, details } = refusal;
  const status = errorStatus[code];
  const faults = fieldsOf(refusal);
  return {
    type: `urn:tilava:problem:${code}`,
    title: sentence(language, code),
    status,
    detail: sentence(language, `${code}.detail`, details.values),
    code,
    ...(faults.length > 0 && {
      errors: faults.map((field) => ({ path: field.path, code: field.code, message: messageOf(language, field) })),
    }),
    ...(status >= 500 && { requestId }),
    ...details.extra,
  };
};

/** A refusal in words, for an answer that tells of several; nothing for a fault, and for what passes by itself. */
export const refusalWords = (error: unknown, language: Language): { code: string; text: string } | undefined => {
  const { code, details } = refusalOf(error);
  if (errorStatus[code] >= 500) return undefined;
  return { code, text: sentence(language, `${code}.detail`, details.values) };
};

const headersOf = (refusal: AppError, language: Language): Record<string, string> => {
  const { retryAfter, allow } = refusal.details.extra ?? {};
  return {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    ...(typeof retryAfter === 'number' && { 'Retry-After': String(retryAfter) }),
    ...(Array.isArray(allow) && { Allow: allow.join(', ') }),
    // RFC 9110 section 15.5.2 asks for it; browsers show no dialog for this scheme.
    ...(errorStatus[refusal.code] === 401 && { 'WWW-Authenticate': 'Bearer realm="tilava"' }),
  };
};

/** What the answer depends on of the request. */
export interface Asker {
  requestId: string;
  /** The `Accept-Language` header. */
  acceptLanguage: string | undefined;
}

/** Whatever was thrown, as a problem document (RFC 9457). Faults go to the log with the request's id. */
export const errorResponse = (error: unknown, { requestId, acceptLanguage }: Asker, log: Logger): Response => {
  const refusal = refusalOf(error);
  const status = errorStatus[refusal.code];
  if (status >= 500) log.error({ requestId, err: error }, 'request failed');
  const language = preferredLanguage(acceptLanguage);
  const problem = problemOf(refusal, language, requestId);
  return new Response(JSON.stringify(problem), { status, headers: headersOf(refusal, language) });
};
