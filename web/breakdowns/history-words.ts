/** What the history of a house tells of things out of order, in words. */
import { formatMoment } from '../../shared/breakdowns/moments.ts';
import type { BreakdownView } from '../../shared/breakdowns/schemas.ts';
import { breakdownDevices } from '../../shared/rooms/breakdown-devices.ts';
import { isLocalDateTime } from '../../shared/time.ts';
import type { ValueWords } from '../editing/field-words.ts';
import { useText } from '../i18n/language.tsx';
import { createBreakdownWords } from './breakdown-words.ts';

/** As it is kept: a whole one where it came or went, else field by field. */
interface Kept extends Pick<BreakdownView, 'device' | 'place' | 'note'> {
  start: string;
  end: string | null;
}

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'device' in value;

export const createBreakdownHistoryWords = (): ValueWords => {
  const { t, language } = useText();
  const { brokenOf, spanOf } = createBreakdownWords();
  return (field, value) => {
    if (field === 'breakdown' && isKept(value))
      return `${brokenOf(value)}, ${spanOf({ localStart: value.start, localEnd: value.end })}`;
    if (!field.startsWith('breakdown.') || typeof value !== 'string') return undefined;
    const device = breakdownDevices.find((each) => each === value);
    if (field === 'breakdown.device' && device) return t(`breakdowns.device.${device}`);
    return isLocalDateTime(value) ? formatMoment(value, language()) : undefined;
  };
};
