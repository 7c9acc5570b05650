import { describe, expect, test } from 'vitest';
import { amountOf } from '../../../web/room-settings/amount-field.tsx';
import {
  changedPart,
  concernsBookings,
  copiedDraft,
  draftOf,
  isTooLarge,
  messageOf,
  newDraft,
  newRoomOf,
} from '../../../web/room-settings/room-draft.ts';
import { minuteChoices } from '../../../web/room-settings/room-words.ts';
import { rivalsOf, spacesPicture } from '../../../web/room-settings/spaces-picture.ts';
import { settings } from './samples.ts';

describe('a room as it is edited', () => {
  test('what was not touched is not sent', () => {
    const before = messageOf(draftOf(settings()));
    expect(changedPart(before, messageOf(draftOf(settings())))).toEqual({});
    const after = messageOf({ ...draftOf(settings()), floor: null, accessSecret: 'Koodi 1' });
    expect(changedPart(before, after)).toEqual({ floor: null, accessSecret: 'Koodi 1' });
  });

  test('a secret that was emptied is taken away', () => {
    const before = messageOf(draftOf(settings({ accessSecret: 'Koodi 1' })));
    const after = messageOf({ ...draftOf(settings()), accessSecret: '' });
    expect(changedPart(before, after)).toEqual({ accessSecret: null });
  });

  test.each([
    [{ capacity: 4 }, true],
    [{ spaceIds: [2] }, true],
    [{ closesOn: '2027-01-01' }, true],
    [{ floor: 2, accessSecret: 'x' }, false],
    [{}, false],
  ])('%j is looked at for bookings: %s', (change, expected) => {
    expect(concernsBookings(change)).toBe(expected);
  });

  test('a copy takes everything but the name, the spaces, the door and whether the room is in use', () => {
    const copy = copiedDraft(settings({ accessSecret: 'Koodi 1', closesOn: '2027-05-31' }));
    expect(copy).toMatchObject({ siteId: 's1', capacity: 30, equipment: ['wifi'], approval: 'auto' });
    expect(copy).toMatchObject({ name: { fi: '' }, spaceIds: [], accessSecret: '', state: 'draft', closesOn: null });
  });

  test('a new room leaves its space to the service', () => {
    const draft = { ...newDraft('s1'), name: { fi: 'Uusi', sv: '', en: '' }, capacity: 8 };
    expect(newRoomOf(draft)).toMatchObject({ siteId: 's1', capacity: 8, state: 'draft' });
    expect('spaceIds' in newRoomOf(draft)).toBe(false);
  });

  test('a layout is too large only where both numbers are known', () => {
    expect([isTooLarge(31, 30), isTooLarge(30, 30), isTooLarge(31, null), isTooLarge(null, 30)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test.each([
  ['12', 12],
  ['12,50', 12.5],
  ['12.5', 12.5],
  ['−1', -1],
  ['1 200', 1200],
  ['', null],
  ['kaksi', null],
  ['1,234', null],
])('“%s” is the amount %s', (text, amount) => {
  expect(amountOf(text)).toBe(amount);
});

test('a length that nobody offers stays to be chosen while it is stored', () => {
  expect(minuteChoices([15, 30], 20)).toEqual([15, 20, 30]);
  expect(minuteChoices([15, 30], 30)).toEqual([15, 30]);
});

describe('physical spaces', () => {
  const { spaces } = settings().site;
  const self = { id: 'ra', name: settings().name };

  test('half of a hall stands in the way of the whole, and of nothing else', () => {
    expect(rivalsOf(spaces, [1], 'ra').map(({ id }) => id)).toEqual(['rab']);
    expect(rivalsOf(spaces, [3], 'ra')).toEqual([]);
    expect(rivalsOf(spaces, [1, 2], 'ra').map(({ id }) => id)).toEqual(['rab', 'rb']);
  });

  test('what is archived stands in nobody’s way', () => {
    const old = spaces.map((space) => ({
      ...space,
      rooms: space.rooms.map((room) => ({ ...room, state: 'archived' as const })),
    }));
    expect(rivalsOf(old, [1], 'ra')).toEqual([]);
  });

  test('the drawing has the spaces that matter, with the room itself first', () => {
    const picture = spacesPicture(spaces, [1], self);
    expect(picture.spaces.map(({ name }) => name.fi)).toEqual(['Puolikas A', 'Puolikas B']);
    expect(picture.rooms.map(({ id, uses }) => [id, uses])).toEqual([
      ['ra', [true, false]],
      ['rab', [true, true]],
    ]);
  });
});
