/** Inviting everybody, as it is written in a form. Pure. */
import type { BookingView } from '../../shared/bookings/schemas.ts';

export interface Invitation {
  openToAll: boolean;
  publicDescription: string;
  publicLink: string;
}

export const noInvitation: Invitation = { openToAll: false, publicDescription: '', publicLink: '' };

export const mostDescription = 1000;

/** As the booking has it. */
export const invitationOf = ({ openToAll, publicDescription, publicLink }: BookingView): Invitation => ({
  openToAll,
  publicDescription: publicDescription ?? '',
  publicLink: publicLink ?? '',
});

/** An https address without a name or a word of passage in it; none at all is as good. */
export const isLinkWrong = ({ openToAll, publicLink }: Invitation): boolean => {
  const text = publicLink.trim();
  return openToAll && text !== '' && !(/^https:\/\/[^\s"'<>\\@]+$/i.test(text) && URL.canParse(text));
};

/** What is sent of it: the words only where everybody is invited. */
export const invitationMessage = (
  invitation: Invitation,
): { openToAll: boolean; publicDescription?: string | null; publicLink?: string | null } =>
  invitation.openToAll
    ? {
        openToAll: true,
        publicDescription: invitation.publicDescription.trim() || null,
        publicLink: invitation.publicLink.trim() || null,
      }
    : { openToAll: false };
