import { screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { BehalfField, type ChosenOrganisation } from '../../../web/organisations/behalf-field.tsx';
import { fakeService } from '../../support/fake-service.ts';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

test('staff search for the organisation they book for, and can change their mind', async () => {
  const found = {
    id: 'o2',
    name: 'Muistipolku ry',
    homeMunicipality: { code: '167', name: { fi: 'Joensuu', sv: '' } },
  };
  const service = fakeService({ 'GET /organisations': () => ({ items: [found], total: 1, nextCursor: null }) });
  const [chosen, setChosen] = createSignal<ChosenOrganisation>();
  const { user, container } = renderPart(() => <BehalfField chosen={chosen()} onChoose={setChosen} />);
  const field = screen.getByRole('searchbox', { name: /Varaa järjestön puolesta/ });
  await user.type(field, 'm');
  expect(service.sent).toEqual([]);
  await user.type(field, 'uisti');
  await waitFor(() =>
    expect(Object.fromEntries(service.sent.at(-1)?.query ?? [])).toMatchObject({ q: 'muisti', bookable: 'true' }),
  );
  await user.click(await screen.findByRole('button', { name: /Muistipolku ry/ }));
  expect(chosen()).toEqual({ id: 'o2', name: 'Muistipolku ry' });
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Vaihda järjestö' }));
  expect(screen.getByRole('searchbox')).toBeTruthy();
});
