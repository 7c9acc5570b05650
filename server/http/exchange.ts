/** What the server keeps of one request beside the request itself. Handlers see it as `c.env`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Once } from './idempotency.ts';
import type { ReadRaw } from './raw-body.ts';
import type { HeaderPolicy } from './security-headers.ts';
import type { Identify, SignedIn } from './sessions.ts';

/** The connection that brought the request: node's own objects in the server; tests give what they need of it. */
export interface Connection {
  incoming?: { socket: Pick<IncomingMessage['socket'], 'remoteAddress'> };
  outgoing?: Pick<ServerResponse, 'setHeader'>;
}

export interface Exchange extends Connection {
  /** Names the request in the log, and in the answer that tells of a fault. */
  readonly id: string;
  /** The pattern of the route that answers. The log shows it, for a path may hold what a log must not. */
  route: string;
  policy: HeaderPolicy;
  /** The version of what is answered, for the `ETag` header. */
  etag: string | undefined;
  /** Who asks; known once a private route has been reached. */
  actor: SignedIn | undefined;
  /** On routes that take a body which is no JSON. */
  readRaw: ReadRaw | undefined;
  readonly services: Services;
}

/** What the router needs of the server, made once. */
export interface Services {
  identify: Identify;
  once: Once;
}

export interface Env {
  Bindings: Exchange;
}

/**
 * The address that the connection comes from, or `''` without a connection. `X-Forwarded-For` is not believed: anyone
 * can send it, and no trusted proxy can be configured yet.
 */
export const addressOf = (connection: Connection): string => connection.incoming?.socket.remoteAddress ?? '';
