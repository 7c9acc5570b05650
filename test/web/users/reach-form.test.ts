import { describe, expect, test } from 'vitest';
import { emptyReach, isDeputy, kindsOf, missingIn, requestOf } from '../../../web/users/reach-form.ts';

const draft = (part: object) => ({ ...emptyReach(), ...part });

describe('what is missing in a role', () => {
  test.each([
    ['nothing chosen', {}, ['role']],
    ['an approver of no house', { role: 'approver', kind: 'site' }, ['siteId']],
    ['an approver of no municipality', { role: 'approver', kind: 'municipality' }, ['municipalityCode']],
    ['a deputy of nobody for ever', { role: 'approver', kind: 'deputy' }, ['deputyForId', 'validUntil']],
    ['a coordinator', { role: 'coordinator', kind: 'own' }, []],
    ['a board member, whatever was chosen before', { role: 'board', kind: 'deputy' }, []],
  ])('%s', (_, part, missing) => {
    expect(missingIn(draft(part))).toEqual(missing);
  });
});

test('only what belongs to the role is sent', () => {
  const all = {
    siteId: 's',
    municipalityCode: '167',
    deputyForId: 'u',
    validFrom: '2027-01-01',
    validUntil: '2027-02-01',
  };
  const dates = { validFrom: '2027-01-01', validUntil: '2027-02-01' };
  const sent = (part: object) => requestOf(draft({ ...all, ...part }));
  expect(sent({ role: 'approver', kind: 'site' })).toEqual({ role: 'approver', siteId: 's', ...dates });
  expect(sent({ role: 'approver', kind: 'municipality' })).toEqual({
    role: 'approver',
    municipalityCode: '167',
    ...dates,
  });
  expect(sent({ role: 'coordinator', kind: 'deputy' })).toEqual({ role: 'coordinator', deputyForId: 'u', ...dates });
  expect(sent({ role: 'admin', kind: 'site' })).toEqual({ role: 'admin', ...dates });
});

test('an administrator and the board have no deputies, and invitations are to no deputyship', () => {
  expect(kindsOf('admin', true)).toEqual([]);
  expect(kindsOf('board', true)).toEqual([]);
  expect(kindsOf('coordinator', true)).toEqual(['own', 'deputy']);
  expect(kindsOf('approver', false)).toEqual(['site', 'municipality']);
  expect(isDeputy(draft({ role: 'admin', kind: 'deputy' }))).toBe(false);
});
