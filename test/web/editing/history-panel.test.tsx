import { screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import { createFieldNames } from '../../../web/editing/field-words.ts';
import { HistoryPanel } from '../../../web/editing/history-panel.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

const change = (field: string, before: unknown, after: unknown) => ({ field, before, after });

const history: HistoryView = {
  items: [
    {
      id: 'h2',
      at: '2026-11-20T08:05:00Z',
      by: 'Timo Aalto',
      action: 'room.retired',
      changes: [
        change('name.sv', '', 'Ljung'),
        change('capacity', 12, 20),
        change('open', true, false),
        change('equipment', ['piano', 'wifi'], []),
        change('kind', 'hall', 'group'),
        change('responsiblePhone', null, null),
      ],
    },
    { id: 'h1', at: '2026-11-01T08:05:00Z', by: 'Timo Aalto', action: 'room.measured', changes: [] },
  ],
};

const Panel = (props: { read: () => Promise<HistoryView>; version?: number }) => {
  const nameOf = createFieldNames(() => ({ name: 'Nimi', capacity: 'Henkilömäärä', open: 'Avoinna', kind: 'Laji' }));
  return (
    <HistoryPanel
      read={props.read}
      nameOf={nameOf}
      wordsOf={(field, value) => (field === 'kind' ? `laji ${value}` : undefined)}
      actionOf={(action) => (action === 'room.measured' ? 'Mitattu' : undefined)}
      version={props.version ?? 1}
    />
  );
};

const textOf = (name: string) => screen.getByText(name).closest('div')?.textContent;

test('a history is read when it is opened, and tells each field as it was and became', async () => {
  const read = vi.fn(async () => history);
  const { user, container } = renderPart(() => <Panel read={read} />);
  expect(read).not.toHaveBeenCalled();
  await user.click(screen.getByText('Muutoshistoria'));
  expect(await screen.findByText('Poistettu käytöstä')).toBeTruthy();
  expect(screen.getByText('Mitattu')).toBeTruthy();
  expect(textOf('Nimi ruotsiksi')).toContain('Ennen: (tyhjä) Jälkeen: Ljung');
  expect(textOf('Henkilömäärä')).toContain('12 Jälkeen: 20');
  expect(textOf('Avoinna')).toContain('Kyllä Jälkeen: Ei');
  expect(textOf('equipment')).toContain('piano, wifi Jälkeen: (tyhjä)');
  await expectNoViolations(container);
  await user.click(screen.getByRole('button', { name: 'Näytä vielä 2 kohtaa' }));
  expect(textOf('Laji')).toContain('laji hall Jälkeen: laji group');
  expect(textOf('responsiblePhone')).toContain('sen sisältöä ei säilytetä');
});

test('a history follows the version of what it tells of, and says when there is none', async () => {
  const [version, setVersion] = createSignal(1);
  const read = vi.fn(async (): Promise<HistoryView> => ({ items: [] }));
  const { user } = renderPart(() => <Panel read={read} version={version()} />);
  await user.click(screen.getByText('Muutoshistoria'));
  expect(await screen.findByText('Muutoksia ei ole vielä tehty.')).toBeTruthy();
  expect(screen.queryByRole('listitem')).toBeNull();
  setVersion(2);
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});
