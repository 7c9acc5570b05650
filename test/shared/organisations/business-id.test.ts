import { describe, expect, test } from 'vitest';
import { businessIdOf } from '../../../shared/organisations/business-id.ts';

/** Of public bodies (domain reference 5.1). */
const real =
  `3221317-4 0927140-5 0242746-2 0164308-3 0167589-4 0168654-2 0168900-6 0169048-8 0169321-6 0169583-6 0207669-0 0207604-1
  0169823-6 0169967-7 1919717-3`.split(/\s+/);

describe('a business id', () => {
  test.each(real)('%s is one', (id) => {
    expect(businessIdOf(id)).toBe(id);
  });

  test.each([
    ['with spaces around and within', '  3221317 - 4 '],
    ['with an en dash', '3221317–4'],
    ['with a minus sign', '3221317−4'],
    ['with a hyphen that does not break', '3221317\u20114'],
    ['with a space that does not break', '3221317\u00a0-\u00a04'],
    ['as a number for value added tax', 'FI32213174'],
    ['with the country in small letters and a space', 'fi 3221317-4'],
    ['with the country before a hyphen', 'FI-3221317-4'],
  ])('is understood %s', (_, text) => {
    expect(businessIdOf(text)).toBe('3221317-4');
  });

  test('of the old form, with six digits, gets a zero in front', () => {
    expect(businessIdOf('242746-2')).toBe('0242746-2');
  });

  test.each([
    ['a wrong check digit', '2077474-1'],
    ['another wrong check digit', '3221317-5'],
    ['a wrong check digit after a zero', '0242746-3'],
    ['digits that have no check digit', '9000002-0'],
    ['digits that have no check digit, with a one', '9000002-1'],
    ['digits that have no check digit, with an X', '9000002-x'],
    ['all zeros', '0000000-0'],
    ['no hyphen', '12345678'],
    ['nothing', ''],
    ['spaces only', '   '],
    ['letters', 'abcdefg-h'],
    ['a digit too many', '32213174-4'],
    ['a digit too few', '32213-4'],
    ['two numbers', '3221317-4 0927140-5'],
    ['another country', 'SE32213174'],
    ['digits of another script', '٣٢٢١٣١٧-٤'],
  ])('is refused for %s', (_, text) => {
    expect(businessIdOf(text)).toBeUndefined();
  });

  test('has exactly one check digit or none: nine of ten wrong ones are caught, and every swap of neighbours', () => {
    for (let number = 9_000_001; number <= 9_000_400; number += 1) {
      const right = Array.from({ length: 10 }, (_, check) => businessIdOf(`${number}-${check}`)).filter(Boolean);
      expect(right.length).toBeLessThanOrEqual(1);
      const [id] = right;
      for (let at = 0; id && at < 6; at += 1) {
        const swapped = `${id.slice(0, at)}${id[at + 1]}${id[at]}${id.slice(at + 2)}`;
        expect(swapped === id || businessIdOf(swapped) === undefined, `${id} as ${swapped}`).toBe(true);
      }
    }
  });
});
