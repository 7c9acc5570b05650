/** A small load generator: some connections, each with one request under way at any time. */
import { type Client, openClient, requestText } from './client.ts';
import type { RunningServer } from './server.ts';

/** Requests under way at once. */
const concurrency = 16;

export interface Load {
  requestsPerSecond: number;
  /** Of the server, for each request; microseconds. */
  cpuPerRequest: number;
}

/** @param ms how long new requests are sent */
export const loadFor = async (server: RunningServer, paths: readonly string[], ms: number): Promise<Load> => {
  const requests = paths.map((path) => requestText('GET', path));
  const clients = await Promise.all(Array.from({ length: concurrency }, () => openClient(server.port)));
  const begun = performance.now();
  const cpuBefore = server.cpuTime();
  let count = 0;
  const keepAsking = async (client: Client): Promise<void> => {
    while (performance.now() - begun < ms) {
      const { status } = await client.send(requests[count % requests.length] as string);
      if (status !== 200) throw new Error(`A read was answered with ${status}.`);
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
