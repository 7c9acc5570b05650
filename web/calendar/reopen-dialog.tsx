import { createSignal, Show } from 'solid-js';
import type { SiteCalendarView } from '../../shared/approvals/schemas.ts';
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { listed } from './day-words.ts';
import type { SiteEntry } from './hour-picture.ts';
import { reopenPremises } from './queries.ts';
import { localTimeIn } from './site-clock.ts';

export interface ReopenDialogProps {
  /** The closure asked about; the dialog is open while there is one. */
  entry: SiteEntry | undefined;
  calendar: SiteCalendarView;
  onClose: () => void;
  onReopened: (title: string) => void;
}

/** The rooms that the closure holds. */
const roomsOf = ({ days, rooms }: SiteCalendarView, closureId: string | undefined) => {
  const ids = days.flatMap((day) =>
    day.rooms.filter(({ entries }) => entries.some((each) => each.closureId === closureId)).map(({ roomId }) => roomId),
  );
  return rooms.filter(({ id }) => ids.includes(id));
};

/** Asks before a closure is taken away; it opens every room that it closed. */
export const ReopenDialog = (props: ReopenDialogProps) => {
  const { t, language } = useText();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const whenWords = ({ start, end }: SiteEntry) => {
    const moment = (instant: string) => {
      const local = localTimeIn(instant, props.calendar.timeZone);
      return `${formatDate(dateOf(local), language())} ${formatTime(timeOf(local), language())}`;
    };
    return `${moment(start)} – ${moment(end)}`;
  };
  const names = () => roomsOf(props.calendar, props.entry?.closureId).map(({ name }) => name[language()]);

  const reopen = async () => {
    const { closureId, title } = props.entry ?? {};
    if (!closureId || !title) return;
    setBusy(true);
    setFault(undefined);
    try {
      await reopenPremises(closureId);
      props.onReopened(title);
    } catch (error) {
      setFault(() => error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={t('siteCalendar.reopen.title')}
      open={props.entry !== undefined}
      onClose={props.onClose}
      actions={
        <>
          <Button variant="danger" busy={isBusy()} onClick={() => void reopen()}>
            {t('siteCalendar.reopen.send')}
          </Button>
          <Button variant="quiet" onClick={props.onClose}>
            {t('siteCalendar.reopen.keep')}
          </Button>
        </>
      }
    >
      <Show when={props.entry}>
        {(entry) => (
          <div class="stack">
            <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
            <p>{t('siteCalendar.reopen.text', { title: entry().title, when: whenWords(entry()) })}</p>
            <p>{t('siteCalendar.reopen.rooms', { count: names().length, rooms: listed(names(), language()) })}</p>
            <p>
              {t('siteCalendar.reopen.stays')}{' '}
              <a href={`/yllapito/toimipisteet/${props.calendar.site.code ?? props.calendar.site.id}?nakyma=sulut`}>
                {t('siteCalendar.reopen.who')}
              </a>
            </p>
          </div>
        )}
      </Show>
    </Dialog>
  );
};
