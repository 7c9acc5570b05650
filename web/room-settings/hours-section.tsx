import { Show } from 'solid-js';
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { todayIn } from '../calendar/site-clock.ts';
import { useText } from '../i18n/language.tsx';
import { OpeningHoursEditor } from '../premises/opening-hours-editor.tsx';
import { weekWords } from '../premises/opening-words.ts';
import { RadioGroup } from '../ui/choice-group.tsx';
import type { RoomEditor } from './room-editor.ts';

/** The hours of the house, or of the room itself: then they begin as those of the house. */
export const HoursSection = (props: { editor: RoomEditor; settings: RoomSettingsView | undefined }) => {
  const { t, language } = useText();
  const { change, errorOf } = props.editor;
  const draft = () => props.editor.draft;
  const site = () => props.settings?.site;
  const today = () => todayIn(site()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const houseHours = () => {
    const house = site();
    return house ? weekWords(house.openingHours, t('rooms.opening.closed').toLowerCase(), language()) : undefined;
  };

  const choose = (choice: 'site' | 'own') =>
    choice === 'site'
      ? change({ openingHours: null, seasons: null })
      : change({ openingHours: site()?.openingHours ?? [], seasons: site()?.seasons ?? [] });

  return (
    <>
      <RadioGroup
        legend={t('roomSettings.section.hours')}
        legendHidden
        name="openingHours.own"
        choices={[
          {
            value: 'site',
            label: t('roomSettings.hours.as-site'),
            ...(houseHours() && { hint: houseHours() as string }),
          },
          { value: 'own', label: t('roomSettings.hours.own'), hint: t('roomSettings.hours.own.hint') },
        ]}
        value={draft().openingHours === null ? 'site' : 'own'}
        onChange={choose}
      />
      <Show when={draft().openingHours}>
        {(openingHours) => (
          <OpeningHoursEditor
            value={{ openingHours: openingHours(), seasons: draft().seasons ?? [] }}
            onChange={change}
            errorOf={errorOf}
            today={today()}
            closedOnHolidays={site()?.closedOnHolidays ?? false}
            lastDay={draft().closesOn}
            exceptions={site()?.openingExceptions ?? []}
          />
        )}
      </Show>
    </>
  );
};
