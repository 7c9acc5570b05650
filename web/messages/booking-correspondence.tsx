import type { BookingView } from '../../shared/bookings/schemas.ts';
import { BookingLetters } from '../letters/booking-letters.tsx';
import { MessageThread } from './message-thread.tsx';

export interface BookingCorrespondenceProps {
  booking: BookingView;
  /** The reader looks after the room. */
  staff: boolean;
  /** A question was asked or answered: the booking stands otherwise than it was read. */
  onTurned: () => void;
}

/** All that was written about a booking: decision letters, and the thread of messages. */
export const BookingCorrespondence = (props: BookingCorrespondenceProps) => (
  <>
    <BookingLetters
      bookingId={props.booking.id}
      timeZone={props.booking.site.timeZone}
      isDenied={props.booking.summary.denied > 0}
    />
    <MessageThread
      bookingId={props.booking.id}
      timeZone={props.booking.site.timeZone}
      version={props.booking.version}
      // What staff asked is answered at the top of the page, where the question is.
      isAnsweredElsewhere={!props.staff && props.booking.allowed.answer}
      onTurned={props.onTurned}
    />
  </>
);
