/** What can be out of order, as far as it matters to getting in and taking part. */
export const breakdownDevices = ['lift', 'loop', 'toilet', 'door', 'ramp', 'parking'] as const;
export type BreakdownDevice = (typeof breakdownDevices)[number];

/** As a reason why a date does not suit: `broken-lift`. */
export const brokenReason = <D extends BreakdownDevice>(device: D): `broken-${D}` => `broken-${device}`;
export const brokenReasons = breakdownDevices.map((device) => brokenReason(device));
