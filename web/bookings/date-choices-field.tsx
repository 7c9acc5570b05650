import { useText } from '../i18n/language.tsx';
import { canWait, isHurt, isMove, type Move, type PreviewDate } from './date-choices.ts';
import { OfferChoices } from './offer-choices.tsx';
import type { RequestDates } from './request-dates.ts';

export interface DateChoicesProps {
  date: PreviewDate;
  dates: RequestDates;
  /** Something was chosen here, by hand. */
  onChoose: () => void;
}

/** Beside another room or time. */
type Other = 'keep' | 'wait' | 'skip';

/** The ways on for a date that cannot be had, in its place; and to keep it, where it only lacks something. */
export const DateChoices = (props: DateChoicesProps) => {
  const { t } = useText();
  const chosen = () => props.dates.choices()[props.date.localStart];
  // As if this date were left out, whatever is chosen now.
  const left = () => {
    const tally = props.dates.tally();
    const counts = chosen() === undefined ? isHurt(props.date) : isMove(chosen());
    return Math.max(0, (tally?.sent ?? 0) - (counts ? 1 : 0));
  };
  const inView = (): Other | Move | undefined => {
    const choice = chosen();
    if (choice === undefined) return isHurt(props.date) ? 'keep' : undefined;
    return isMove(choice) ? choice : choice.action;
  };
  const choose = (choice: Other | Move) => {
    props.onChoose();
    if (choice === 'keep') props.dates.keep(props.date);
    else props.dates.choose(props.date, typeof choice === 'string' ? { action: choice } : choice);
  };
  return (
    <OfferChoices<Other>
      date={props.date.date}
      name={props.date.localStart}
      offering={props.date}
      before={
        isHurt(props.date)
          ? [{ value: 'keep', label: t('request.choose.keep'), hint: t('request.choose.keep.hint') }]
          : []
      }
      after={[
        ...(canWait(props.date)
          ? [{ value: 'wait' as const, label: t('request.choose.wait'), hint: t('request.choose.wait.hint') }]
          : []),
        {
          value: 'skip' as const,
          label: t('request.choose.skip'),
          hint: t(props.dates.isMore ? 'adding.skip.hint' : 'request.choose.skip.hint', { count: left() }),
        },
      ]}
      chosen={inView()}
      onChoose={choose}
    />
  );
};
