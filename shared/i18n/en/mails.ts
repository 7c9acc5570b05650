import type { mails as fi } from '../fi/mails.ts';

/** Mails to bookers. Subjects name the room, never the group: a subject is read by many eyes. */
export const mails = {
  'requested.subject': 'Booking request received: {room}',
  'requested.body':
    'We have received your booking request, {count|one date|# dates}. You will have an answer by {decideBy}.',
  'approved-automatically.subject': 'Booking confirmed: {room}',
  'approved-automatically.body': 'Your booking is confirmed, {count|one date|# dates}.',
  'approved.subject': 'Booking approved: {room}',
  'approved.body': 'Your booking has been approved, {count|one date|# dates}.',
  'denied.subject': 'Booking request not approved: {room}',
  'denied.body': '{count|One date|# dates} of your request could not be approved. Reason: {reason}.',
  'info-asked.subject': 'We need more information: {room}',
  'info-asked.body': 'More information is needed to handle your booking request. Answer on the page of the booking.',
  'cancelled.subject': 'Booking cancelled: {room}',
  'cancelled.body': '{count|One date|# dates} of your booking {count|has|have} been cancelled.',
  'moved.subject': 'Booking moved: {room}',
  'moved.body':
    '{count|One date|# dates} of your booking {count|has|have} been moved. See the new times on the page of the booking.',
  'breakdown.subject': '{broken}: {room}',
  'breakdown.body':
    'The need stated in your booking is not met as before on {count|one date|# dates}. You can move the dates on the page of the booking or keep the booking as it is.',
  'mended.subject': 'In order again: {device}, {room}',
  'mended.body':
    'The fault has been mended. It concerns {count|one date|# dates} of your booking, and you need not do anything.',
  'breakdown.until': '{broken}: {span}. Reported {at}.',
  'breakdown.dates': 'The dates concerned:',
  'breakdown.offers': 'Suits the need and is free:',
  'breakdown.offer.all': '{room}: {count|the same time|all # dates}',
  'breakdown.offer.date': '{room}: {date}',
  'breakdown.no-offers': 'No free room that suits was found in the house. Ask the house for advice.',
  'breakdown.confirmation': 'Note: something is out of order on these dates.',
  'sample.broken': 'The lift is out of order',
  'sample.device': 'Lift',
  'needs.subject': 'The needs of an approved booking changed: {room}',
  'needs.body':
    'An approved booking of {room}, {site}, now needs: {needs}. The room is not certain to suit all of it. The booking still holds. Agree with the booker how the event can be arranged.',
  'needs.known': 'The booker knows this and wants to keep the booking.',
  'needs.unknown': 'The booker has not confirmed knowing this.',
  message: 'Message from the staff:',
  what: 'Room: {room}, {site}, {address}',
  when: 'Time: {rule}',
  link: 'The booking and all its dates: {url}',
  'sample.room': 'Large group room',
  'sample.site': 'City centre family centre',
  'sample.address': 'Example street 1, 80100 Joensuu',
  'sample.rule': 'Every Tuesday 17:00–19:00, 12.1.–30.3.2027',
  closing: 'This message was sent by Tilava. The service is provided by {region}. Do not reply to it.',
} satisfies Record<keyof typeof fi, string>;
