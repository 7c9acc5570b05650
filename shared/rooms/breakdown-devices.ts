/** What can be out of order, as far as it matters to getting in and taking part. */
export const breakdownDevices = ['lift', 'loop', 'toilet', 'door', 'ramp', 'parking'] as const;
export type BreakdownDevice = (typeof breakdownDevices)[number];
