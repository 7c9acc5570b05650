/** Inviting everybody, as it is written in a form. Pure. */
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { centsIn } from '../../shared/events/price.ts';

export const costs = ['untold', 'free', 'paid'] as const;
/** What coming costs: not told, nothing, or a price. */
export type Cost = (typeof costs)[number];

export interface Invitation {
  openToAll: boolean;
  publicDescription: string;
  publicLink: string;
  cost: Cost;
  /** In euros, as it is written; counts where coming has a price. */
  price: string;
}

export const noInvitation: Invitation = {
  openToAll: false,
  publicDescription: '',
  publicLink: '',
  cost: 'untold',
  price: '',
};

export const mostDescription = 1000;

/** As the booking has it. */
export const invitationOf = ({
  openToAll,
  publicDescription,
  publicLink,
  publicPriceCents: cents,
}: BookingView): Invitation => ({
  openToAll,
  publicDescription: publicDescription ?? '',
  publicLink: publicLink ?? '',
  cost: cents === null ? 'untold' : cents === 0 ? 'free' : 'paid',
  price: cents ? (cents / 100).toFixed(cents % 100 === 0 ? 0 : 2).replace('.', ',') : '',
});

export const isPriceWrong = ({ openToAll, cost, price }: Invitation): boolean =>
  openToAll && cost === 'paid' && centsIn(price) === undefined;

const centsOf = ({ cost, price }: Invitation): number | null => {
  if (cost === 'paid') return centsIn(price) ?? null;
  return cost === 'free' ? 0 : null;
};

/** An https address without a name or a word of passage in it; none at all is as good. */
export const isLinkWrong = ({ openToAll, publicLink }: Invitation): boolean => {
  const text = publicLink.trim();
  return openToAll && text !== '' && !(/^https:\/\/[^\s"'<>\\@]+$/i.test(text) && URL.canParse(text));
};

export interface InvitationMessage {
  openToAll: boolean;
  publicDescription?: string | null;
  publicLink?: string | null;
  publicPriceCents?: number | null;
}

/** What is sent of it: the words only where everybody is invited. */
export const invitationMessage = (invitation: Invitation): InvitationMessage =>
  invitation.openToAll
    ? {
        openToAll: true,
        publicDescription: invitation.publicDescription.trim() || null,
        publicLink: invitation.publicLink.trim() || null,
        publicPriceCents: centsOf(invitation),
      }
    : { openToAll: false };
