/** The typed client of the API, an area at a time, and what becomes of its answers. */
import { type ClientResponse, hc } from 'hono/client';
import type { Api } from '../../server/api-types.ts';
import type { Problem } from '../../shared/problem.ts';

const base = '/api/v1';

/** Answers come in the language of the page. */
const options = { headers: () => ({ 'Accept-Language': document.documentElement.lang }) };

export const api = {
  about: hc<Api['about']>(base, options),
  approvals: hc<Api['approvals']>(base, options),
  attendance: hc<Api['attendance']>(base, options),
  bookings: hc<Api['bookings']>(base, options),
  breakdowns: hc<Api['breakdowns']>(base, options),
  calendar: hc<Api['calendar']>(base, options),
  certificates: hc<Api['certificates']>(base, options),
  closures: hc<Api['closures']>(base, options),
  codes: hc<Api['codes']>(base, options),
  contacts: hc<Api['contacts']>(base, options),
  corrections: hc<Api['corrections']>(base, options),
  documents: hc<Api['documents']>(base, options),
  embedKeys: hc<Api['embedKeys']>(base, options),
  events: hc<Api['events']>(base, options),
  facts: hc<Api['facts']>(base, options),
  feeds: hc<Api['feeds']>(base, options),
  imports: hc<Api['imports']>(base, options),
  letters: hc<Api['letters']>(base, options),
  mailTexts: hc<Api['mailTexts']>(base, options),
  messages: hc<Api['messages']>(base, options),
  outbox: hc<Api['outbox']>(base, options),
  photos: hc<Api['photos']>(base, options),
  priority: hc<Api['priority']>(base, options),
  proposals: hc<Api['proposals']>(base, options),
  publicFacts: hc<Api['publicFacts']>(base, options),
  region: hc<Api['region']>(base, options),
  members: hc<Api['members']>(base, options),
  organisations: hc<Api['organisations']>(base, options),
  organisationStaff: hc<Api['organisationStaff']>(base, options),
  notices: hc<Api['notices']>(base, options),
  rooms: hc<Api['rooms']>(base, options),
  roomSettings: hc<Api['roomSettings']>(base, options),
  savedFilters: hc<Api['savedFilters']>(base, options),
  setup: hc<Api['setup']>(base, options),
  sites: hc<Api['sites']>(base, options),
  staff: hc<Api['staff']>(base, options),
  users: hc<Api['users']>(base, options),
  waiting: hc<Api['waiting']>(base, options),
};

/** A refusal of the API, in words for the reader. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** The network did not bring an answer: nothing is known of what happened. */
export class Unreachable extends Error {
  constructor(options?: ErrorOptions) {
    super('no answer', options);
    this.name = 'Unreachable';
  }
}

/** The body of the answers that succeed. */
type Success<R> =
  R extends ClientResponse<infer Body, infer Status, string> ? (Status extends 200 | 201 ? Body : never) : never;

/** A member of the problem document that only some refusals have, e.g. `conflicts`. */
export const extraOf = <T>(refusal: Refusal, member: string): T[] => {
  const value: unknown = refusal.problem[member];
  return Array.isArray(value) ? (value as T[]) : [];
};

/**
 * The body of a successful answer.
 * @throws Refusal when the API says no; Unreachable when nothing could be reached
 */
export const answerOf = async <R extends ClientResponse<unknown, number, string>>(
  request: Promise<R>,
): Promise<Success<R>> => {
  const response = await request.catch((cause: unknown) => {
    throw new Unreachable({ cause });
  });
  // 202: taken up, and there is nothing to say of it yet.
  if (response.status === 204 || response.status === 202) return undefined as Success<R>;
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw new Unreachable({ cause });
  });
  if (response.ok) return body as Success<R>;
  throw new Refusal(body as Problem);
};
