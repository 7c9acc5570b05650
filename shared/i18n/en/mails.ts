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
  'cancelled.by-house': 'Staff cancelled the time. Reason: {reason}. We are sorry.',
  'cancelled.another': 'Find another time or room for the same needs here: {url}',
  'cancelled.late':
    '{count|The date was|# dates were} cancelled after the time limit. Thank you for telling us all the same: the room is free for others.',
  'dates-added.subject': 'Dates added to your booking: {room}',
  'dates-added.body': '{count|One date has|# dates have} been added to your booking.',
  'dates-added.asked':
    'The new dates wait for approval. We will answer by {decideBy}. The dates approved before stay as they are.',
  'dates-added.given': 'The new dates are confirmed.',
  'moved.subject': 'Booking moved: {room}',
  'moved.body':
    '{count|One date|# dates} of your booking {count|has|have} been moved. See the new times on the page of the booking.',
  'displaced.subject': '{cause}, {changes}: {room}',
  'displaced.body':
    'The room {room} cannot be used at the time of your booking. Reason: {cause}. In your booking {changes}. We are sorry about the change.',
  'displaced.cause': '{title} {dates}',
  'displaced.cause.opening-hours': 'the opening hours have changed',
  'displaced.cause.site-closes': 'the site is in use until {date}',
  'displaced.cause.not-in-use': 'the room is taken out of use',
  'displaced.cause.epidemic': 'the house is closed to visitors because of an infectious disease',
  'displaced.cause.epidemic-until': 'the house is closed to visitors until {date} because of an infectious disease',
  'displaced.moved': 'Dates that were moved:',
  'displaced.move': '{from}. New place: {to}',
  'displaced.leaves': 'The other rooms were given back: {rooms}',
  'displaced.cancelled': 'Dates that were cancelled:',
  'displaced.next':
    'If the new place does not suit you, cancel the date on the page of the booking or ask the site for another time.',
  'sample.cause': 'Renovation 3–7 Feb 2027',
  'sample.changes': '2 dates were moved and one was cancelled',
  'offered.subject': 'You are offered another room or time: {room}',
  'offered.body':
    'Instead of what you asked for we offer another room or time, {count|one date|# dates}. We hold the place for you. Answer by {answerBy}.',
  'change-asked.subject': 'Change request received: {room}',
  'change-asked.body':
    'You have asked for a change to your booking, {count|one date|# dates}. We answer by {decideBy}. Until then your booking stands as it is.',
  'change-accepted.subject': 'Change approved: {room}',
  'change-accepted.body':
    'The change that you asked for is approved, {count|one date|# dates}. See the new times and rooms in your booking.',
  'rooms-changed.subject': 'Additional rooms changed: {room}',
  'rooms-changed.body': 'The additional rooms of your booking are different on the dates to come.',
  'change-expired.subject': 'Change request expired: {room}',
  'change-expired.body':
    'We did not answer your change request before its time came, {count|one date|# dates}. The booking stayed as it was. We are sorry.',
  'offer-accepted.subject': 'Booking confirmed: {room}',
  'offer-accepted.body': 'Thank you for your answer. The offered time is now yours, {count|one date|# dates}.',
  'offer-withdrawn.subject': 'Offer withdrawn: {room}',
  'offer-withdrawn.body':
    'The staff withdrew the offer. Your original request is still being processed, and you need not do anything.',
  'offer-expired.subject': 'The time to answer the offer is over: {room}',
  'offer-expired.body':
    'The offer was not answered in time, so the place is free for others. Your original request is being processed again.',
  'queued.subject': 'You are in line: {room}',
  'queued.body':
    'The time you want is booked by others, but you are in line: {count|one date|# dates}. We will write to you if the time becomes free.',
  'freed.subject': 'The time you wait for is free: {room}',
  'freed.body':
    'The time you wait for has become free: {count|one date|# dates}. We hold it for you. Take it by {answerBy}, or it goes to the next in line.',
  'freed-expired.subject': 'The freed time went to the next in line: {room}',
  'freed-expired.body':
    'You did not take the freed time in time, so it went to the next in line. If you still need the time, you can join the line again.',
  'offer.line': '{from} → {to}',
  'offer.place': '{time}, {room}',
  'offer.clock': '{date} at {time}',
  'offer-answer.accepted.subject': 'Offer accepted: {room}',
  'offer-answer.accepted.body':
    'The offer of {room}, {site}, was accepted. The booking is approved for the accepted dates.',
  'offer-answer.declined.subject': 'Offer not taken: {room}',
  'offer-answer.declined.body':
    'The offer of {room}, {site}, was not taken. The original request waits for a decision again.',
  'offer-answer.expired.subject': 'Offer not answered: {room}',
  'offer-answer.expired.body':
    'The offer of {room}, {site}, was not answered in time. The place is free again, and the original request waits for a decision.',
  'breakdown.subject': '{broken}: {room}',
  'breakdown.body':
    'The need stated in your booking is not met as before on {count|one date|# dates}. You can move the dates on the page of the booking or keep the booking as it is.',
  'breakdown-changed.subject': 'The fault has changed: {device}, {room}',
  'breakdown-changed.body':
    'The time or place of the fault has changed. It no longer concerns {count|one date|# dates} of your booking.',
  'mended.subject': 'In order again: {device}, {room}',
  'mended.body':
    'The fault has been mended. It concerns {count|one date|# dates} of your booking, and you need not do anything.',
  'breakdown.until': '{broken}: {span}. Reported {at}.',
  'breakdown.dates': 'The dates concerned:',
  'breakdown.free': 'The dates no longer concerned:',
  'breakdown.offers': 'Suits the need and is free:',
  'breakdown.offer.all': '{room}: {count|the same time|all # dates}',
  'breakdown.offer.date': '{room}: {date}',
  'breakdown.no-offers': 'No free room that suits was found in the house. Ask the house for advice.',
  'breakdown.confirmation': 'Note: something is out of order on these dates.',
  'reminder.subject': 'Reminder: {room}',
  'reminder.body': 'You have {count|a booked time|# booked times} soon.',
  'reminder.date': '{date}\n{room}, {site}',
  'reminder.cancel': 'Do you not need this time? Give it to others: {url}',
  'reminder.entry': 'How to get in is told on the booking’s page from a day before the start.',
  'attendance.subject': 'How many came? {room}',
  'attendance.body':
    'Tell with one press how many of you came. It shows that the rooms are needed. No names are asked.',
  'attendance.date': '{date}\nTell how it went: {url}',
  'still-needed.subject': 'Do you still need the time? {room}',
  'still-needed.body':
    'Your last two times were not used. That is no harm, but another group may need the room. Do you still need the time? There {count|is one more date|are # more dates} to come.',
  'still-needed.link': 'Answer here: {url}',
  optional: 'You can stop these messages: {url}',
  'given-back.subject': 'A booked date was cancelled: {room}',
  'given-back.body': 'The booker cancelled a date, and the room is free then: {date}, {room}, {site}.',
  'sample.broken': 'The lift is out of order',
  'sample.device': 'Lift',
  'needs.subject': 'The needs of an approved booking changed: {room}',
  'needs.body':
    'An approved booking of {room}, {site}, now needs: {needs}. The room is not certain to suit all of it. The booking still holds. Agree with the booker how the event can be arranged.',
  'needs.known': 'The booker knows this and wants to keep the booking.',
  'needs.unknown': 'The booker has not confirmed knowing this.',
  'message-new.subject': 'New message about the booking: {room}',
  'message-new.body': 'There is a new message about the booking in {room}, {site}.',
  'message-new.link': 'Read the message and answer: {url}',
  'overdue.subject':
    '{count|One booking request has|# booking requests have} waited for a decision longer than promised',
  'overdue.body':
    '{count|One booking request was|# booking requests were} not answered by the promised day. You get this message because you can decide {count|it|them}.',
  'overdue.line': '{room}, {site}: promised {date}, {count|one working day|# working days} late',
  'overdue.queue': 'All that are late: {url}',
  'denied.letter': 'The decision letter and how to ask for a review: {url}',
  'message-hidden': 'Staff also wrote you a message. Read it on the page of the booking.',
  message: 'Message from the staff:',
  what: 'Room: {room}, {site}, {address}',
  when: 'Time: {rule}',
  parts: 'Additional rooms: {rooms}',
  link: 'The booking and all its dates: {url}',
  'sample.room': 'Large group room',
  'sample.other-room': 'Small group room',
  'sample.message': 'Welcome. Remember to put the tables back in place.',
  'sample.site': 'City centre family centre',
  'sample.address': 'Example street 1, 80100 Joensuu',
  'sample.rule': 'Every Tuesday 17:00–19:00, 12.1.–30.3.2027',
  'calendar.summary': 'Room booking: {room}',
  closing: 'This message was sent by Tilava. The service is provided by {region}. Do not reply to it.',
} satisfies Record<keyof typeof fi, string>;
