import { createSignal, Show } from 'solid-js';
import { accessKinds } from '../../shared/rooms/kinds.ts';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choice-group.tsx';
import { TextArea } from '../ui/field.tsx';
import type { RoomEditor } from './room-editor.ts';

/** How one gets into the room, and what opens its door: out of sight until it is asked for. */
export const EntrySection = (props: { editor: RoomEditor; settings: RoomSettingsView | undefined }) => {
  const { t } = useText();
  const { change, errorOf } = props.editor;
  const draft = () => props.editor.draft;
  const [isShown, setShown] = createSignal(false);
  const houseWay = () => t(`words.access.${props.settings?.site.access ?? 'staff'}`).toLowerCase();
  return (
    <>
      <RadioGroup
        legend={t('roomSettings.field.access')}
        name="access"
        choices={[
          { value: 'site', label: t('roomSettings.access.site', { way: houseWay() }) },
          ...accessKinds.map((kind) => ({ value: kind, label: t(`words.access.${kind}`) })),
        ]}
        value={draft().access ?? 'site'}
        onChange={(access) => change({ access: access === 'site' ? null : access })}
      />
      <div class="stack stack-s">
        <div class="cluster">
          <p>{t(draft().accessSecret === '' ? 'roomSettings.secret.none' : 'roomSettings.secret.set')}</p>
          <Button variant="quiet" icon="eye" aria-expanded={isShown()} onClick={() => setShown((shown) => !shown)}>
            {t(isShown() ? 'roomSettings.secret.hide' : 'roomSettings.secret.show')}
          </Button>
        </div>
        <Show when={isShown() || errorOf('accessSecret')}>
          <TextArea
            label={t('roomSettings.field.accessSecret')}
            name="accessSecret"
            rows={2}
            maxlength={500}
            autocomplete="off"
            hint={t('roomSettings.secret.hint')}
            value={draft().accessSecret}
            onInput={(accessSecret) => change({ accessSecret })}
            error={errorOf('accessSecret')}
          />
        </Show>
      </div>
    </>
  );
};
