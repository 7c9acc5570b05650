/** The form of a room: its draft, what is wrong with it, and where it is sent. */
import type { RoomSettingsView } from '../../shared/rooms/settings.ts';
import { createEditor, type Editor } from '../editing/create-editor.ts';
import type { FieldFaults } from '../editing/field-errors.ts';
import type { useText } from '../i18n/language.tsx';
import { openingErrors } from '../premises/opening-errors.ts';
import { isSound } from './hour-rows.ts';
import { changeRoom, createRoom } from './queries.ts';
import { changedPart, draftOf, isTooLarge, messageOf, newRoomOf, type RoomDraft } from './room-draft.ts';

type Say = ReturnType<typeof useText>['t'];

export type RoomEditor = Editor<RoomDraft>;

const isBlank = (text: string): boolean => text.trim() === '';

/** What is wrong, by field; the service has the last word. */
const faultsOf = (draft: RoomDraft, isNew: boolean, t: Say): FieldFaults => {
  const { policy, capacity } = draft;
  const { automatic } = policy;
  const large = draft.layouts.flatMap((layout, index) =>
    isTooLarge(layout.capacity, capacity)
      ? [
          [
            `layouts.${index}.capacity`,
            t('roomSettings.wrong.layout', { layout: t(`words.layout.${layout.layout}`), capacity: capacity ?? 0 }),
          ] as const,
        ]
      : [],
  );
  return {
    siteId: draft.siteId === '' && t('roomSettings.wrong.site'),
    'name.fi': isBlank(draft.name.fi) && t('roomSettings.wrong.name'),
    capacity: capacity === null && t('roomSettings.wrong.capacity'),
    hourlyPriceCents: draft.hourlyPriceCents === null && t('roomSettings.wrong.number'),
    spaceIds: !isNew && draft.spaceIds.length === 0 && t('roomSettings.wrong.space'),
    'policy.maxMinutes': policy.minMinutes > policy.maxMinutes && t('roomSettings.wrong.lengths'),
    'policy.priorityClasses': policy.priorityClasses?.length === 0 && t('roomSettings.who.none'),
    'policy.automatic.priorityClasses': automatic.priorityClasses?.length === 0 && t('roomSettings.who.none'),
    'policy.automatic.hours': automatic.hours !== null && !isSound(automatic.hours) && t('automatic.hours.wrong'),
    ...Object.fromEntries(large),
    ...openingErrors({ openingHours: draft.openingHours, seasons: draft.seasons }, t),
  };
};

export interface RoomEditorOptions {
  initial: RoomDraft;
  /** What is stored; absent for a new room. */
  stored?: RoomSettingsView;
  t: Say;
  /** What the service has made of it, while the form stays. */
  onStored?: (settings: RoomSettingsView) => void;
  /** When nothing is unsaved any more: the place to go elsewhere. */
  onSaved?: (settings: RoomSettingsView) => void;
}

export const createRoomEditor = ({ initial, stored, t, onStored, onSaved }: RoomEditorOptions): RoomEditor => {
  // What is sent is only what differs from what was last stored: two keepers seldom change the same.
  let before = stored && messageOf(draftOf(stored));
  let latest = stored;
  return createEditor<RoomDraft>({
    initial,
    ...(stored && { version: stored.version }),
    check: (draft) => faultsOf(draft, stored === undefined, t),
    draftOf: (current) => {
      const theirs = current as RoomSettingsView;
      before = messageOf(draftOf(theirs));
      return draftOf(theirs);
    },
    save: async (draft, version) => {
      const message = messageOf(draft);
      const settings = stored
        ? await changeRoom(stored.id, changedPart(before ?? {}, message), version)
        : await createRoom(newRoomOf(draft));
      before = messageOf(draftOf(settings));
      latest = settings;
      onStored?.(settings);
      return { draft: draftOf(settings), version: settings.version };
    },
    onSaved: () => latest && onSaved?.(latest),
  });
};
