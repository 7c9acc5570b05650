import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { startServer as startProcess } from '../support/server-process.ts';

const directory = mkdtempSync(join(tmpdir(), 'tilava-main-'));
const children = new Set<ChildProcess>();

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

const startServer = (env: Record<string, string>) => {
  const server = startProcess({ DATA_DIR: join(directory, 'data'), ...env });
  children.add(server.child);
  return server;
};

describe('the server process', { timeout: 60_000 }, () => {
  test('serves, tells its address in one line, and ends in good order when asked to', async () => {
    const { child, said, exited, listening } = startServer({ CLOCK: '2026-11-22T08:00:00Z' });
    const url = await listening;
    expect(said.out.split('\n').filter((line) => line.includes(url))).toHaveLength(1);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const body = JSON.stringify({ email: 'ngo@demo.tilava.example', password: 'demo' });
    const headers = { 'Content-Type': 'application/json' };
    const session = await fetch(`${url}/api/v1/session`, { method: 'POST', body, headers });
    expect(session.status).toBe(201);
    expect(session.headers.get('cache-control')).toBe('no-store');
    const large = await fetch(`${url}/api/v1/session`, { method: 'POST', body: 'x'.repeat(300_000), headers });
    expect(large.status).toBe(413);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(said.err).toBe('');
  });

  test('carries the same headers as the tests see, none of them twice', async () => {
    const { child, exited, listening } = startServer({});
    const url = await listening;
    const first = await fetch(`${url}/api/v1/rooms/R02/availability?from=2027-01-11&to=2027-01-12`);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('cache-control')).not.toContain('no-cache');
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(first.url, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
    const problem = await fetch(`${url}/api/v1/session`);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    child.kill('SIGINT');
    expect(await exited).toBe(0);
  });

  test.each<Record<string, string>>([
    { PORT: 'abc' },
    { DEMO: 'maybe' },
    { NODE_ENV: 'production', CLOCK: '2026-11-22T08:00:00Z' },
  ])('does not start with %j, says why in one line, and ends with code 2', async (env) => {
    const { said, exited } = startServer(env);
    expect(await exited).toBe(2);
    expect(said.out).toBe('');
    expect(said.err).toMatch(/^tilava: [^\n]+\n$/);
  });

  test('says in one line when its port is taken', async () => {
    const { child, listening, exited } = startServer({});
    const port = new URL(await listening).port;
    const second = startServer({ PORT: port });
    expect(await second.exited).toBe(1);
    expect(second.said.err).toMatch(/^tilava: [^\n]*EADDRINUSE[^\n]*\n$/);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });
});
