import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { PartsPreviewView } from '../../../shared/bookings/change-schemas.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { dateOf } from '../../../shared/time.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { ChangePreviewPanel } from '../change-preview-panel.tsx';
import { DateStatus } from '../date-row.tsx';
import { LacksKnown } from '../lacks-known.tsx';
import type { RoomsModel } from './rooms-model.ts';

interface PartProps {
  model: RoomsModel;
}

/** As many as there is room for above the button on a phone. */
const few = 6;

/** The dates, those first that cannot have the rooms; of many only these, or the first few. */
const Dates = (props: PartProps & { view: PartsPreviewView }) => {
  const { t, language } = useText();
  const [showsAll, setShowsAll] = createSignal(false);
  const listed = () => {
    const { dates } = props.view;
    if (showsAll() || dates.length <= few + 2) return dates;
    const blocked = props.model.blocked();
    return blocked.length > 0 ? blocked : dates.slice(0, few);
  };
  return (
    <>
      <p class="num" role="status">
        {props.model.blocked().length > 0
          ? t('parts.edit.sum.blocked', { count: props.model.blocked().length })
          : t('parts.edit.sum.free', { count: props.view.dates.length })}
      </p>
      <ol class="rows date-rows">
        <For each={listed()}>
          {(date) => (
            <li classList={{ attention: props.model.blocked().includes(date) }}>
              <strong>{formatDate(dateOf(date.localStart), language())}</strong>
              <div class="date-told">
                <DateStatus date={date} />
                <Show when={date.reasonText}>{(reason) => <p class="soft">{reason()}</p>}</Show>
              </div>
            </li>
          )}
        </For>
      </ol>
      <Show when={listed().length < props.view.dates.length}>
        <p>
          <Button variant="quiet" onClick={() => setShowsAll(true)}>
            {t('parts.edit.show-all', { count: props.view.dates.length })}
          </Button>
        </p>
      </Show>
    </>
  );
};

/** Whether it is done at once, or not by the reader, and why. */
const Outcome = (props: PartProps & { view: PartsPreviewView }) => {
  const { t } = useText();
  const isApproved = () => props.model.booking().state === 'approved';
  return (
    <>
      <LacksKnown
        lacks={props.model.lacks()}
        title={t('parts.edit.lacks')}
        label={t('parts.edit.lacks.known')}
        mustKnow={props.model.mustKnow()}
        isKnown={props.model.isKnown()}
        onKnown={props.model.setKnown}
        error={undefined}
      />
      <Switch>
        <Match when={props.view.outcome === 'at-once'}>
          <Message kind="success" title={t(isApproved() ? 'parts.edit.at-once' : 'parts.edit.waits')} still>
            <Show when={!isApproved()}>
              <p>{t('parts.edit.waits.text')}</p>
            </Show>
          </Message>
        </Match>
        <Match when={props.view.outcome === 'needs-approval'}>
          <Message kind="warning" title={t('parts.edit.needs-approval')} still>
            <p>{t('parts.edit.needs-approval.text')}</p>
            <p>{t('parts.edit.why')}</p>
            <ul>
              <For each={props.view.queueReasons}>{({ text }) => <li>{text}</li>}</For>
            </ul>
          </Message>
        </Match>
      </Switch>
    </>
  );
};

/** What the rooms would mean for each date, before anything is saved. */
export const RoomsPreview = (props: PartProps) => {
  const { t } = useText();
  const { preview } = props.model;
  return (
    <ChangePreviewPanel
      model={props.model}
      preview={preview}
      words={{ incomplete: t('parts.edit.incomplete'), same: t('parts.edit.same'), fault: t('parts.edit.fault') }}
      hasView={preview.value() !== undefined}
    >
      <Show when={preview.value()}>
        {(view) => (
          <>
            <Dates model={props.model} view={view()} />
            <Outcome model={props.model} view={view()} />
          </>
        )}
      </Show>
    </ChangePreviewPanel>
  );
};
