/** One line in the log for each request. */
import type { Logger } from 'pino';
import type { Exchange } from './exchange.ts';

/** RFC 9110 section 9.2.1; of the others those of CalDAV. */
const reading: readonly string[] = ['GET', 'HEAD', 'PROPFIND', 'REPORT'];

/**
 * Logs an answered request: by its route's pattern, for a path may hold an id and a query may hold anything.
 * Reads that went well are many and alike; they show at level `debug`.
 */
export const logRequest = (log: Logger, method: string, { id, route }: Exchange, status: number, ms: number): void => {
  const isQuiet = status < 400 && reading.includes(method);
  if (isQuiet && !log.isLevelEnabled('debug')) return;
  const line = { requestId: id, method, route, status, ms: Math.round(ms * 10) / 10 };
  if (isQuiet) log.debug(line, 'request');
  else log.info(line, 'request');
};
