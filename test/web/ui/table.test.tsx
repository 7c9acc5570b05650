import { screen, within } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { FactList } from '../../../web/ui/fact-list.tsx';
import { Pager } from '../../../web/ui/pager.tsx';
import { type Column, type Sort, Table } from '../../../web/ui/table.tsx';
import { Tabs } from '../../../web/ui/tabs.tsx';
import { expectNoViolations, renderPart } from '../../support/page.tsx';

interface Row {
  name: string;
  hours: number;
}

const rows: Row[] = [
  { name: 'Pilke', hours: 2 },
  { name: 'Kanerva', hours: 24 },
];

const columns: Column<Row>[] = [
  { key: 'name', header: 'Järjestö', rowHeader: true, sortable: true, cell: (row) => row.name },
  { key: 'hours', header: 'Tunteja', align: 'end', cell: (row) => row.hours },
];

test('a table has a caption, headers and named rows, also when it is stacked', async () => {
  const { container } = renderPart(() => <Table caption="2 pyyntöä" columns={columns} rows={rows} />);
  const table = screen.getByRole('table', { name: '2 pyyntöä' });
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  expect(within(table).getByRole('rowheader', { name: 'Pilke' })).toBeTruthy();
  expect(within(table).getByRole('cell', { name: '24' }).getAttribute('data-label')).toBe('Tunteja');
  await expectNoViolations(container);
});

test('a header sorts, says how, and turns round when pressed again', async () => {
  const [sort, setSort] = createSignal<Sort>();
  const { user } = renderPart(() => (
    <Table caption="Pyynnöt" columns={columns} rows={rows} sort={sort()} onSort={setSort} />
  ));
  const header = screen.getByRole('columnheader', { name: 'Järjestö' });
  expect(header.getAttribute('aria-sort')).toBe('none');
  await user.click(within(header).getByRole('button'));
  expect(header.getAttribute('aria-sort')).toBe('ascending');
  await user.click(within(header).getByRole('button'));
  expect(sort()).toEqual({ column: 'name', direction: 'descending' });
  expect(screen.getByRole('columnheader', { name: 'Tunteja' }).hasAttribute('aria-sort')).toBe(false);
});

test('an open row shows its details below it, and an empty table says so', () => {
  const [shown, setShown] = createSignal(rows);
  renderPart(() => (
    <Table
      caption="Pyynnöt"
      columns={columns}
      rows={shown()}
      empty="Ei pyyntöjä."
      details={(row) => (row.name === 'Pilke' ? <p>Lisätietoja</p> : undefined)}
    />
  ));
  expect(screen.getAllByRole('row')[2]?.textContent).toBe('Lisätietoja');
  setShown([]);
  expect(screen.getByRole('cell').textContent).toBe('Ei pyyntöjä.');
});

test('a pager turns only where there is something to turn to', async () => {
  const next = vi.fn();
  const { user, container } = renderPart(() => <Pager label="Pyyntöjen sivut" summary="1–50 / 150" onNext={next} />);
  expect(screen.getByRole('navigation', { name: 'Pyyntöjen sivut' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Edelliset' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Seuraavat' }));
  expect(next).toHaveBeenCalledTimes(1);
  await expectNoViolations(container);
});

test('tabs are one stop of the keyboard, and arrows, Home and End walk round them', async () => {
  const { user, container } = renderPart(() => (
    <Tabs
      label="Näkymät"
      tabs={[
        { key: 'grid', label: 'Ruudukko', content: () => <p>Ruudut</p> },
        { key: 'list', label: 'Luettelo', content: () => <p>Rivit</p> },
        { key: 'map', label: 'Kartta', content: () => <p>Pisteet</p> },
      ]}
    />
  ));
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Ruudukko');
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Kartta');
  expect(screen.getByRole('tabpanel', { name: 'Kartta' }).textContent).toBe('Pisteet');
  await user.keyboard('{ArrowRight}{End}{Home}{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('Luettelo');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'Luettelo' }));
  await expectNoViolations(container);
});

test('facts are terms with their descriptions', async () => {
  const { container } = renderPart(() => <FactList facts={[{ term: 'Henkeä', description: '60' }]} />);
  expect(screen.getByRole('term').textContent).toBe('Henkeä');
  expect(screen.getByRole('definition').textContent).toBe('60');
  await expectNoViolations(container);
});
