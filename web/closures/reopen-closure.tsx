import { createSignal, For, Show } from 'solid-js';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import type { ClosureDetail, ListedClosure } from '../../shared/closures/schemas.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox, RadioGroup } from '../ui/choice-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { readClosure, reopenClosure } from './queries.ts';

export interface ReopenClosureProps {
  /** Open while there is one. */
  closure: ListedClosure | undefined;
  onClose: () => void;
  onReopened: (returned: number) => void;
}

type Displaced = ClosureDetail['displaced'][number];

interface ChosenProps {
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

const DisplacedDate = (props: ChosenProps & { date: Displaced }) => {
  const { t, language } = useText();
  const where = () => ({ when: formatUse(props.date.from, language()), room: props.date.from.roomName[language()] });
  const id = () => props.date.occurrenceId;
  return (
    <li>
      <p>
        <a href={`/varaukset/${props.date.bookingId}`}>{props.date.title}</a>, {props.date.organisation}
      </p>
      <Show
        when={props.date.returns === 'free'}
        fallback={
          <p class="soft num">
            {where().when}, {where().room}:{' '}
            {t(`closures.reopen.${props.date.returns as Exclude<Displaced['returns'], 'free'>}`)}
          </p>
        }
      >
        <Checkbox
          name={`return-${id()}`}
          label={t('closures.reopen.back', where())}
          checked={props.chosen.includes(id())}
          onChange={(isChosen) =>
            props.onChoose(isChosen ? [...props.chosen, id()] : props.chosen.filter((each) => each !== id()))
          }
        />
      </Show>
    </li>
  );
};

const Body = (props: ChosenProps & { id: string }) => {
  const { t } = useText();
  const detail = createReading(() => props.id, readClosure);
  return (
    <Show
      when={detail.fault() === undefined}
      fallback={<FaultMessage error={detail.fault()} onRetry={detail.refresh} />}
    >
      <Show when={detail.value()} fallback={<Skeleton lines={3} />}>
        {(found) => (
          <Show when={found().displaced.length > 0} fallback={<p>{t('closures.reopen.none')}</p>}>
            <div class="stack">
              <p>{t('closures.reopen.lead')}</p>
              <ul class="plain-list stack">
                <For each={found().displaced}>
                  {(date) => <DisplacedDate date={date} chosen={props.chosen} onChoose={props.onChoose} />}
                </For>
              </ul>
            </div>
          </Show>
        )}
      </Show>
    </Show>
  );
};

/** Asks before a closure is taken away: one time or all of them, and which moved dates go back. */
export const ReopenClosure = (props: ReopenClosureProps) => {
  const { t, language } = useText();
  const [scope, setScope] = createSignal<'one' | 'all'>('one');
  const [chosen, setChosen] = createSignal<string[]>([]);
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();
  const forget = () => {
    setChosen([]);
    setScope('one');
    setFault(undefined);
  };
  const close = () => {
    forget();
    props.onClose();
  };
  const reopen = async ({ id }: ListedClosure) => {
    setBusy(true);
    setFault(undefined);
    try {
      const { returned } = await reopenClosure(id, { scope: scope(), returns: chosen() });
      forget();
      props.onReopened(returned);
    } catch (error) {
      setFault(() => error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('closures.reopen.title', { title: props.closure?.title[language()] ?? '' })}
      open={props.closure !== undefined}
      onClose={close}
      wide
      actions={
        <>
          <Button busy={isBusy()} onClick={() => props.closure && void reopen(props.closure)}>
            {t('closures.reopen.send')}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t('closures.reopen.keep')}
          </Button>
        </>
      }
    >
      <Show when={props.closure}>
        {(closure) => (
          <div class="stack">
            <Show when={closure().comingInSeries > 1}>
              <RadioGroup
                legend={t('closures.reopen.scope')}
                name="reopen-scope"
                choices={[
                  { value: 'one' as const, label: t('closures.reopen.scope.one') },
                  { value: 'all' as const, label: t('closures.reopen.scope.all', { count: closure().comingInSeries }) },
                ]}
                value={scope()}
                onChange={setScope}
              />
            </Show>
            <Body id={closure().id} chosen={chosen()} onChoose={setChosen} />
            <Show when={fault()}>{(error) => <FaultMessage error={error()} />}</Show>
          </div>
        )}
      </Show>
    </Dialog>
  );
};
