/** A closure that is being made, in the address of its plan: nothing is lost when the page is loaded again or sent on. Pure. */
import type { ClosureKind, ClosureRequest } from '../../shared/closures/schemas.ts';
import { isLocalDateTime } from '../../shared/time.ts';

/** Here, for the schemas may not be loaded by the browser. */
export const closureKindChoices: readonly ClosureKind[] = [
  'maintenance',
  'urgent_repair',
  'own_use',
  'holiday',
  'epidemic',
  'emergency',
  'other',
];

type Words = Record<string, string | string[] | undefined>;

export const closureAddress = ({ siteId, roomId, start, end, when, kind, title }: ClosureRequest): string => {
  const search = new URLSearchParams({
    toimipiste: siteId,
    ...(roomId && { tila: roomId }),
    alku: start,
    loppu: end,
    ...(when?.rrule && { toisto: when.rrule }),
    syy: kind,
    nimi: title.fi,
    ...(title.sv && { sv: title.sv }),
    ...(title.en && { en: title.en }),
  });
  return `/kalenteri/sulku?${search}`;
};

/** The closure of an address; nothing when the address is not whole. */
export const closureOfAddress = (words: Words): ClosureRequest | undefined => {
  const word = (name: string) => {
    const value = words[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const [siteId, start, end, fi] = [word('toimipiste'), word('alku'), word('loppu'), word('nimi').trim()];
  if (!siteId || !fi || !isLocalDateTime(start) || !isLocalDateTime(end)) return undefined;
  const [roomId, rrule, sv, en] = [word('tila'), word('toisto'), word('sv'), word('en')];
  return {
    siteId,
    ...(roomId && { roomId }),
    start,
    end,
    ...(rrule && { when: { rrule } }),
    kind: closureKindChoices.find((kind) => kind === word('syy')) ?? 'other',
    title: { fi, ...(sv && { sv }), ...(en && { en }) },
  };
};
