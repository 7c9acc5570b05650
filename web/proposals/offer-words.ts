/** Sentences about offers. Pure. */
import { formatDate, formatTime } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { lastMoment } from '../../shared/proposals/last-moment.ts';
import type { ProposalView } from '../../shared/proposals/schemas.ts';
import { dateOf } from '../../shared/time.ts';
import { dateAndTimes, type Say, timesOf } from '../bookings/booking-words.ts';

type OfferedDate = ProposalView['dates'][number];

/** `su 29.11.2026`, or `ma 30.11.2026 klo 10.00` where the limit is within a day. */
export const answerByWords = (until: string, language: Language, t: Say): string => {
  const { date, time } = lastMoment(until);
  const day = formatDate(date, language);
  return time === null ? day : t('offers.clock', { date: day, time: formatTime(time, language) });
};

/** Where the date is now: its time, and its room where another one is offered. */
export const fromWords = ({ from, to }: OfferedDate, language: Language): string => {
  const time = timesOf(from.localStart, from.localEnd, language);
  return from.roomId === to.roomId ? time : `${time}, ${from.roomName[language]}`;
};

/** Where it would be: only what is other than now, but never nothing. */
export const toWords = ({ from, to }: OfferedDate, language: Language): string => {
  const sameDay = dateOf(from.localStart) === dateOf(to.localStart);
  const time = sameDay
    ? timesOf(to.localStart, to.localEnd, language)
    : dateAndTimes(to.localStart, to.localEnd, language);
  return from.roomId === to.roomId ? time : `${time}, ${to.roomName[language]}`;
};

/** The dates that can still be answered for: a closure may have taken some. */
export const openDates = ({ dates }: ProposalView): OfferedDate[] => dates.filter(({ answer }) => answer === null);
