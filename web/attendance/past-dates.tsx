import { createSignal, For, Show } from 'solid-js';
import type { BookingAttendanceView, PastDateView } from '../../shared/attendance/schemas.ts';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { NumberField } from '../ui/field.tsx';
import { Message } from '../ui/message.tsx';
import './attendance.css';

/** As many past dates as are shown at once. */
const mostShown = 5;

type Told = { outcome: 'held'; people?: number } | { outcome: 'not-held' };

const useStandingWords = () => {
  const { t } = useText();
  return ({ outcome, people, state }: PastDateView): string => {
    if (outcome === 'not-held') return t('attendance.past.not-held');
    if (outcome === 'held')
      return people === null ? t('attendance.past.held') : t('attendance.past.people', { count: people });
    return t(state === 'no_show' ? 'attendance.past.no-show' : 'attendance.past.untold');
  };
};

interface TellDialogProps {
  date: PastDateView | undefined;
  isBusy: boolean;
  onClose: () => void;
  onTell: (date: PastDateView, told: Told) => void;
}

const TellForm = (props: TellDialogProps & { date: PastDateView }) => {
  const { t } = useText();
  const [people, setPeople] = createSignal<number | undefined>(props.date.people ?? undefined);
  const [isMissing, setMissing] = createSignal(false);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const count = people();
    setMissing(!count);
    if (count) props.onTell(props.date, { outcome: 'held', people: count });
  };
  return (
    <form class="form" novalidate onSubmit={save}>
      <NumberField
        label={t('attendance.link.attendance.people')}
        name="people"
        hint={t('attendance.link.attendance.people.hint')}
        autocomplete="off"
        maxlength={5}
        value={people()}
        onInput={setPeople}
        error={isMissing() ? t('attendance.link.attendance.people.missing') : undefined}
      />
      <div class="cluster">
        <Button type="submit" busy={props.isBusy}>
          {t('attendance.link.attendance.save')}
        </Button>
        <Button variant="quiet" onClick={() => props.onTell(props.date, { outcome: 'not-held' })}>
          {t('attendance.link.attendance.not-held')}
        </Button>
      </div>
    </form>
  );
};

const NeedPanel = (props: {
  bookingId: string;
  onAnswered: (view: BookingAttendanceView, needed: boolean) => void;
}) => {
  const { t } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const [isSure, setSure] = createSignal(false);
  const answer = async (needed: boolean) => {
    setBusy(true);
    setFault(undefined);
    try {
      const asked = api.attendance.bookings[':id'].need.$post({ param: { id: props.bookingId }, json: { needed } });
      props.onAnswered(await answerOf(asked), needed);
    } catch (error) {
      setFault(() => error);
    }
    setBusy(false);
  };
  return (
    <Message
      kind="info"
      title={t('attendance.link.need.title')}
      actions={
        <>
          <Button busy={isBusy()} onClick={() => void answer(true)}>
            {t('attendance.link.need.yes')}
          </Button>
          <Button
            variant={isSure() ? 'danger' : 'quiet'}
            onClick={() => (isSure() ? void answer(false) : setSure(true))}
          >
            {t(isSure() ? 'attendance.need.sure' : 'attendance.link.need.no')}
          </Button>
        </>
      }
    >
      <p>{t('attendance.link.need.lead')}</p>
      <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
    </Message>
  );
};

export interface PastDatesProps {
  bookingId: string;
  /** Dates were cancelled here: the booking is another now. */
  onChanged: () => void;
}

