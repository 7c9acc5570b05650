import { createMemo, createSignal, Show } from 'solid-js';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { formatMoment } from '../../shared/breakdowns/moments.ts';
import type { BookingBreakdownsView } from '../../shared/breakdowns/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Message } from '../ui/message.tsx';
import { createBreakdownWords } from './breakdown-words.ts';
import { type AskedMove, MoveDialog } from './move-dialog.tsx';
import { type Moved, MovedDates, wayBack } from './moved-dates.tsx';
import { keepDates, readBookingBreakdowns, reopenDates } from './queries.ts';
import { SufferingBody } from './suffering-body.tsx';

export interface BookingBreakdownsProps {
  booking: BookingView;
  /** The reader looks after the room; the words are then not about her own booking. */
  staff: boolean;
  onMoved: (booking: BookingView) => void;
  /** The booking has changed since it was read. */
  onStale: () => void;
}

interface SufferingProps extends BookingBreakdownsProps {
  view: BookingBreakdownsView;
  /** What is out of order, or what is said about it, is another now. */
  onAnswered: (view: BookingBreakdownsView) => void;
  onGone: () => void;
  onMovedDates: (fresh: BookingView, asked: AskedMove) => void;
}

/** The dates are kept all the same: who said so, and the way back. */
const Kept = (props: SufferingProps & { shown: boolean; busy: boolean; onShow: () => void; onReopen: () => void }) => {
  const { t, language } = useText();
  const { brokenOf } = createBreakdownWords();
  const what = () => [...new Set(props.view.breakdowns.map(brokenOf))].join('; ');
  const word = () => props.view.acknowledged;
  const by = () => {
    const at = formatMoment(word()?.localAt ?? '', language());
    const name = word()?.by;
    return name ? t('breakdowns.booking.kept.by', { name, at }) : t('breakdowns.booking.kept.at', { at });
  };
  return (
    <Message
      kind="info"
      still
      actions={
        <>
          <Button variant="link" onClick={() => props.onShow()}>
            {t(props.shown ? 'breakdowns.booking.hide' : 'breakdowns.booking.show')}
          </Button>
          <Show when={props.booking.allowed.change}>
            <Button variant="link" busy={props.busy} onClick={() => props.onReopen()}>
              {t('breakdowns.booking.reopen')}
            </Button>
          </Show>
        </>
      }
    >
      <p>
        {t(props.staff ? 'breakdowns.booking.kept.staff' : 'breakdowns.booking.kept', {
          what: what(),
          count: props.view.dates.length,
        })}{' '}
        <span class="soft num">{by()}</span>
      </p>
    </Message>
  );
};

const Suffering = (props: SufferingProps) => {
  const { t } = useText();
  const { brokenOf } = createBreakdownWords();
  const [isShown, setShown] = createSignal(false);
  const [asked, setAsked] = createSignal<AskedMove>();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  let told!: HTMLDivElement;
  const isKept = () => props.view.acknowledged !== null;
  const answer = async (work: Promise<BookingBreakdownsView>) => {
    setBusy(true);
    setFault(undefined);
    await work.then(
      (view) => {
        setShown(false);
        props.onAnswered(view);
        // The button that had the focus is gone.
        told.focus();
      },
      (error: unknown) => setFault(() => error),
    );
    setBusy(false);
  };
  const what = () => [...new Set(props.view.breakdowns.map(brokenOf))].join('; ');
  const body = () => (
    <SufferingBody
      {...props}
      busy={isBusy()}
      onAsk={setAsked}
      onKeep={isKept() ? undefined : () => void answer(keepDates(props.booking.id, props.view))}
    />
  );
  return (
    <div class="stack stack-s" ref={told} tabindex="-1">
      <Show
        when={!isKept()}
        fallback={
          <>
            <Kept
              {...props}
              shown={isShown()}
              busy={isBusy()}
              onShow={() => setShown(!isShown())}
              onReopen={() => void answer(reopenDates(props.booking.id))}
            />
            <Show when={isShown()}>{body()}</Show>
          </>
        }
      >
        <Message
          kind="warning"
          title={t(props.staff ? 'breakdowns.booking.title.staff' : 'breakdowns.booking.title', {
            what: what(),
            count: props.view.dates.length,
          })}
          still
        >
          {body()}
        </Message>
      </Show>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
      <MoveDialog
        booking={props.booking}
        asked={asked()}
        onClose={() => setAsked(undefined)}
        onMoved={(fresh) => {
          const done = asked();
          setAsked(undefined);
          if (done) props.onMovedDates(fresh, done);
        }}
        onGone={props.onGone}
        onStale={props.onStale}
      />
    </div>
  );
};

/**
 * Dates that suffer from something out of order, and the one step that moves them or keeps them. Nothing while nothing
 * does; a fault is not told, for the booking itself is what one came for.
 */
export const BookingBreakdowns = (props: BookingBreakdownsProps) => {
  const [moved, setMoved] = createSignal<Moved>();
  const [isBack, setBack] = createSignal(false);
  const question = createMemo(() => ({ id: props.booking.id, version: props.booking.version }));
  const reading = createReading(question, ({ id }) => readBookingBreakdowns(id));
  const moving = (fresh: BookingView, { moves }: AskedMove) => {
    setBack(false);
    setMoved({ back: wayBack(props.booking, moves), version: fresh.version });
    props.onMoved(fresh);
  };
  const undone = (fresh: BookingView) => {
    setBack(true);
    props.onMoved(fresh);
  };
  const lasting = () => {
    const last = moved();
    return last && (isBack() || last.version === props.booking.version) ? last : undefined;
  };
  const answered = (view: BookingBreakdownsView) => {
    reading.replace(view);
    // The booking tells of it too.
    props.onStale();
  };
  return (
    <>
      <Show when={lasting()} keyed>
        {(last) => (
          <MovedDates booking={props.booking} moved={last} onUndone={undone} onStale={() => props.onStale()} />
        )}
      </Show>
      <Show when={reading.value()?.dates.length ? reading.value() : undefined}>
        {(view) => (
          <Suffering {...props} view={view()} onAnswered={answered} onGone={reading.refresh} onMovedDates={moving} />
        )}
      </Show>
    </>
  );
};
