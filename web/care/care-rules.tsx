import { For, Show } from 'solid-js';
import { formatTime } from '../../shared/i18n/format.ts';
import type { RoomView } from '../../shared/rooms/schemas.ts';
import { useText } from '../i18n/language.tsx';

/** How one acts in a house where people live, are treated or served; nothing for an open one that asks nothing. */
export const CareRules = (props: { room: Pick<RoomView, 'care' | 'careContext'> }) => {
  const { t, language } = useText();
  const rules = () => {
    const { care, careContext } = props.room;
    const time = (at: string) => formatTime(at, language());
    const times = care.quietHours.map(({ start, end }) => `${time(start)}–${time(end)}`).join(', ');
    return [
      ...(careContext === 'visitor' || careContext === 'care' ? [t(`care.rule.${careContext}`)] : []),
      ...(careContext === 'open' ? [] : [t('care.rule.infection')]),
      ...(times === '' ? [] : [t('care.rule.quiet', { times })]),
      ...(care.needsOrientation ? [t('care.rule.orientation')] : []),
    ];
  };
  return (
    <Show when={rules().length > 0}>
      <h3>{t('care.rules')}</h3>
      <ul class="room-rules">
        <For each={rules()}>{(rule) => <li>{rule}</li>}</For>
      </ul>
    </Show>
  );
};
