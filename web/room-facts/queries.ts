/** What the pages about accessibility read. */
import type { AccessibilityLimitsView, RoomAccessibilityView } from '../../shared/facts/public-schemas.ts';
import { answerOf, api } from '../api/client.ts';

/** @param id or code */
export const readRoomAccessibility = (id: string): Promise<RoomAccessibilityView> =>
  answerOf(api.publicFacts.rooms[':id'].accessibility.$get({ param: { id } }));

export const readLimits = (): Promise<AccessibilityLimitsView> =>
  answerOf(api.publicFacts['accessibility-limits'].$get());
