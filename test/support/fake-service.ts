/** The service as a test wants it: answers at the edge of the browser, and what was sent there. */
import { vi } from 'vitest';
import type { Problem } from '../../shared/problem.ts';

export interface Sent {
  method: string;
  /** Under `/api/v1`. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

/** What a route answers: a body (200), a whole answer, or no answer at all. */
export type Answer = (sent: Sent) => unknown;

export interface FakeService {
  /** Everything that was sent, oldest first. */
  sent: Sent[];
  /** Of one route. */
  sentTo: (route: string) => Sent[];
  /** Changes what a route answers from now on. */
  answer: (route: string, answer: Answer) => void;
}

/** A whole answer, where 200 with a body is not enough. */
export const answerWith = (status: number, body?: unknown): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), { status });

/** A refusal as the service says it. */
export const refusal = (status: number, code: string, more: Partial<Problem> = {}): Response =>
  answerWith(status, {
    type: `urn:${code}`,
    title: `Otsikko: ${code}`,
    detail: `Selitys: ${code}`,
    status,
    code,
    ...more,
  });

/** As when the connection breaks. */
export const noAnswer = (): never => {
  throw new TypeError('Failed to fetch');
};

/**
 * Answers the page's requests until the test ends. What no route was given for is answered 404.
 * @param routes by method and path, such as `GET /rooms/R02`
 */
export const fakeService = (routes: Record<string, Answer>): FakeService => {
  const answers = new Map(Object.entries(routes));
  const sent: Sent[] = [];
  const answerTo = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(new URL(String(input), 'http://localhost'), init);
    const url = new URL(request.url);
    const path = url.pathname.replace('/api/v1', '');
    const text = await request.text();
    const isJson = request.headers.get('content-type')?.includes('json') ?? true;
    const body: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text;
    const one: Sent = { method: request.method, path, query: url.searchParams, headers: request.headers, body };
    sent.push(one);
    const answer = answers.get(`${request.method} ${path}`);
    if (!answer) return refusal(404, 'request.not-found');
    const given = await answer(one);
    return given instanceof Response ? given : answerWith(200, given);
  };
  vi.stubGlobal('fetch', answerTo);
  return {
    sent,
    sentTo: (route) => sent.filter(({ method, path }) => `${method} ${path}` === route),
    answer: (route, answer) => answers.set(route, answer),
  };
};
