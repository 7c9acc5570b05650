import { DateField } from './date-field.tsx';
import { TimeField } from './time-field.tsx';

export interface MomentFieldsProps {
  /** Begins the names of both fields: `closure-start` gives `closure-startDate` and `closure-startTime`. */
  name: string;
  dateLabel: string;
  timeLabel: string;
  /** `YYYY-MM-DD` and `HH:mm`, once they are said. */
  date: string | undefined;
  time: string | undefined;
  onDate: (date: string | undefined) => void;
  onTime: (time: string | undefined) => void;
  dateError?: string | undefined;
  timeError?: string | undefined;
  /** Whether `24:00` may be said. */
  endOfDay?: boolean;
}

/** A day and a time of it, beside each other where there is room. */
export const MomentFields = (props: MomentFieldsProps) => (
  <div class="moment-fields">
    <DateField
      label={props.dateLabel}
      name={`${props.name}Date`}
      hint=""
      required
      value={props.date}
      onChange={props.onDate}
      error={props.dateError}
    />
    <TimeField
      label={props.timeLabel}
      name={`${props.name}Time`}
      required
      {...(props.endOfDay && { endOfDay: true })}
      value={props.time}
      onChange={props.onTime}
      error={props.timeError}
    />
  </div>
);
