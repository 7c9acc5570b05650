import { screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { AgreementView } from '../../../shared/organisations/staff-schemas.ts';
import RequestPage from '../../../web/bookings/request-page.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations } from '../../support/page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { agreement } from '../organisations/samples.ts';
import { codes, date, mondays, preview, representative, room } from './samples.ts';

const series = mondays(4);
const when = 'start=2027-01-11T17%3A00&end=2027-01-11T19%3A00&rrule=FREQ%3DWEEKLY%3BBYDAY%3DMO%3BCOUNT%3D4';

/** Four Mondays of two hours, asked by an organisation with these agreements. */
const open = (agreements: readonly AgreementView[], more: Partial<PreviewView> = {}) => {
  fakeService({
    'GET /session/user': () => representative,
    'GET /rooms/R02': () => room,
    'GET /codes': () => codes,
    'GET /bookings': () => ({ items: [], total: 0, nextCursor: null }),
    'GET /organisations/o1/agreements': () => ({ items: agreements }),
    'POST /bookings/preview': () =>
      preview(
        series.map((day) => date(day)),
        more,
      ),
  });
  return renderPage(RequestPage, '/varaa', `/varaa?room=R02&${when}&people=14`);
};

test('before sending it is told how many of the hours belong to the agreement, and how many are left', async () => {
  const { container } = open([{ ...agreement, years: [{ year: '2027', usedMinutes: 34 * 60 }] }]);
  expect(
    await screen.findByText(
      /Sopimus 2026\/77: näistä ajoista 8 t kuuluu vuoden 2027 tunteihin\. Sen jälkeen jäljellä on 58 t\./,
    ),
  ).toBeTruthy();
  await expectNoViolations(container);
});

test('what goes over the hours of the agreement is said to be an ordinary booking', async () => {
  open([{ ...agreement, hoursPerYear: 40, years: [{ year: '2027', usedMinutes: 36 * 60 }] }]);
  expect(await screen.findByText(/näistä ajoista 4 t kuuluu .* jäljellä on 0 t\. Yli menevä 4 t on/)).toBeTruthy();
});

test('an agreement whose hours are used up, and one without a limit, are told as such', async () => {
  open([{ ...agreement, hoursPerYear: 10, years: [{ year: '2027', usedMinutes: 10 * 60 }] }]);
  expect(
    await screen.findByText(/tunneista on jäljellä 0 t, eivätkä nämä ajat mahdu niihin\. Yli menevä 8 t/),
  ).toBeTruthy();
  document.body.replaceChildren();
  open([{ ...agreement, hoursPerYear: null, years: [] }]);
  expect(await screen.findByText('Sopimus 2026/77 kattaa näistä ajoista 8 t vuonna 2027.')).toBeTruthy();
});

test('nothing is told where no agreement is about the room or the days', async () => {
  open([
    { ...agreement, roomIds: ['another'] },
    { ...agreement, id: 'a2', validUntil: '2026-12-31' },
  ]);
  expect(await screen.findAllByText('Vapaa')).not.toHaveLength(0);
  expect(screen.queryByText('Sopimuksen tunnit')).toBeNull();
});

test('what the room costs the organisation is told beside what it asks for', async () => {
  open([], { priceClass: { code: 'free', label: { fi: 'Maksuton', sv: 'Avgiftsfritt', en: 'Free of charge' } } });
  const price = await screen.findByText('Hinta teille');
  expect(price.nextElementSibling?.textContent).toBe('Maksuton');
});
