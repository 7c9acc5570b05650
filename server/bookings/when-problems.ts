/** What may be wrong with the dates that somebody asks for. */
import type { ErrorCode } from '../../shared/errors.ts';

export const whenProblems = [
  'when.invalid',
  'when.end-before-start',
  'when.rrule-syntax',
  'when.rrule-unsupported',
  'when.rrule-unbounded',
  'when.too-many',
  'when.beyond-horizon',
  'when.no-occurrence',
  'when.overlaps-itself',
] as const satisfies readonly ErrorCode[];
