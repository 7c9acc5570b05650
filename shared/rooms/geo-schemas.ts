/** Messages about places on the map. */
import { z } from 'zod';
import { finland } from './geo-point.ts';

export const geoPointView = z.object({ latitude: z.number(), longitude: z.number() }).meta({ id: 'GeoPoint' });

/** Degrees of WGS 84, in Finland: other numbers were mistyped. */
export const geoPointSchema = z.strictObject({
  latitude: z.number().min(finland.south).max(finland.north),
  longitude: z.number().min(finland.west).max(finland.east),
});
