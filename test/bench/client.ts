/**
 * A client over one connection that stays open, as small as can be: Node's own takes as long for a request as the fast
 * ones of the server do, and would be measured with them.
 */
import { connect, type Socket } from 'node:net';

export interface Reply {
  status: number;
  body: Buffer;
}

export interface Client {
  /** One request at a time. */
  send(request: string): Promise<Reply>;
  close(): void;
}

export interface RequestParts {
  /** JSON */
  body?: unknown;
  token?: string;
  /** What is at hand already, by its tag. */
  etag?: string;
}

/** The text of a request. */
export const requestText = (method: string, path: string, { body, token, etag }: RequestParts = {}) => {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Accept-Language: fi'];
  if (etag !== undefined) lines.push(`If-None-Match: ${etag}`);
  if (token !== undefined) lines.push(`Authorization: Bearer ${token}`);
  if (body === undefined) return `${lines.join('\r\n')}\r\n\r\n`;
  const json = JSON.stringify(body);
  lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(json)}`);
  return `${lines.join('\r\n')}\r\n\r\n${json}`;
};

const endOfHead = Buffer.from('\r\n\r\n');

interface Head {
  status: number;
  /** Where the answer ends. */
  end: number;
  bodyAt: number;
}

/** @throws Error for an answer whose length was not announced; the product announces all of those that are measured */
const headOf = (bytes: Buffer): Head | undefined => {
  const at = bytes.indexOf(endOfHead);
  if (at < 0) return undefined;
  const head = bytes.toString('latin1', 0, at);
  const status = Number(head.slice(9, 12));
  // "Not modified" ends with its head, whatever that says (RFC 9112 section 6.3).
  const length = status === 304 ? '0' : /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`No Content-Length in ${head}`);
  const bodyAt = at + endOfHead.length;
  return { status, bodyAt, end: bodyAt + Number(length) };
};

interface Waiting {
  chunks: Buffer[];
  size: number;
  head: Head | undefined;
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

const receive = (waiting: Waiting, chunk: Buffer): boolean => {
  waiting.chunks.push(chunk);
  waiting.size += chunk.length;
  waiting.head ??= headOf(Buffer.concat(waiting.chunks));
  const { head } = waiting;
  if (!head || waiting.size < head.end) return false;
  const bytes = waiting.chunks.length === 1 ? chunk : Buffer.concat(waiting.chunks);
  waiting.resolve({ status: head.status, body: bytes.subarray(head.bodyAt, head.end) });
  return true;
};

const connected = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });

export const openClient = async (port: number): Promise<Client> => {
  const socket = await connected(port);
  let waiting: Waiting | undefined;
  const fail = (error: Error): void => waiting?.reject(error);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server closed the connection.')));
  socket.on('data', (chunk: Buffer) => {
    try {
      if (waiting && receive(waiting, chunk)) waiting = undefined;
    } catch (error) {
      fail(error as Error);
    }
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { chunks: [], size: 0, head: undefined, resolve, reject };
        if (socket.destroyed) fail(new Error('The connection was closed before the request.'));
        else socket.write(request);
      }),
    close: () => socket.destroy(),
  };
};

/** Sends, and takes nothing but the status that is expected. @throws Error with the answer otherwise */
export const expectReply = async (client: Client, request: string, status: number): Promise<Buffer> => {
  const reply = await client.send(request);
  if (reply.status !== status) throw new Error(`${reply.status} instead of ${status}: ${reply.body.toString()}`);
  return reply.body;
};
