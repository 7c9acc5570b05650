/** The log: JSON lines on standard output, and never anything personal in them. */
import { type DestinationStream, type Logger, pino } from 'pino';
import { faultRecord } from './fault-record.ts';

/** Members that must never be written, wherever a careless call puts them. */
const secret = ['password', 'token', 'cookie', 'authorization', 'email', 'recipient', 'phone', 'internalTitle'];

/** @param destination standard output when left out */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: faultRecord },
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    },
    destination,
  );
