import { Show } from 'solid-js';
import { formatDate } from '../../shared/i18n/format.ts';
import type { LocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { type Choice, RadioGroup } from '../ui/choice-group.tsx';
import { timesOf } from './booking-words.ts';
import { isSameChoice, type Move, type Offering, offersOf } from './date-choices.ts';

export interface OfferChoicesProps<Other extends string> {
  date: LocalDate;
  /** Apart from the names of other dates. */
  name: string;
  offering: Offering;
  /** What can be done instead of another room or time, before and after these. */
  before: readonly Choice<Other>[];
  after: readonly Choice<Other>[];
  chosen: Other | Move | undefined;
  onChoose: (choice: Other | Move) => void;
}

interface OffersProps {
  name: string;
  chosen: Move;
  offers: readonly Move[];
  onChoose: (offer: Move) => void;
}

/** Which of several rooms or hours, once their kind is chosen. */
const Offers = (props: OffersProps) => {
  const { t, language } = useText();
  const kind = () => props.chosen.action;
  const words = (offer: Move) =>
    offer.action === 'room' ? offer.roomName[language()] : timesOf(offer.localStart, offer.localEnd, language());
  const at = () => props.offers.findIndex((offer) => isSameChoice(offer, props.chosen));
  return (
    <RadioGroup
      legend={t(kind() === 'room' ? 'request.choose.which-room' : 'request.choose.which-time')}
      name={`offer-${props.name}`}
      variant="chips"
      choices={props.offers.map((offer, index) => ({ value: String(index), label: words(offer) }))}
      value={String(at())}
      onChange={(index) => {
        const offer = props.offers[Number(index)];
        if (offer) props.onChoose(offer);
      }}
    />
  );
};

/** The ways on for a date that cannot be had as asked: another room, another time, or what its page has beside them. */
export const OfferChoices = <Other extends string>(props: OfferChoicesProps<Other>) => {
  const { t, language } = useText();
  const move = () => (typeof props.chosen === 'object' ? props.chosen : undefined);
  const rooms = () => offersOf(props.offering, 'room');
  const times = () => offersOf(props.offering, 'time');
  const hint = (words: readonly string[], none: string) => {
    const [first] = words;
    if (first === undefined) return none;
    return words.length > 1 ? t('request.choose.several', { first }) : first;
  };
  const choices = (): Choice<Other | Move['action']>[] => [
    ...props.before,
    {
      value: 'room',
      label: t('request.choose.room'),
      hint: hint(
        rooms().map(({ roomName }) => roomName[language()]),
        t('request.choose.room.none'),
      ),
      disabled: rooms().length === 0,
    },
    {
      value: 'time',
      label: t('request.choose.time'),
      hint: hint(
        times().map(({ localStart, localEnd }) => timesOf(localStart, localEnd, language())),
        t('request.choose.time.none'),
      ),
      disabled: times().length === 0,
    },
    ...props.after,
  ];
  const choose = (value: Other | Move['action']) => {
    const offer = value === 'room' || value === 'time' ? (value === 'room' ? rooms() : times())[0] : (value as Other);
    if (offer !== undefined) props.onChoose(offer);
  };
  return (
    <div class="stack stack-s">
      <RadioGroup<Other | Move['action']>
        legend={t('request.choose.legend', { date: formatDate(props.date, language()) })}
        legendHidden
        name={`choice-${props.name}`}
        variant="cards"
        choices={choices()}
        value={move()?.action ?? (props.chosen as Other | undefined)}
        onChange={choose}
      />
      <Show when={move()}>
        {(picked) => (
          <Show when={offersOf(props.offering, picked().action).length > 1}>
            <Offers
              name={props.name}
              chosen={picked()}
              offers={offersOf(props.offering, picked().action)}
              onChoose={props.onChoose}
            />
          </Show>
        )}
      </Show>
    </div>
  );
};
