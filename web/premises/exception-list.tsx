import { createSignal, For, Index, Show } from 'solid-js';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import type { OpeningException } from '../../shared/rooms/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { OpeningRow, useOpeningLabels } from './opening-row.tsx';

export interface ExceptionListProps {
  exceptions: readonly OpeningException[];
  today: LocalDate;
  onChange: (exceptions: OpeningException[]) => void;
  errorOf?: ((path: string) => string | undefined) | undefined;
}

const noReason = { fi: '', sv: '', en: '' };

type Opening = OpeningException['open'][number];

const Exception = (props: ExceptionListProps & { exception: OpeningException; index: number }) => {
  const { t, language } = useText();
  const labelsOn = useOpeningLabels();
  const path = () => `openingExceptions.${props.index}`;
  const change = (part: Partial<OpeningException>) =>
    props.onChange(props.exceptions.map((each, place) => ({ ...each, ...(place === props.index && part) })));
  const setOpening = (at: number, part: Partial<Opening>) =>
    change({ open: props.exception.open.map((each, place) => ({ ...each, ...(place === at && part) })) });
  const day = () => (props.exception.date ? formatDate(props.exception.date, language()) : t('hours.exception.new'));
  const times = () =>
    props.exception.open
      .filter(({ start, end }) => start !== '' && end !== '')
      .map(({ start, end }) => formatTimeRange(start, end, language()))
      .join(', ') || t('hours.preview.closed');
  const reason = () => props.exception.reason?.[language()] || props.exception.reason?.fi;
  const [isOpen, setOpen] = createSignal(props.exception.date === '');
  /** Whether anything inside is wrong: then it cannot stay closed. */
  const isWrong = () =>
    [
      `${path()}.date`,
      `${path()}.reason.fi`,
      ...props.exception.open.flatMap((_, at) => [`${path()}.open.${at}.start`, `${path()}.open.${at}.end`]),
    ].some((each) => props.errorOf?.(each) !== undefined);
  return (
    <li>
      <Disclosure
        card
        open={isOpen() || isWrong()}
        onToggle={setOpen}
        summary={
          <>
            {day()}{' '}
            <span class="soft num">
              {times()}
              <Show when={reason()}>{(words) => <>, {words()}</>}</Show>
            </span>
          </>
        }
      >
        <div class="stack">
          <div class="exception-day">
            <DateField
              label={t('hours.exception.date')}
              name={`${path()}.date`}
              value={props.exception.date || undefined}
              error={props.errorOf?.(`${path()}.date`)}
              onChange={(date = '') => change({ date })}
            />
            <div class="stack stack-s">
              <Show when={props.exception.open.length > 0} fallback={<p class="soft">{t('hours.exception.closed')}</p>}>
                <Index each={props.exception.open}>
                  {(opening, at) => (
                    <OpeningRow
                      path={`${path()}.open.${at}`}
                      labels={labelsOn(day())}
                      start={opening().start}
                      end={opening().end}
                      errorOf={props.errorOf}
                      onChange={(part) => setOpening(at, part)}
                      onRemove={() => change({ open: props.exception.open.filter((_, place) => place !== at) })}
                    />
                  )}
                </Index>
              </Show>
              <div class="cluster">
                <Button
                  variant="quiet"
                  small
                  icon="plus"
                  onClick={() => change({ open: [...props.exception.open, { start: '', end: '' }] })}
                >
                  {t('hours.exception.open')}
                  <span class="visually-hidden">: {day()}</span>
                </Button>
                <Show when={props.exception.open.length > 0}>
                  <Button variant="link" onClick={() => change({ open: [] })}>
                    {t('hours.close')}
                    <span class="visually-hidden">: {day()}</span>
                  </Button>
                </Show>
              </div>
            </div>
          </div>
          <LocalTextField
            label={t('hours.exception.reason')}
            hint={t('hours.exception.reason.hint')}
            name={`${path()}.reason`}
            maxlength={120}
            value={props.exception.reason ?? noReason}
            errorOf={props.errorOf}
            onInput={(reason) =>
              change({ reason: Object.values(reason).some((words) => words.trim()) ? reason : null })
            }
          />
          <p>
            <Button
              variant="danger"
              small
              onClick={() => props.onChange(props.exceptions.filter((_, place) => place !== props.index))}
            >
              {t('hours.exception.remove')}
              <span class="visually-hidden">: {day()}</span>
            </Button>
          </p>
        </div>
      </Disclosure>
    </li>
  );
};

/** Single days unlike the others: closed, or open at other times. Days that have passed stand behind a button. */
export const ExceptionList = (props: ExceptionListProps) => {
  const { t } = useText();
  const [showsPast, setShowsPast] = createSignal(false);
  const isPast = ({ date }: OpeningException) => date !== '' && date < props.today;
  const past = () => props.exceptions.filter(isPast).length;
  const shown = () =>
    props.exceptions.flatMap((exception, index) => (showsPast() || !isPast(exception) ? [index] : []));
  return (
    <div class="stack" id="openingExceptions">
      <Show when={past() > 0}>
        <p>
          <Button variant="link" onClick={() => setShowsPast(!showsPast())}>
            {t(showsPast() ? 'hours.exception.hide-past' : 'hours.exception.show-past', { count: past() })}
          </Button>
        </p>
      </Show>
      <ul class="plain-list stack stack-s">
        <For each={shown()}>
          {(index) => (
            <Show when={props.exceptions[index]}>
              {(exception) => <Exception {...props} exception={exception()} index={index} />}
            </Show>
          )}
        </For>
      </ul>
      <p>
        <Button
          variant="quiet"
          icon="plus"
          onClick={() => props.onChange([...props.exceptions, { date: '', open: [], reason: null }])}
        >
          {t('hours.exception.add')}
        </Button>
      </p>
    </div>
  );
};
