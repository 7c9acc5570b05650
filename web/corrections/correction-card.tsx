import { createSignal, createUniqueId, Show } from 'solid-js';
import type { CorrectionView } from '../../shared/corrections/schemas.ts';
import { formatPlainDate, formatTime } from '../../shared/i18n/format.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { localTimeIn } from '../calendar/site-clock.ts';
import { keyOfPlace } from '../facts/place-facts.ts';
import { useText } from '../i18n/language.tsx';
import { roomFactsAddress } from '../room-facts/addresses.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { AnswerDialog } from './answer-dialog.tsx';

export interface CorrectionCardProps {
  correction: CorrectionView;
  onClosed: (closed: CorrectionView) => void;
}

const keyOf = ({ id, code }: { id: string; code: string | null }): string => encodeURIComponent(code ?? id);

/** The page of the house where the fact is corrected: at the place where it stands, if it stands anywhere. */
const editAddress = ({ site, fact }: CorrectionView): string => {
  const place = fact?.place ? `&paikka=${encodeURIComponent(keyOfPlace({ ...fact.place, via: '' }))}` : '';
  return `/yllapito/toimipisteet/${keyOf(site)}?nakyma=esteettomyys${place}`;
};

/** What became of it. */
const Closed = (props: { correction: CorrectionView; moment: (instant: string) => string }) => {
  const { t } = useText();
  const words = ({ at, by }: NonNullable<CorrectionView['closed']>) =>
    by === null
      ? t('correctionKeeping.closed.itself', { date: props.moment(at) })
      : t('correctionKeeping.closed', { date: props.moment(at), by });
  return (
    <Show when={props.correction.closed}>
      {(closed) => (
        <div class="stack stack-s">
          <p class="soft num">{words(closed())}</p>
          <Show when={closed().answer} fallback={<p class="soft">{t('correctionKeeping.closed.no-answer')}</p>}>
            {(answer) => (
              <div>
                <p class="small soft">{t('correctionKeeping.closed.answer')}</p>
                <p class="correction-answer">{answer()}</p>
              </div>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
};

const Actions = (props: CorrectionCardProps & { what: string }) => {
  const { t, language } = useText();
  const [isAnswering, setAnswering] = createSignal(false);
  const survey = () =>
    `/kartoitus/${keyOf(props.correction.site)}?tila=${encodeURIComponent(props.correction.room.id)}`;
  return (
    <>
      <div class="cluster no-print">
        <Button onClick={() => setAnswering(true)}>
          {t('correctionKeeping.answer')}
          <VisuallyHidden>
            {t('correctionKeeping.answer.for', { fact: props.what, room: props.correction.room.name[language()] })}
          </VisuallyHidden>
        </Button>
        <LinkButton variant="quiet" icon="edit" href={editAddress(props.correction)}>
          {t('correctionKeeping.edit-fact')}
        </LinkButton>
        <LinkButton variant="quiet" icon="place" href={survey()}>
          {t('correctionKeeping.survey')}
        </LinkButton>
      </div>
      <AnswerDialog
        correction={props.correction}
        open={isAnswering()}
        onClose={() => setAnswering(false)}
        onClosed={(closed) => {
          setAnswering(false);
          props.onClosed(closed);
        }}
      />
    </>
  );
};

/** What somebody said, about what, and the ways to mend it. */
export const CorrectionCard = (props: CorrectionCardProps) => {
  const { t, language } = useText();
  const titleId = createUniqueId();
  const correction = () => props.correction;
  const what = () => correction().fact?.label[language()] ?? t('correctionKeeping.whole');
  const moment = (instant: string) => {
    const local = localTimeIn(instant, correction().site.timeZone);
    return `${formatPlainDate(dateOf(local), language())} ${formatTime(timeOf(local), language())}`;
  };
  return (
    <article class="card stack" aria-labelledby={titleId}>
      <div class="stack stack-s">
        <div class="cluster between">
          <h2 id={titleId} class="correction-title">
            {what()}
          </h2>
          <Show when={correction().state === 'open' && correction().email !== null}>
            <Tag tone="info" icon="mail">
              {t('correctionKeeping.wants-answer')}
            </Tag>
          </Show>
        </div>
        <p>
          <a href={roomFactsAddress(correction().room)}>{correction().room.name[language()]}</a>,{' '}
          {correction().site.name[language()]}
        </p>
        <p class="soft num">{t('correctionKeeping.sent', { date: moment(correction().sentAt) })}</p>
      </div>
      <div>
        <p class="small soft">{t('correctionKeeping.message')}</p>
        <blockquote class="correction-message" lang={correction().language}>
          {correction().message}
        </blockquote>
      </div>
      <Show when={correction().fact}>
        {(fact) => (
          <p>
            <span class="soft">{t('correctionKeeping.now')}:</span>{' '}
            <strong class="num">{fact().text[language()]}</strong>
          </p>
        )}
      </Show>
      <Show when={correction().state === 'open'} fallback={<Closed correction={correction()} moment={moment} />}>
        <Actions {...props} what={what()} />
      </Show>
    </article>
  );
};
