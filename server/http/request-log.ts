/** The log: one line for each request, and never anything personal in it. */
import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';
import type { Exchange } from './exchange.ts';

/** Members that must never be written, wherever a careless call puts them. */
const secret = ['password', 'token', 'cookie', 'authorization', 'email', 'recipient', 'phone', 'internalTitle'];

/** JSON lines with names instead of numbers for levels, and without what is secret or personal. */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    },
    destination,
  );

/**
 * Logs an answered request: by its route's pattern, for a path may hold an id and a query may hold anything.
 * Reads that went well are many and alike; they show at level `debug`.
 */
export const logRequest = (log: Logger, method: string, { id, route }: Exchange, status: number, ms: number): void => {
  const isQuiet = status < 400 && (method === 'GET' || method === 'HEAD');
  if (isQuiet && !log.isLevelEnabled('debug')) return;
  const line = { requestId: id, method, route, status, ms: Math.round(ms * 10) / 10 };
  if (isQuiet) log.debug(line, 'request');
  else log.info(line, 'request');
};
