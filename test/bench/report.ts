/** The figures as tables for people. */

import { type Figures, goals } from './figures.ts';
import type { Load } from './load.ts';
import type { Times } from './measure.ts';

type Line = readonly [what: string, median: string, p95: string, limit: string, ratio: string, goal: string];

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Whether a goal is met, beside it. */
const judged = (goal: string, met: boolean): string => `${goal}: ${met ? 'met' : 'MISSED'}`;

const timed = (what: string, times: Times, limit?: Times, goalMs?: number): Line => [
  what,
  ms(times.median),
  ms(times.p95),
  limit ? ms(limit.median) : '',
  limit ? `${(times.median / limit.median).toFixed(1)}x` : '',
  goalMs === undefined ? '' : judged(`<= ${goalMs} ms`, times.median <= goalMs),
];

/** Series are compared by how many could be written in a time. */
const written = (what: string, times: Times, limit: Times): Line => {
  const share = limit.median / times.median;
  const goal = judged(`>= ${percent(goals.seriesShare)}`, share >= goals.seriesShare);
  return [what, ms(times.median), ms(times.p95), ms(limit.median), percent(share), goal];
};

const perSecond = ({ requestsPerSecond }: Load): string => `${Math.round(requestsPerSecond)}/s`;

const linesOf = ({ previews, searches, series, availability, firstReading, feeds }: Figures): Line[] => {
  const share = availability.ours.requestsPerSecond / availability.limit.requestsPerSecond;
  const goal = judged(`>= ${percent(goals.availabilityShare)}`, share >= goals.availabilityShare);
  const feedShare = feeds.ours.requestsPerSecond / feeds.limit.requestsPerSecond;
  const feedGoal = judged(`>= ${percent(goals.feedShare)}`, feedShare >= goals.feedShare);
  const [ours, bare] = [perSecond(feeds.ours), perSecond(feeds.limit)];
  return [
    ['', 'median', 'p95', 'limit', 'to limit', 'goal'],
    timed('preview of 52 dates', previews.preview, previews.limit, goals.previewMs),
    timed('the same, every date taken', previews.hopeless, previews.limit),
    timed('search, 500 rooms, 52 dates', searches.search, searches.limit, goals.searchMs),
    timed('the same search again', searches.repeated, searches.limit),
    timed('search by two needs', searches.suited, searches.suitedLimit, goals.searchMs),
    written('series of 52 written, HTTP', series.http, series.limit),
    written('series of 52, use case alone', series.useCase, series.limit),
    ['availability of a week', perSecond(availability.ours), '', perSecond(availability.limit), percent(share), goal],
    timed('the same, read first', firstReading),
    ['calendar of a house, unchanged', ours, '', bare, percent(feedShare), feedGoal],
  ];
};

const padded = (lines: readonly Line[]): string => {
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column % 5 === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const tableOf = (figures: Figures): string => `${figures.size} occurrences\n${padded(linesOf(figures))}\n`;

export interface Growth {
  what: string;
  /** Median of the largest database by that of the smallest. */
  factor: number;
  met: boolean;
}

export const growthOf = (small: Figures, large: Figures): Growth[] => {
  const medians: [string, (figures: Figures) => number][] = [
    ['preview', ({ previews }) => previews.preview.median],
    ['search', ({ searches }) => searches.search.median],
    ['series', ({ series }) => series.http.median],
    ['availability', ({ availability }) => 1 / availability.ours.requestsPerSecond],
    ['availability read first', ({ firstReading }) => firstReading.median],
  ];
  return medians.map(([what, of]) => {
    const factor = of(large) / of(small);
    return { what, factor, met: factor <= goals.growth };
  });
};

export const growthTable = (growth: readonly Growth[]): string =>
  [
    'median at 10m by that at 100k',
    ...growth.map(
      ({ what, factor, met }) => `${what.padEnd(28)} ${judged(`${factor.toFixed(2)} <= ${goals.growth}`, met)}`,
    ),
  ].join('\n');
