// biome-ignore-all lint/a11y/noRedundantRoles: the stacked layout takes the roles away from browsers that derive them from display.
import { createSignal, createUniqueId, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Icon } from './icon.tsx';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => JSX.Element;
  /** The cell that names its row. One column of a table. */
  rowHeader?: boolean;
  sortable?: boolean;
  /** `end` for numbers that are compared. */
  align?: 'end';
  /** The header is for screen readers only, as over a column of buttons. */
  headerHidden?: boolean;
}

export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

export interface TableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** A full-width row below a row that is open. */
  details?: (row: Row) => JSX.Element | undefined;
  /** `open` for the row whose details show, `attention` for one that waits. */
  mark?: (row: Row) => 'open' | 'attention' | undefined;
  /** Too wide to stack: scrolls sideways on narrow screens instead of becoming cards. */
  scrolls?: boolean;
  /** Shown in place of rows when there are none. */
  empty?: JSX.Element;
}

const sortIcons = { none: 'sort', ascending: 'arrow-up', descending: 'arrow-down' } as const;

const Header = <Row,>(props: { column: Column<Row>; sort?: Sort; onSort?: (sort: Sort) => void }) => {
  const direction = () => (props.sort?.column === props.column.key ? props.sort.direction : undefined);
  const turn = () =>
    props.onSort?.({
      column: props.column.key,
      direction: direction() === 'ascending' ? 'descending' : 'ascending',
    });
  return (
    <th
      role="columnheader"
      scope="col"
      classList={{ 'align-end': props.column.align === 'end', 'table-sortable': props.column.sortable }}
      aria-sort={props.column.sortable ? (direction() ?? 'none') : undefined}
    >
      <Show
        when={props.column.sortable}
        fallback={<span classList={{ 'visually-hidden': props.column.headerHidden }}>{props.column.header}</span>}
      >
        <button type="button" class="table-sort" onClick={turn}>
          {props.column.header}
          <Icon name={sortIcons[direction() ?? 'none']} />
        </button>
      </Show>
    </th>
  );
};

/**
 * Rows to compare. Narrow, each row becomes a card with the headers as labels, or the table scrolls sideways.
 */
export const Table = <Row,>(props: TableProps<Row>) => {
  const captionId = createUniqueId();
  const [overflows, setOverflows] = createSignal(false);
  let region!: HTMLDivElement;

  onMount(() => {
    // Only a region that really scrolls is a stop for the keyboard.
    const observer = new ResizeObserver(() => setOverflows(region.scrollWidth > region.clientWidth + 1));
    observer.observe(region);
    onCleanup(() => observer.disconnect());
  });

  const Cell = (cell: { column: Column<Row>; row: Row }) => {
    const shared = () => ({
      'data-label': cell.column.headerHidden ? undefined : cell.column.header,
      class: cell.column.align === 'end' ? 'align-end' : undefined,
    });
    return (
      <Show
        when={cell.column.rowHeader}
        fallback={
          <td role="cell" {...shared()}>
            {cell.column.cell(cell.row)}
          </td>
        }
      >
        <th role="rowheader" scope="row" {...shared()}>
          {cell.column.cell(cell.row)}
        </th>
      </Show>
    );
  };

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: named exactly when it is a region.
    <div
      ref={region}
      class="table-region"
      classList={{ 'table-stacks': !props.scrolls }}
      role={overflows() ? 'region' : undefined}
      aria-labelledby={overflows() ? captionId : undefined}
      tabindex={overflows() ? 0 : undefined}
    >
      <table role="table" class="table">
        <caption id={captionId} classList={{ 'visually-hidden': props.captionHidden }}>
          {props.caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <For each={props.columns}>
              {(column) => <Header column={column} sort={props.sort} onSort={props.onSort} />}
            </For>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <For
            each={props.rows}
            fallback={
              <tr role="row">
                <td role="cell" colspan={props.columns.length}>
                  {props.empty}
                </td>
              </tr>
            }
          >
            {(row) => (
              <>
                <tr role="row" classList={{ [`table-${props.mark?.(row)}`]: !!props.mark?.(row) }}>
                  <For each={props.columns}>{(column) => <Cell column={column} row={row} />}</For>
                </tr>
                <Show when={props.details?.(row)}>
                  {(details) => (
                    <tr role="row" class="table-details">
                      <td role="cell" colspan={props.columns.length}>
                        {details()}
                      </td>
                    </tr>
                  )}
                </Show>
              </>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
};
