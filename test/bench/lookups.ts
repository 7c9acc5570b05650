/** Preview and search: from the request's first byte to the answer's last, and what the bare statements take. */
import type { PreviewRequest, PreviewView } from '../../shared/bookings/preview-schemas.ts';
import type { SearchView } from '../../shared/bookings/search-schemas.ts';
import type { RoomSummaryView } from '../../shared/rooms/schemas.ts';
import { type Client, expectReply, requestText } from './client.ts';
import { type Contender, inTurn, type Rounds, type Times } from './measure.ts';
import {
  hopelessPreviewOf,
  previewOf,
  searchOf,
  seriesLength,
  spaceIds,
  spaceOf,
  spansOf,
  suitedSearchOf,
} from './questions.ts';
import type { SpaceVerdicts, Statements } from './statements.ts';

/** A POST whose text is made beforehand; the answer is looked into once in a while, so that no error is measured. */
const posting = (client: Client, path: string, bodyOf: (run: number) => unknown, check: (body: Buffer) => void) => {
  let request = '';
  let answer: Buffer = Buffer.alloc(0);
  return {
    before: (run: number) => {
      request = requestText('POST', path, { body: bodyOf(run) });
    },
    run: async () => {
      answer = await expectReply(client, request, 200);
    },
    after: (run: number) => {
      if (run % 50 === 0) check(answer);
    },
  } satisfies Contender;
};

const checkPreview = (body: Buffer): void => {
  const { summary } = JSON.parse(body.toString()) as PreviewView;
  if (summary.total !== seriesLength) throw new Error(`A preview of ${summary.total} dates.`);
};

const checkSearch = (body: Buffer): void => {
  const { occurrences, rooms } = JSON.parse(body.toString()) as SearchView;
  if (occurrences.length !== seriesLength || rooms.length < 100) {
    throw new Error(`A search of ${occurrences.length} dates that found ${rooms.length} rooms.`);
  }
};

const limitOfPreview = (statements: Statements, previewAt: (run: number) => PreviewRequest): Contender => {
  let question = { spaceId: 0, spans: spansOf(previewAt(0).when) };
  return {
    before: (run) => {
      const { roomId, when } = previewAt(run);
      question = { spaceId: spaceOf(roomId), spans: spansOf(when) };
    },
    run: () => statements.taken(question.spaceId, question.spans),
  };
};

export type PreviewTimes = Record<'preview' | 'hopeless' | 'limit', Times>;

export const measurePreviews = (client: Client, statements: Statements, rounds: Rounds): Promise<PreviewTimes> => {
  const path = '/api/v1/bookings/preview';
  return inTurn(
    {
      preview: posting(client, path, previewOf, checkPreview),
      hopeless: posting(client, path, hopelessPreviewOf, checkPreview),
      limit: limitOfPreview(statements, previewOf),
    },
    rounds,
  );
};

type RoomPage = { items: RoomSummaryView[]; nextCursor: string | null };

/** Whom each room suits, as the product says. */
const verdictsOfRooms = async (client: Client): Promise<SpaceVerdicts[]> => {
  const verdicts: SpaceVerdicts[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const path: string = `/api/v1/rooms?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = JSON.parse((await expectReply(client, requestText('GET', path, {}), 200)).toString()) as RoomPage;
    for (const { id, accessibility } of page.items) verdicts.push({ spaceId: spaceOf(id), ...accessibility });
    cursor = page.nextCursor;
  }
  return verdicts;
};

export type SearchTimes = Record<'search' | 'repeated' | 'limit' | 'suited' | 'suitedLimit', Times>;

/** Each search but the repeated ones asks for dates that nobody has asked for before; that by needs comes after them. */
export const measureSearches = async (client: Client, statements: Statements, rounds: Rounds): Promise<SearchTimes> => {
  statements.keepVerdicts(await verdictsOfRooms(client));
  let spans = spansOf(searchOf(0).when);
  return inTurn(
    {
      search: posting(client, '/api/v1/search', searchOf, checkSearch),
      repeated: posting(client, '/api/v1/search', searchOf, checkSearch),
      limit: {
        before: (run) => {
          spans = spansOf(searchOf(run).when);
        },
        run: () => statements.takenOfAll(spaceIds, spans),
      },
      suited: posting(client, '/api/v1/search', suitedSearchOf, checkSearch),
      suitedLimit: {
        before: (run) => {
          spans = spansOf(suitedSearchOf(run).when);
        },
        run: () => statements.takenOfSuited(spans),
      },
    },
    rounds,
  );
};
