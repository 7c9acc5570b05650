import { createSignal, Match, Show, Switch } from 'solid-js';
import type { ChangeFate } from '../../../shared/bookings/change-schemas.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { dateOf } from '../../../shared/time.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Tag, type TagTone } from '../../ui/tag.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { timesOf } from '../booking-words.ts';
import { DateStatus, Hurt } from '../date-row.tsx';
import { OfferChoices } from '../offer-choices.tsx';
import type { ChangeChoice, ChangedDate, Place } from './change-choices.ts';
import { isMove } from './change-choices.ts';
import type { ChangePreview } from './change-preview.ts';

export interface ChangeRowProps {
  date: ChangedDate;
  preview: ChangePreview;
  /** It is one of several that would move, so that it can be left out. */
  mayLeave: boolean;
  /** The room of the series; only another one is named. */
  roomId: string;
  /** The element that the summary of errors leads to. */
  id?: string | undefined;
}

export const fateLooks: Record<Exclude<ChangeFate, 'past' | 'outside'>, { tone: TagTone; icon: IconName }> = {
  moves: { tone: 'brand', icon: 'arrow-right' },
  stays: { tone: 'plain', icon: 'minus' },
  cancelled: { tone: 'plain', icon: 'cross' },
  blocked: { tone: 'attention', icon: 'warning' },
};

type Other = 'keep' | 'cancel';

/** What to do with a date that cannot move as asked, in its place. */
const Choices = (props: ChangeRowProps & { onChoose: () => void }) => {
  const { t, language } = useText();
  const id = () => props.date.occurrenceId;
  const chosen = () => {
    const choice = props.preview.choices()[id()];
    return choice === undefined || isMove(choice) ? choice : choice.action;
  };
  const choose = (choice: Exclude<ChangeChoice, { action: Other }> | Other) => {
    props.onChoose();
    props.preview.choose(props.date, typeof choice === 'string' ? { action: choice } : choice);
  };
  const from = () => props.date.from;
  return (
    <OfferChoices<Other>
      date={props.date.date}
      name={id()}
      offering={props.preview.offerings()[id()] ?? { alternatives: [] }}
      before={[
        {
          value: 'keep',
          label: t('changing.keep'),
          hint: timesOf(from().localStart, from().localEnd, language()),
        },
      ]}
      after={[{ value: 'cancel', label: t('changing.cancel'), hint: t('changing.cancel.hint') }]}
      chosen={chosen()}
      onChoose={choose}
    />
  );
};

/** Where the date would be: its day where that is another one, its hours and how they are, and the room. */
const NewPlace = (props: { date: ChangedDate; to: Place; isChosen: boolean }) => {
  const { language } = useText();
  const day = () => dateOf(props.to.localStart);
  const isOtherDay = () => day() !== dateOf(props.date.from.localStart);
  // How it is was told of the place that was asked, and nothing is offered that is not free.
  const status = () => (props.isChosen ? 'free' : (props.date.status ?? 'free'));
  const isOtherRoom = () => props.to.roomId !== props.date.from.roomId;
  return (
    <>
      <Show when={isOtherDay()}>
        <strong>{formatDate(day(), language())}</strong>
      </Show>
      <DateStatus
        date={{
          status: status(),
          competitors: props.isChosen ? 0 : props.date.competitors,
          localStart: props.to.localStart,
          localEnd: props.to.localEnd,
        }}
      />
      <Show when={isOtherRoom()}>
        <span>{props.to.roomName[language()]}</span>
      </Show>
    </>
  );
};

/** One date: where it is and where it would be, side by side, and, where it cannot go there, what to do about it. */
export const ChangeRow = (props: ChangeRowProps) => {
  const { t, language } = useText();
  const shown = () => props.preview.shownOf(props.date);
  const fate = () => {
    const now = shown()?.fate ?? props.date.fate;
    return now === 'past' || now === 'outside' ? 'stays' : now;
  };
  const from = () => props.date.from;
  const day = () => formatDate(dateOf(from().localStart), language());
  const isOtherRoom = () => (shown()?.to?.roomId ?? from().roomId) !== from().roomId;
  const isChosen = () => props.preview.choices()[props.date.occurrenceId] !== undefined;
  const [wantsToChoose, setChoosing] = createSignal(false);
  const mayChoose = () => props.preview.mayChoose(props.date);
  // The choices are open where they are needed or were used by hand; what was chosen for all is told in a line.
  const isChoosing = () => mayChoose() && (fate() === 'blocked' || wantsToChoose());
  let choices: HTMLDivElement | undefined;
  const change = () => {
    setChoosing(true);
    choices?.querySelector<HTMLElement>('input:checked')?.focus();
  };
  return (
    <li id={props.id} classList={{ attention: fate() === 'blocked' }}>
      <div class="change-now">
        <VisuallyHidden>{t('changing.now')}: </VisuallyHidden>
        <strong>{day()}</strong> <span>{timesOf(from().localStart, from().localEnd, language())}</span>
        <Show when={from().roomId !== props.roomId || isOtherRoom()}>
          <span class="soft change-room">{from().roomName[language()]}</span>
        </Show>
      </div>
      <div class="change-then">
        <VisuallyHidden>{t('changing.after')}: </VisuallyHidden>
        <div class="change-arrow" aria-hidden="true">
          <Icon name="arrow-right" />
        </div>
        <div class="date-told">
          <Switch>
            <Match when={fate() === 'stays' || fate() === 'cancelled'}>
              <Tag {...fateLooks[fate()]}>{t(`changing.fate.${fate()}`)}</Tag>
            </Match>
            <Match when={shown()?.to}>
              {(to) => <NewPlace date={props.date} to={to()} isChosen={isChosen() && fate() === 'moves'} />}
            </Match>
          </Switch>
          <Show when={fate() === 'blocked' && !shown()?.isGone && props.date.reasonText}>
            {(reason) => <p class="soft">{reason()}</p>}
          </Show>
          <Show when={shown()?.isGone}>
            <p class="field-error">{t('changing.gone', { reason: props.date.reasonText ?? '' })}</p>
          </Show>
          <Show when={fate() === 'moves' && props.date.shifted}>
            <p class="soft">{t('request.date.shifted')}</p>
          </Show>
          <Show when={fate() === 'moves'}>
            <Hurt date={props.date} />
          </Show>
          <Show when={mayChoose() && !isChoosing()}>
            <Button variant="link" small onClick={change}>
              {t('request.choose.change')} <VisuallyHidden>{day()}</VisuallyHidden>
            </Button>
          </Show>
        </div>
        <Show when={!mayChoose() && props.mayLeave && (fate() === 'moves' || isChosen())}>
          <div class="change-leave">
            <Button variant="link" small onClick={() => props.preview.leave(props.date, !isChosen())}>
              {t(isChosen() ? 'changing.take-along' : 'changing.keep')} <VisuallyHidden>{day()}</VisuallyHidden>
            </Button>
          </div>
        </Show>
      </div>
      <Show when={isChoosing()}>
        <div class="row-wide" ref={choices}>
          <Choices {...props} onChoose={() => setChoosing(true)} />
        </div>
      </Show>
    </li>
  );
};
