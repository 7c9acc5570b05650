/** A small load generator: some connections, each with one request under way at any time. */
import { type Client, openClient } from './client.ts';
import { medianOf } from './measure.ts';
import type { RunningServer } from './server.ts';

/** Requests under way at once. */
const concurrency = 16;

export interface Load {
  requestsPerSecond: number;
  /** Of the server, for each request; microseconds. */
  cpuPerRequest: number;
}

/**
 * Sends the requests in turn, and again.
 * @param ms how long new ones are sent
 * @param expected the status that each must have
 */
export const loadFor = async (
  server: RunningServer,
  requests: readonly string[],
  ms: number,
  expected = 200,
): Promise<Load> => {
  const clients = await Promise.all(Array.from({ length: concurrency }, () => openClient(server.port)));
  const begun = performance.now();
  const cpuBefore = server.cpuTime();
  let count = 0;
  const keepAsking = async (client: Client): Promise<void> => {
    while (performance.now() - begun < ms) {
      const { status } = await client.send(requests[count % requests.length] as string);
      if (status !== expected) throw new Error(`A read was answered with ${status}.`);
      count += 1;
    }
  };
  await Promise.all(clients.map(keepAsking));
  const seconds = (performance.now() - begun) / 1000;
  for (const client of clients) client.close();
  return {
    requestsPerSecond: count / seconds,
    cpuPerRequest: ((server.cpuTime() - cpuBefore) * 1000) / count,
  };
};

export const middleLoad = (loads: readonly Load[]): Load => ({
  requestsPerSecond: medianOf(loads.map(({ requestsPerSecond }) => requestsPerSecond)),
  cpuPerRequest: medianOf(loads.map(({ cpuPerRequest }) => cpuPerRequest)),
});
