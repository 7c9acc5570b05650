import { Show } from 'solid-js';
import type { RoomSettingsView, SpaceView } from '../../shared/rooms/settings.ts';
import { useText } from '../i18n/language.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import type { RoomEditor } from './room-editor.ts';
import { SpaceDrawing } from './space-drawing.tsx';
import { SpaceNames } from './space-names.tsx';
import { rivalsOf, spacesPicture } from './spaces-picture.ts';

export interface SpacesSectionProps {
  editor: RoomEditor;
  settings: RoomSettingsView | undefined;
  /** The spaces of the house have changed: they are to be read anew. */
  onSpacesChanged: () => void;
}

const Chosen = (props: SpacesSectionProps & { settings: RoomSettingsView }) => {
  const { t, language } = useText();
  const { change, errorOf } = props.editor;
  const draft = () => props.editor.draft;
  const spaces = () => props.settings.site.spaces;
  const list = (names: readonly string[]) => new Intl.ListFormat(language(), { type: 'conjunction' }).format(names);
  const namesOf = (rooms: readonly { name: RoomSettingsView['name'] }[]) =>
    list(rooms.map(({ name }) => name[language()]));
  const others = ({ rooms }: SpaceView) =>
    rooms.filter(({ id, state }) => id !== props.settings.id && state !== 'archived');
  const rivals = () => rivalsOf(spaces(), draft().spaceIds, props.settings.id);
  const picture = () => spacesPicture(spaces(), draft().spaceIds, { id: props.settings.id, name: draft().name });

  const changed = (added?: SpaceView) => {
    if (added) change({ spaceIds: [...draft().spaceIds, added.id] });
    props.onSpacesChanged();
  };

  const removed = ({ id }: SpaceView) => {
    change({ spaceIds: draft().spaceIds.filter((each) => each !== id) });
    props.onSpacesChanged();
  };

  return (
    <>
      <CheckboxGroup
        legend={t('roomSettings.field.spaceIds')}
        name="spaceIds"
        choices={spaces().map((space) => ({
          value: String(space.id),
          label: space.name[language()],
          hint:
            others(space).length > 0
              ? t('roomSettings.spaces.used-by', { rooms: namesOf(others(space)) })
              : t('roomSettings.spaces.free'),
        }))}
        values={draft().spaceIds.map(String)}
        onChange={(ids) => change({ spaceIds: ids.map(Number).sort((a, b) => a - b) })}
        error={errorOf('spaceIds')}
      />
      <Show when={draft().spaceIds.length > 0}>
        <SpaceDrawing picture={picture()} roomId={props.settings.id} />
        <p aria-live="polite">
          {rivals().length > 0
            ? t('roomSettings.spaces.conflicts', { rooms: namesOf(rivals()) })
            : t('roomSettings.spaces.no-conflicts')}
        </p>
      </Show>
      <SpaceNames siteId={props.settings.site.id} spaces={spaces()} onChanged={changed} onRemoved={removed} />
    </>
  );
};

/** Which physical spaces the room uses, and which rooms are not free when it is taken. */
export const SpacesSection = (props: SpacesSectionProps) => {
  const { t } = useText();
  return (
    <>
      <p>{t('roomSettings.spaces.lead')}</p>
      <Show when={props.settings} fallback={<p class="soft">{t('roomSettings.spaces.new-room')}</p>}>
        {(settings) => <Chosen {...props} settings={settings()} />}
      </Show>
    </>
  );
};
