import { type Column, Table } from '../ui/table.tsx';
import type { ListState } from './create-list-page.ts';
import { orderOf, sortOf } from './sort-headers.ts';

export interface ListTableProps<Row, Filter extends string> {
  list: ListState<Filter, Row>;
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** The rows of a list, put in order by the heads of its columns. */
export const ListTable = <Row extends { id: string }, Filter extends string>(props: ListTableProps<Row, Filter>) => (
  <Table
    caption={props.caption}
    captionHidden
    columns={props.columns}
    rows={props.rows}
    sort={sortOf(props.list.sort())}
    onSort={(sort) => props.list.setSort(orderOf(sort))}
  />
);
