/** Where the accessibility of a room is told, and by which limits it is judged. */
import type { Need } from '../../shared/rooms/accessibility.ts';
import { roomKey } from '../search/result-words.ts';

/** The part of a page that tells of a need. */
export const needPart = (need: Need): string => `tarve-${need}`;

/** The page of a room's accessibility, with a need unfolded when one is given. */
export const roomFactsAddress = (room: { id: string; code: string | null }, need?: Need): string =>
  `/tilat/${roomKey(room)}/esteettomyys${need ? `#${needPart(need)}` : ''}`;

/** The part of the page that tells whom the room suits, also while something is out of order. */
export const suitsPart = 'osa-suits';

/** The part of the page where one says that something is wrong or missing. */
export const reportPart = 'osa-ilmoita';

/** The page of limits, at a need when one is given. */
export const limitsAddress = (need?: Need): string => `/esteettomyys/rajat${need ? `#${needPart(need)}` : ''}`;
