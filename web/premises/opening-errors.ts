/** What is wrong with opening hours as they stand in the editor, in words at their fields. */
import { type OpeningParts, openingFaults } from '../../shared/premises/opening-faults.ts';
import type { useText } from '../i18n/language.tsx';

type Translate = ReturnType<typeof useText>['t'];

/** Everything that has been left empty, by path. */
const emptyPaths = ({ openingHours, seasons, openingExceptions }: OpeningParts): string[] => {
  const ofOpenings = (openings: readonly { start: string; end: string }[], prefix: string) =>
    openings.flatMap(({ start, end }, index) => [
      ...(start === '' ? [`${prefix}.${index}.start`] : []),
      ...(end === '' ? [`${prefix}.${index}.end`] : []),
    ]);
  return [
    ...ofOpenings(openingHours ?? [], 'openingHours'),
    ...(seasons ?? []).flatMap(({ from, until, hours }, index) => [
      ...(from === '' ? [`seasons.${index}.from`] : []),
      ...(until === '' ? [`seasons.${index}.until`] : []),
      ...ofOpenings(hours, `seasons.${index}.hours`),
    ]),
    ...(openingExceptions ?? []).flatMap(({ date, open }, index) => [
      ...(date === '' ? [`openingExceptions.${index}.date`] : []),
      ...ofOpenings(open, `openingExceptions.${index}.open`),
    ]),
  ];
};

const isDate = (path: string): boolean => /\.(from|until|date)$/.test(path);

/** Of the fields that are not empty only: half an opening is not one that ends too early. */
export const openingErrors = (parts: OpeningParts, t: Translate): Record<string, string> => {
  const empty = emptyPaths(parts);
  const holders = new Set(empty.map((path) => path.slice(0, path.lastIndexOf('.'))));
  const isWhole = (path: string) => !holders.has(path.slice(0, path.lastIndexOf('.')));
  const unnamed = (parts.seasons ?? []).flatMap(({ name }, index) =>
    name.fi.trim() === '' ? [[`seasons.${index}.name.fi`, t('hours.season.name.missing')]] : [],
  );
  return Object.fromEntries([
    ...unnamed,
    ...empty.map((path) => [path, t(isDate(path) ? 'hours.date.missing' : 'hours.time.missing')]),
    ...openingFaults(parts)
      .filter(({ path }) => isWhole(path))
      .map(({ path, code }) => [path, t(`hours.fault.${code}`)]),
  ]);
};
