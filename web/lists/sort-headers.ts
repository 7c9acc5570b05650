/** The order of a list as the headers of a table show it: `-name` is `name` descending. Pure. */
import type { Sort } from '../ui/table.tsx';

export const sortOf = (order: string | undefined): Sort | undefined => {
  if (!order) return undefined;
  return order.startsWith('-')
    ? { column: order.slice(1), direction: 'descending' }
    : { column: order, direction: 'ascending' };
};

export const orderOf = ({ column, direction }: Sort): string => (direction === 'descending' ? `-${column}` : column);
