import { For, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Icon } from '../ui/icon.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { SpacesPicture } from './spaces-picture.ts';

/**
 * A small plan: the spaces side by side as in the house, and below them a bar for every room over the spaces that it
 * uses. A real table, so that it says the same to those who do not see it.
 */
export const SpaceDrawing = (props: { picture: SpacesPicture; roomId: string }) => {
  const { t, language } = useText();
  return (
    // Many spaces scroll sideways, also by keyboard.
    <section class="space-plan" aria-label={t('roomSettings.spaces.drawing')} tabindex="0">
      <table>
        <caption class="visually-hidden">{t('roomSettings.spaces.drawing')}</caption>
        <thead>
          <tr>
            <td>
              <VisuallyHidden>{t('roomSettings.spaces.drawing.room')}</VisuallyHidden>
            </td>
            <For each={props.picture.spaces}>
              {(space) => (
                <th scope="col" class="space-wall">
                  {space.name[language()]}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.picture.rooms}>
            {(room) => (
              <tr classList={{ 'space-own': room.id === props.roomId }}>
                <th scope="row">
                  {room.name[language()]}
                  <Show when={room.id === props.roomId}>
                    <span class="soft"> ({t('roomSettings.spaces.this')})</span>
                  </Show>
                </th>
                <For each={room.uses}>
                  {(isUsed) => (
                    <td classList={{ 'space-used': isUsed }}>
                      <Show when={isUsed}>
                        <Icon name="check" />
                      </Show>
                      <VisuallyHidden>
                        {t(isUsed ? 'roomSettings.spaces.uses' : 'roomSettings.spaces.uses-not')}
                      </VisuallyHidden>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
};
