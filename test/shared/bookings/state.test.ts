import { describe, expect, test } from 'vitest';
import {
  afterEvent,
  bookingStateOf,
  occurrenceEvents,
  occurrenceStates,
  stateAt,
} from '../../../shared/bookings/state.ts';

describe('the states of a date', () => {
  const moves = occurrenceStates.flatMap((from) =>
    occurrenceEvents.flatMap((event) => {
      const to = afterEvent(from, event);
      return to ? [`${from} ${event} ${to}`] : [];
    }),
  );

  test('follow each other in these ways only', () => {
    expect(moves).toEqual([
      'requested approve approved',
      'requested deny denied',
      'requested cancel cancelled',
      'approved cancel cancelled',
      'approved complete completed',
      'approved mark_no_show no_show',
      'completed mark_no_show no_show',
      'no_show complete completed',
    ]);
  });

  test('an approved date is completed once it has ended, without anybody saying so', () => {
    expect(stateAt('approved', 100, 99)).toBe('approved');
    expect(stateAt('approved', 100, 100)).toBe('completed');
    expect(stateAt('requested', 100, 200)).toBe('requested');
  });
});

describe('the state of a booking', () => {
  test.each([
    [['requested', 'approved', 'denied'], false, 'requested'],
    [['requested', 'approved'], true, 'info_needed'],
    [['approved', 'cancelled', 'skipped', 'completed'], false, 'approved'],
    [['completed', 'no_show', 'cancelled'], false, 'completed'],
    [['denied', 'skipped'], false, 'denied'],
    [['cancelled', 'skipped'], false, 'cancelled'],
    [['approved'], true, 'approved'],
    [['skipped'], false, 'draft'],
  ] as const)('%j (asked: %s) is %s', (states, asked, expected) => {
    expect(bookingStateOf(states, asked)).toBe(expected);
  });
});
