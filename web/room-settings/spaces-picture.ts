/** Which rooms use which physical spaces, and so stand in each other's way. Pure. */
import type { LocalText } from '../../shared/i18n/language.ts';
import type { SpaceView } from '../../shared/rooms/settings.ts';

export interface NamedRoom {
  id: string;
  name: LocalText;
}

export interface SpacesPicture {
  /** The spaces that matter here: the chosen ones, and those of rooms that share one of them. */
  spaces: readonly { id: number; name: LocalText }[];
  /** The room itself first, then those that share a space with it. */
  rooms: readonly (NamedRoom & { uses: readonly boolean[] })[];
}

/** Other rooms that use one of the spaces; none that is no longer in use. */
export const rivalsOf = (spaces: readonly SpaceView[], chosen: readonly number[], roomId: string): NamedRoom[] => {
  const sharing = spaces.filter(({ id }) => chosen.includes(id)).flatMap(({ rooms }) => rooms);
  const others = sharing.filter(({ id, state }) => id !== roomId && state !== 'archived');
  return [...new Map(others.map(({ id, name }) => [id, { id, name }])).values()];
};

/** @param room under the name that it has or is to have */
export const spacesPicture = (
  spaces: readonly SpaceView[],
  chosen: readonly number[],
  room: NamedRoom,
): SpacesPicture => {
  const rivals = rivalsOf(spaces, chosen, room.id);
  const usesOf =
    ({ id }: NamedRoom) =>
    (space: SpaceView) =>
      space.rooms.some((user) => user.id === id);
  const shown = spaces.filter((space) => chosen.includes(space.id) || rivals.some((rival) => usesOf(rival)(space)));
  return {
    spaces: shown.map(({ id, name }) => ({ id, name })),
    rooms: [
      { ...room, uses: shown.map(({ id }) => chosen.includes(id)) },
      ...rivals.map((rival) => ({ ...rival, uses: shown.map(usesOf(rival)) })),
    ],
  };
};
