/**
 * The limit for a read: one bare Hono route on the product's server stack, which answers the bytes of a file; and for a
 * calendar that is asked for again, one that says that nothing is new.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';

const body = new Uint8Array(readFileSync(process.env.ANSWER_FILE ?? ''));
const app = new Hono();
app.get('/api/v1/rooms/:id/availability', (c) => c.body(body, 200, { 'Content-Type': 'application/json' }));
app.get('/feeds/:file', () => new Response(null, { status: 304, headers: { ETag: '"same"' } }));

const listener = getRequestListener(app.fetch);
const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
server.listen(0, '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('SIGTERM', () => process.exit(0));
