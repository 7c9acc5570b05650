import { Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import { useText } from '../i18n/language.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { timesOf } from './booking-words.ts';
import {
  type ChoiceKind,
  canWait,
  isHurt,
  isMove,
  isSameChoice,
  type Move,
  offersOf,
  type PreviewDate,
} from './date-choices.ts';
import type { RequestDates } from './request-dates.ts';

export interface DateChoicesProps {
  date: PreviewDate;
  dates: RequestDates;
  /** Something was chosen here, by hand. */
  onChoose: () => void;
}

/** Which of several rooms or hours, once their kind is chosen. */
const Offers = (props: DateChoicesProps & { chosen: Move; offers: readonly Move[] }) => {
  const { t, language } = useText();
  const kind = () => props.chosen.action;
  const words = (offer: Move) =>
    offer.action === 'room' ? offer.roomName[language()] : timesOf(offer.localStart, offer.localEnd, language());
  const at = () => props.offers.findIndex((offer) => isSameChoice(offer, props.chosen));
  return (
    <RadioGroup
      legend={t(kind() === 'room' ? 'request.choose.which-room' : 'request.choose.which-time')}
      name={`offer-${props.date.localStart}`}
      variant="chips"
      choices={props.offers.map((offer, index) => ({ value: String(index), label: words(offer) }))}
      value={String(at())}
      onChange={(index) => {
        const offer = props.offers[Number(index)];
        if (offer) props.dates.choose(props.date, offer);
      }}
    />
  );
};

/** The ways on for a date that cannot be had, in its place; and to keep it, where it only lacks something. */
export const DateChoices = (props: DateChoicesProps) => {
  const { t, language } = useText();
  const chosen = () => props.dates.choices()[props.date.localStart];
  const move = () => {
    const choice = chosen();
    return isMove(choice) ? choice : undefined;
  };
  const rooms = () => offersOf(props.date, 'room');
  const times = () => offersOf(props.date, 'time');
  const hint = (words: readonly string[], none: string) => {
    const [first] = words;
    if (first === undefined) return none;
    return words.length > 1 ? t('request.choose.several', { first }) : first;
  };
  // As if this date were left out, whatever is chosen now.
  const left = () => {
    const tally = props.dates.tally();
    const counts = chosen() === undefined ? isHurt(props.date) : isMove(chosen());
    return Math.max(0, (tally?.sent ?? 0) - (counts ? 1 : 0));
  };
  const choices = () => [
    ...(isHurt(props.date)
      ? [{ value: 'keep' as const, label: t('request.choose.keep'), hint: t('request.choose.keep.hint') }]
      : []),
    {
      value: 'room' as const,
      label: t('request.choose.room'),
      hint: hint(
        rooms().map(({ roomName }) => roomName[language()]),
        t('request.choose.room.none'),
      ),
      disabled: rooms().length === 0,
    },
    {
      value: 'time' as const,
      label: t('request.choose.time'),
      hint: hint(
        times().map(({ localStart, localEnd }) => timesOf(localStart, localEnd, language())),
        t('request.choose.time.none'),
      ),
      disabled: times().length === 0,
    },
    ...(canWait(props.date)
      ? [{ value: 'wait' as const, label: t('request.choose.wait'), hint: t('request.choose.wait.hint') }]
      : []),
    {
      value: 'skip' as const,
      label: t('request.choose.skip'),
      hint: t('request.choose.skip.hint', { count: left() }),
    },
  ];
  const choose = (kind: ChoiceKind | 'keep') => {
    if (kind === 'keep') {
      props.onChoose();
      return props.dates.keep(props.date);
    }
    const choice = kind === 'skip' || kind === 'wait' ? { action: kind } : (kind === 'room' ? rooms() : times())[0];
    if (!choice) return;
    props.onChoose();
    props.dates.choose(props.date, choice);
  };
  return (
    <div class="stack stack-s">
      <RadioGroup<ChoiceKind | 'keep'>
        legend={t('request.choose.legend', { date: formatDate(props.date.date, language()) })}
        legendHidden
        name={`choice-${props.date.localStart}`}
        variant="cards"
        choices={choices()}
        value={chosen()?.action ?? (isHurt(props.date) ? 'keep' : undefined)}
        onChange={choose}
      />
      <Show when={move()}>
        {(picked) => (
          <Show when={offersOf(props.date, picked().action).length > 1}>
            <Offers {...props} chosen={picked()} offers={offersOf(props.date, picked().action)} />
          </Show>
        )}
      </Show>
    </div>
  );
};
