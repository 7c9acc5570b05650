import { For, Show } from 'solid-js';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import type { RoomImpactView } from '../../shared/rooms/settings.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { ImpactPanel } from '../premises/impact-panel.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Message } from '../ui/message.tsx';

export interface ImpactDialogProps {
  /** What the change would mean; nothing while it has not been asked. */
  impact: RoomImpactView | undefined;
  onSave: () => void;
  onBack: () => void;
}

const Taken = (props: { taken: RoomImpactView['taken'] }) => {
  const { t, language } = useText();
  const when = (each: RoomImpactView['taken'][number]) =>
    `${formatDate(dateOf(each.localStart), language())} ${formatTimeRange(timeOf(each.localStart), timeOf(each.localEnd), language())}`;
  return (
    <Message kind="error" still>
      <p>{t('roomSettings.impact.taken')}</p>
      <ul>
        <For each={props.taken}>
          {(each) => (
            <li>
              <a href={`/varaukset/${each.bookingId}`} target="_blank" rel="noopener">
                {each.title}
              </a>
              , {each.organisation}: <span class="num">{when(each)}</span>{' '}
              <span class="soft">({t(`roomSettings.impact.taken.${each.reason}`)})</span>
            </li>
          )}
        </For>
      </ul>
    </Message>
  );
};

/** Before a change is saved: the bookings that it leaves at odds with the room, and those that stand in its way. */
export const ImpactDialog = (props: ImpactDialogProps) => {
  const { t } = useText();
  const taken = () => props.impact?.taken ?? [];
  return (
    <Dialog
      title={t('roomSettings.impact.title')}
      open={props.impact !== undefined}
      onClose={props.onBack}
      wide
      actions={
        <>
          <Show when={taken().length === 0}>
            <Button onClick={props.onSave}>{t('roomSettings.impact.save')}</Button>
          </Show>
          <Button variant="quiet" onClick={props.onBack}>
            {t('roomSettings.impact.back')}
          </Button>
        </>
      }
    >
      <Show when={props.impact}>
        {(impact) => (
          <div class="stack">
            <Show when={impact().taken.length > 0}>
              <Taken taken={impact().taken} />
            </Show>
            <Show when={impact().newTotal > 0}>
              <p>{t('roomSettings.impact.text')}</p>
              <ImpactPanel impact={impact()} onlyNew open />
            </Show>
          </div>
        )}
      </Show>
    </Dialog>
  );
};
