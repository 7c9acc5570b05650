/** What can be answered on the page of a mailed link: one large button for the likely answer, one for the other. */
import { createSignal, Show } from 'solid-js';
import type { DateLinkView } from '../../shared/attendance/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { InTimeOfDate } from '../bookings/in-time.tsx';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { NumberField } from '../ui/field.tsx';

/** Keys of what is said when it is done. */
export interface DoneWords {
  title: `attendance.link.${'cancel.done' | 'attendance.done' | 'need.kept' | 'need.freed'}`;
  text: `attendance.link.${'cancel.done.text' | 'attendance.done.text' | 'need.kept.text' | 'need.freed.text'}`;
}

export interface AnswerProps {
  date: DateLinkView;
  secret: string;
  onDone: (words: DoneWords) => void;
  onFault: (error: unknown) => void;
}

const doneWords = <Key extends 'cancel.done' | 'attendance.done' | 'need.kept' | 'need.freed'>(
  key: Key,
): DoneWords => ({
  title: `attendance.link.${key}`,
  text: `attendance.link.${key}.text`,
});

/** Sends one answer at a time. */
const createAnswering = (props: AnswerProps) => {
  const [busy, setBusy] = createSignal<string>();
  const answer = async (name: string, send: () => Promise<unknown>, words: DoneWords): Promise<void> => {
    if (busy()) return;
    setBusy(name);
    try {
      await send();
      props.onDone(words);
    } catch (error) {
      props.onFault(error);
    }
    setBusy(undefined);
  };
  return { answer, isBusy: (name: string) => busy() === name };
};

export const CancelDate = (props: AnswerProps) => {
  const { t } = useText();
  const { answer, isBusy } = createAnswering(props);
  const cancel = () =>
    answer(
      'cancel',
      () => answerOf(api.attendance['date-links'].cancellation.$post({ json: { link: props.secret } })),
      doneWords('cancel.done'),
    );
  return (
    <>
      <p class="num">
        {props.date.otherDates > 0
          ? t('attendance.link.cancel.others', { count: props.date.otherDates })
          : t('attendance.link.cancel.alone')}
      </p>
      <Show when={props.date.inTime}>{(inTime) => <InTimeOfDate inTime={inTime()} />}</Show>
      <div class="date-answers">
        <Button variant="danger" wide busy={isBusy('cancel')} onClick={() => void cancel()}>
          {t('attendance.link.cancel.do')}
        </Button>
        <LinkButton variant="quiet" wide href={`/varaukset/${props.date.bookingId}`}>
          {t('attendance.link.cancel.keep')}
        </LinkButton>
      </div>
    </>
  );
};

export const TellPeople = (props: AnswerProps) => {
  const { t } = useText();
  const { answer, isBusy } = createAnswering(props);
  const [people, setPeople] = createSignal<number>();
  const [isMissing, setMissing] = createSignal(false);
  const tell = (name: string, told: { outcome: 'held'; people: number } | { outcome: 'not-held' }) =>
    answer(
      name,
      () => answerOf(api.attendance['date-links'].attendance.$post({ json: { link: props.secret, ...told } })),
      doneWords('attendance.done'),
    );
  let form!: HTMLFormElement;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const count = people();
    setMissing(!count);
    if (count) void tell('held', { outcome: 'held', people: count });
    else form.querySelector('input')?.focus();
  };
  return (
    <form ref={form} class="date-answers" novalidate onSubmit={save}>
      <div class="date-people">
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
      </div>
      <Button type="submit" wide busy={isBusy('held')}>
        {t('attendance.link.attendance.save')}
      </Button>
      <Button
        variant="quiet"
        wide
        busy={isBusy('not-held')}
        onClick={() => void tell('not-held', { outcome: 'not-held' })}
      >
        {t('attendance.link.attendance.not-held')}
      </Button>
    </form>
  );
};

export const NeedAnswer = (props: AnswerProps) => {
  const { t } = useText();
  const { answer, isBusy } = createAnswering(props);
  const [isSure, setSure] = createSignal(false);
  const count = () => props.date.otherDates;
  const say = (needed: boolean) =>
    answer(
      needed ? 'yes' : 'no',
      () => answerOf(api.attendance['date-links'].need.$post({ json: { link: props.secret, needed } })),
      doneWords(needed ? 'need.kept' : 'need.freed'),
    );
  return (
    <>
      <p class="num" role="status">
        {isSure()
          ? t('attendance.link.need.sure', { count: count() })
          : t('attendance.link.need.count', { count: count() })}
      </p>
      <div class="date-answers">
        <Show
          when={isSure()}
          fallback={
            <>
              <Button wide busy={isBusy('yes')} onClick={() => void say(true)}>
                {t('attendance.link.need.yes')}
              </Button>
              <Button variant="quiet" wide onClick={() => setSure(true)}>
                {t('attendance.link.need.no')}
              </Button>
            </>
          }
        >
          <Button variant="danger" wide busy={isBusy('no')} onClick={() => void say(false)}>
            {t('attendance.link.need.sure.do', { count: count() })}
          </Button>
          <Button variant="quiet" wide onClick={() => setSure(false)}>
            {t('attendance.link.need.sure.back')}
          </Button>
        </Show>
      </div>
    </>
  );
};
