import type { LocalTime } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { TimeField } from '../ui/time-field.tsx';

export interface OpeningRowProps {
  /** Of the opening, e.g. `openingHours.3`. */
  path: string;
  /** What its fields and its button are called, for readers. */
  labels: { start: string; end: string; remove: string };
  start: LocalTime;
  end: LocalTime;
  onChange: (part: { start: LocalTime } | { end: LocalTime }) => void;
  onRemove: () => void;
  errorOf?: ((path: string) => string | undefined) | undefined;
}

/** From when to when, and a way to take it away. Its labels are for readers: the row says the day. */
export const OpeningRow = (props: OpeningRowProps) => (
  <div class="opening-row">
    <TimeField
      label={props.labels.start}
      name={`${props.path}.start`}
      value={props.start || undefined}
      error={props.errorOf?.(`${props.path}.start`)}
      onChange={(start = '') => props.onChange({ start })}
    />
    <span aria-hidden="true">–</span>
    <TimeField
      label={props.labels.end}
      name={`${props.path}.end`}
      endOfDay
      value={props.end || undefined}
      error={props.errorOf?.(`${props.path}.end`)}
      onChange={(end = '') => props.onChange({ end })}
    />
    <IconButton icon="cross" label={props.labels.remove} onClick={() => props.onRemove()} />
  </div>
);

/** The labels of an opening on a day. */
export const useOpeningLabels = () => {
  const { t } = useText();
  return (day: string): OpeningRowProps['labels'] => ({
    start: t('hours.opens', { day }),
    end: t('hours.closes', { day }),
    remove: t('hours.remove', { day }),
  });
};
