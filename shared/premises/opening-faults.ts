/** What is wrong with opening hours as somebody has written them. Pure: the editor shows it at once, the server refuses it. */
import type { OpeningException, OpeningSeason, WeeklyOpening } from '../rooms/schemas.ts';
import type { LocalTime } from '../time.ts';

export const openingFaultCodes = [
  'hours.end-before-start',
  'hours.overlap',
  'hours.season-backwards',
  'hours.seasons-overlap',
  'hours.date-repeated',
] as const;
export type OpeningFaultCode = (typeof openingFaultCodes)[number];

export interface OpeningFault {
  /** Dotted path into the hours, e.g. `seasons.0.hours.3.end`. */
  path: string;
  code: OpeningFaultCode;
}

/** The parts that a house or a room may have. */
export interface OpeningParts {
  openingHours?: readonly WeeklyOpening[] | null | undefined;
  seasons?: readonly OpeningSeason[] | null | undefined;
  openingExceptions?: readonly OpeningException[] | undefined;
}

interface Opening {
  start: LocalTime;
  end: LocalTime;
}

/** Openings of one day, each with its path. What touches is no overlap. */
const dayFaults = (openings: readonly (Opening & { path: string })[]): OpeningFault[] => {
  const backwards = openings.filter(({ start, end }) => end <= start);
  const sorted = openings.filter(({ start, end }) => start < end).toSorted((a, b) => (a.start < b.start ? -1 : 1));
  const overlapping = sorted.filter((each, index) => index > 0 && each.start < (sorted[index - 1] as Opening).end);
  return [
    ...backwards.map(({ path }) => ({ path: `${path}.end`, code: 'hours.end-before-start' as const })),
    ...overlapping.map(({ path }) => ({ path: `${path}.start`, code: 'hours.overlap' as const })),
  ];
};

/** Of the hours of one week, at paths below the prefix. */
export const weekFaults = (hours: readonly WeeklyOpening[], prefix: string): OpeningFault[] => {
  const openings = hours.map((opening, index) => ({ ...opening, path: `${prefix}.${index}` }));
  return [...Map.groupBy(openings, ({ weekday }) => weekday).values()].flatMap(dayFaults);
};

const seasonFaults = (seasons: readonly OpeningSeason[]): OpeningFault[] =>
  seasons.flatMap((season, index): OpeningFault[] => {
    const path = `seasons.${index}`;
    const meets = seasons.slice(0, index).some(({ from, until }) => season.from <= until && from <= season.until);
    return [
      ...(season.until < season.from ? [{ path: `${path}.until`, code: 'hours.season-backwards' as const }] : []),
      ...(meets ? [{ path: `${path}.from`, code: 'hours.seasons-overlap' as const }] : []),
      ...weekFaults(season.hours, `${path}.hours`),
    ];
  });

const exceptionFaults = (exceptions: readonly OpeningException[]): OpeningFault[] => {
  const seen = new Set<string>();
  return exceptions.flatMap(({ date, open }, index): OpeningFault[] => {
    const path = `openingExceptions.${index}`;
    const repeated = seen.has(date);
    seen.add(date);
    return [
      ...(repeated ? [{ path: `${path}.date`, code: 'hours.date-repeated' as const }] : []),
      ...dayFaults(open.map((each, place) => ({ ...each, path: `${path}.open.${place}` }))),
    ];
  });
};

/** Every fault, in the order of the parts. */
export const openingFaults = ({ openingHours, seasons, openingExceptions }: OpeningParts): OpeningFault[] => [
  ...weekFaults(openingHours ?? [], 'openingHours'),
  ...seasonFaults(seasons ?? []),
  ...exceptionFaults(openingExceptions ?? []),
];
