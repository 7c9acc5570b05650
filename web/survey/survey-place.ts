/** Where a survey is, by its address, so that back goes one question back and a link leads to a question. */
import { useNavigate, useParams, useSearchParams } from '@solidjs/router';
import type { SurveyRound } from '../../shared/survey/questions.ts';

/** `undefined` is left as it is, `null` taken out. */
export interface Move {
  /** Id or code. */
  room?: string | null;
  /** The way in through which one walks. */
  door?: string | null;
  /** The attribute's key, or one of the two screens around the questions. */
  at?: string | null;
  round?: SurveyRound;
}

/** Before the questions, and after them. */
export const doorScreen = 'ovi';
export const endScreen = 'yhteenveto';

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

export const useSurveyPlace = () => {
  const params = useParams<{ site: string }>();
  const [search] = useSearchParams();
  const navigate = useNavigate();

  const pathOf = ({ room, door, at, round }: Move): string => {
    const now = new URLSearchParams(queryOf(search));
    const put = (name: string, value: string | null | undefined) => {
      if (value === null) now.delete(name);
      else if (value !== undefined) now.set(name, value);
    };
    put('tila', room);
    put('ovi', door);
    put('kysymys', at);
    put('lisaa', round && (round === 'more' ? '1' : null));
    const query = now.toString();
    return `/kartoitus/${encodeURIComponent(params.site)}${query && `?${query}`}`;
  };

  return {
    site: () => params.site,
    room: () => first(search.tila),
    door: () => first(search.ovi),
    at: () => first(search.kysymys),
    round: (): SurveyRound => (first(search.lisaa) === '1' ? 'more' : 'least'),
    pathOf,
    go: (move: Move) => navigate(pathOf(move)),
    /** The same place under its right name. */
    replace: (move: Move) => navigate(pathOf(move), { replace: true }),
  };
};

const queryOf = (search: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => {
      const one = first(value);
      return one === undefined ? [] : [[name, one]];
    }),
  );

export type SurveyPlace = ReturnType<typeof useSurveyPlace>;
