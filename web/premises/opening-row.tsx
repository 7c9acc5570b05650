import type { LocalTime } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { TimeField } from '../ui/time-field.tsx';

export interface OpeningRowProps {
  /** Of the opening, e.g. `openingHours.3`. */
  path: string;
  /** The day that it belongs to, for readers. */
  day: string;
  start: LocalTime;
  end: LocalTime;
  onChange: (part: { start: LocalTime } | { end: LocalTime }) => void;
  onRemove: () => void;
  errorOf?: ((path: string) => string | undefined) | undefined;
}

/** From when to when, and a way to take it away. Its labels are for readers: the row says the day. */
export const OpeningRow = (props: OpeningRowProps) => {
  const { t } = useText();
  return (
    <div class="opening-row">
      <TimeField
        label={t('hours.opens', { day: props.day })}
        name={`${props.path}.start`}
        value={props.start || undefined}
        error={props.errorOf?.(`${props.path}.start`)}
        onChange={(start = '') => props.onChange({ start })}
      />
      <span aria-hidden="true">–</span>
      <TimeField
        label={t('hours.closes', { day: props.day })}
        name={`${props.path}.end`}
        endOfDay
        value={props.end || undefined}
        error={props.errorOf?.(`${props.path}.end`)}
        onChange={(end = '') => props.onChange({ end })}
      />
      <IconButton icon="cross" label={t('hours.remove', { day: props.day })} onClick={() => props.onRemove()} />
    </div>
  );
};
