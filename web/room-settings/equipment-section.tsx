import { For, Show } from 'solid-js';
import { type Layout, layoutKeys } from '../../shared/rooms/kinds.ts';
import { useCodes } from '../codes/codes.tsx';
import { useText } from '../i18n/language.tsx';
import { CheckboxGroup } from '../ui/choice-group.tsx';
import { AmountField } from './amount-field.tsx';
import type { RoomEditor } from './room-editor.ts';

/** What stands in the room, and how many it seats in which order. */
export const EquipmentSection = (props: { editor: RoomEditor }) => {
  const { t } = useText();
  const codes = useCodes();
  const draft = () => props.editor.draft;
  const { change, errorOf } = props.editor;

  /** What the room has stays to be chosen, though its code may be out of use. */
  const equipment = () => {
    const offered = codes.offered('equipment').map(({ code }) => code);
    const own = draft().equipment.filter((code) => !offered.includes(code));
    return [...offered, ...own].map((code) => ({ value: code, label: codes.wordsOf('equipment', code) }));
  };

  const chooseLayouts = (chosen: Layout[]) =>
    change({
      layouts: chosen.map(
        (layout) => draft().layouts.find((each) => each.layout === layout) ?? { layout, capacity: draft().capacity },
      ),
    });

  const seat = (index: number, capacity: number | null) =>
    change({ layouts: draft().layouts.map((each, at) => (at === index ? { ...each, capacity } : each)) });

  return (
    <>
      <CheckboxGroup
        legend={t('roomSettings.field.equipment')}
        name="equipment"
        variant="chips"
        choices={equipment()}
        values={draft().equipment}
        onChange={(chosen) => change({ equipment: chosen })}
        error={errorOf('equipment')}
      />
      <CheckboxGroup
        legend={t('roomSettings.field.layouts')}
        name="layouts"
        variant="chips"
        choices={layoutKeys.map((layout) => ({ value: layout, label: t(`words.layout.${layout}`) }))}
        values={draft().layouts.map(({ layout }) => layout)}
        onChange={chooseLayouts}
        error={errorOf('layouts')}
      />
      <Show when={draft().layouts.length > 0}>
        <div class="room-fields">
          <For each={draft().layouts}>
            {(each, index) => (
              <AmountField
                label={t('roomSettings.layout.capacity', { layout: t(`words.layout.${each.layout}`) })}
                name={`layouts.${index()}.capacity`}
                value={each.capacity}
                onInput={(capacity) => seat(index(), capacity)}
                error={errorOf(`layouts.${index()}.capacity`)}
              />
            )}
          </For>
        </div>
      </Show>
    </>
  );
};