/** What became of the dates that are over, told by the group or seen by staff, and whether the time is still needed. */
export const PastDates = (props: PastDatesProps) => {
  const { t, language } = useText();
  const standing = useStandingWords();
  const reading = createReading(
    () => props.bookingId,
    (id) => answerOf(api.attendance.bookings[':id'].attendance.$get({ param: { id } })),
  );
  const [telling, setTelling] = createSignal<PastDateView>();
  const [isBusy, setBusy] = createSignal(false);
  const [isAll, setAll] = createSignal(false);
  const [done, setDone] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const change = async (send: () => Promise<BookingAttendanceView>) => {
    setBusy(true);
    setFault(undefined);
    setDone(false);
    try {
      reading.replace(await send());
      setDone(true);
    } catch (error) {
      setFault(() => error);
    }
    setTelling(undefined);
    setBusy(false);
  };
  const tell = ({ occurrenceId: id }: PastDateView, json: Told) =>
    void change(() => answerOf(api.attendance.occurrences[':id'].attendance.$post({ param: { id }, json })));
  const mark = ({ occurrenceId: id, state }: PastDateView) => {
    const route = api.attendance.occurrences[':id']['no-show'];
    void change(() =>
      answerOf(state === 'no_show' ? route.$delete({ param: { id } }) : route.$post({ param: { id } })),
    );
  };
  const isOver = ({ state }: PastDateView) => state === 'completed' || state === 'no_show';

  const Row = (row: { date: PastDateView; allowed: BookingAttendanceView['allowed'] }) => {
    const of = (action: string) => t('attendance.past.of', { action, date: formatUse(row.date, language()) });
    const tellWords = () => t(row.date.outcome ? 'attendance.past.change' : 'attendance.past.tell');
    const markWords = () => t(row.date.state === 'no_show' ? 'attendance.past.unmark' : 'attendance.past.mark');
    return (
      <li>
        <div>
          <p class="num">{formatUse(row.date, language())}</p>
          <p class="soft num">{standing(row.date)}</p>
        </div>
        <div class="cluster no-print">
          <Show when={row.allowed.tell && isOver(row.date)}>
            <Button variant="quiet" small aria-label={of(tellWords())} onClick={() => setTelling(row.date)}>
              {tellWords()}
            </Button>
          </Show>
          <Show when={row.allowed.markNoShow}>
            <Button variant="quiet" small aria-label={of(markWords())} onClick={() => mark(row.date)}>
              {markWords()}
            </Button>
          </Show>
        </div>
      </li>
    );
  };

  return (
    <Show when={reading.value()}>
      {(view) => (
        <>
          <Show when={view().needAskedAt && view().allowed.tell}>
            <NeedPanel
              bookingId={props.bookingId}
              onAnswered={(fresh, needed) => {
                reading.replace(fresh);
                if (!needed) props.onChanged();
              }}
            />
          </Show>
          <Show when={view().dates.length > 0}>
            <section class="stack" aria-labelledby="past-dates-title">
              <div class="stack stack-s">
                <h2 id="past-dates-title">{t('attendance.past')}</h2>
                <Show when={view().allowed.tell}>
                  <p class="soft">{t('attendance.past.text')}</p>
                </Show>
              </div>
              <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
              <p class="soft" role="status">
                {done() ? t('attendance.past.saved') : ''}
              </p>
              <ul class="plain-list past-dates">
                <For each={isAll() ? view().dates : view().dates.slice(0, mostShown)}>
                  {(date) => <Row date={date} allowed={view().allowed} />}
                </For>
              </ul>
              <Show when={!isAll() && view().dates.length > mostShown}>
                <div class="no-print">
                  <Button variant="quiet" onClick={() => setAll(true)}>
                    {t('attendance.past.more', { count: view().dates.length })}
                  </Button>
                </div>
              </Show>
            </section>
          </Show>
          <Dialog
            title={telling() ? formatUse(telling() as PastDateView, language()) : t('attendance.past.tell')}
            open={telling() !== undefined}
            onClose={() => setTelling(undefined)}
          >
            <Show when={telling()} keyed>
              {(date) => <TellForm date={date} isBusy={isBusy()} onClose={() => setTelling(undefined)} onTell={tell} />}
            </Show>
          </Dialog>
        </>
      )}
    </Show>
  );
};
