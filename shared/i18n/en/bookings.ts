import type { bookings as fi } from '../fi/bookings.ts';

export const bookings = {} satisfies Record<keyof typeof fi, string>;
