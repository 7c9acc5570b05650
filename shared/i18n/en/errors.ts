import { accounts } from './errors/accounts.ts';
import { bookings } from './errors/bookings.ts';
import { day } from './errors/day.ts';
import { imports } from './errors/imports.ts';
import { organisations } from './errors/organisations.ts';
import { premises } from './errors/premises.ts';
import { region } from './errors/region.ts';
import { requests } from './errors/requests.ts';

/** Why something was refused: for every code a title and a detail, and what is wrong with a field. */
export const errors = {
  ...accounts,
  ...bookings,
  ...day,
  ...imports,
  ...organisations,
  ...premises,
  ...region,
  ...requests,
};
