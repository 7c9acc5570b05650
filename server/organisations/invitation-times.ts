import { DAY } from '../../shared/time.ts';

/** How long an invitation can be accepted: over a holiday, and not for ever. */
export const invitationLasts = 14 * DAY;
