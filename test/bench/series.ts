/** Writing a series of 52 dates: over HTTP, by the use case alone, and as nothing but its claims. */
import { randomBytes } from 'node:crypto';
import { openSqlite } from '../../db/sqlite.ts';
import { requestBooking } from '../../server/bookings/request-booking.ts';
import { createClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import type { Dependencies } from '../../server/dependencies.ts';
import { createLog } from '../../server/log.ts';
import { createIds } from '../../server/new-id.ts';
import { createCatalogue } from '../../server/rooms/catalogue.ts';
import { createSeals } from '../../server/seals.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Client, expectReply, requestText } from './client.ts';
import { bench } from './fill.ts';
import { type Contender, inTurn, type Rounds, type Times } from './measure.ts';
import { mostSeries, seriesLength, seriesRequest, spaceOf, spansOf } from './questions.ts';
import { openStatements, type Statements } from './statements.ts';
import { benchNow } from './timetable.ts';

export type SeriesTimes = Record<'http' | 'useCase' | 'limit', Times>;

/** As `server/serve.ts` makes them, but silent. */
const dependenciesOver = (path: string): Dependencies => {
  const clock = createClock(Date.parse(benchNow));
  return {
    db: openSqlite(path),
    clock,
    newId: createIds(clock),
    log: createLog('silent'),
    config: readConfig({}),
    mail: { send: () => Promise.reject(new Error('nothing is sent here')) },
    catalogue: createCatalogue({ clock }),
    seals: createSeals(randomBytes(32)),
  };
};

const actor: Actor = {
  userId: bench.userId,
  name: 'Aino Aalto',
  grants: [{ role: 'representative', organisationId: bench.organisationId }],
};

const checkBooking = ({ state, occurrences }: BookingView): void => {
  if (state !== 'approved' || occurrences.length !== seriesLength) {
    throw new Error(`A series of ${occurrences.length} dates that is ${state}.`);
  }
};

const overHttp = (client: Client, bodyOf: (run: number) => unknown): Contender => {
  let request = '';
  let answer: Buffer = Buffer.alloc(0);
  return {
    before: (run) => {
      request = requestText('POST', '/api/v1/bookings', { body: bodyOf(run), token: bench.token });
    },
    run: async () => {
      answer = await expectReply(client, request, 201);
    },
    after: () => checkBooking(JSON.parse(answer.toString()) as BookingView),
  };
};

const bareClaims = (statements: Statements): Contender => {
  const occurrenceIds = statements.occurrenceIds(seriesLength);
  let claim = { spaceId: 0, spans: spansOf(seriesRequest(0).when) };
  return {
    before: (run) => {
      const { roomId, when } = seriesRequest(run);
      claim = { spaceId: spaceOf(roomId), spans: spansOf(when) };
    },
    run: () => statements.claim(claim.spaceId, claim.spans, occurrenceIds),
  };
};

/** Each contender writes to a file of its own, as a server does: others' writes would make it forget its pages. */
export interface SeriesFiles {
  useCase: string;
  limit: string;
}

/** @throws Error when the early hours do not suffice for so many runs */
export const measureSeries = async (client: Client, files: SeriesFiles, rounds: Rounds): Promise<SeriesTimes> => {
  if (rounds.warmUp + rounds.runs > mostSeries) throw new Error('Too many series for the early hours.');
  const deps = dependenciesOver(files.useCase);
  const statements = openStatements(files.limit);
  try {
    return await inTurn(
      {
        http: overHttp(client, seriesRequest),
        useCase: {
          run: async (run) => checkBooking(await requestBooking(deps, actor, seriesRequest(run), 'fi')),
        },
        limit: bareClaims(statements),
      },
      rounds,
    );
  } finally {
    statements.close();
    await deps.db.close();
  }
};
