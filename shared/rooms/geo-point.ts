/** Where a house is on the map. Pure. */

/** A place on the map, in degrees (WGS 84). */
export interface GeoPoint {
  latitude: number;
  longitude: number;
}

/** Around Finland, in degrees: whatever lies outside was mistyped or has its two numbers the wrong way round. */
export const finland = { south: 59, north: 71, west: 19, east: 32 } as const;

export const isInFinland = ({ latitude, longitude }: GeoPoint): boolean =>
  latitude >= finland.south && latitude <= finland.north && longitude >= finland.west && longitude <= finland.east;

/** A tenth of a metre is more than anybody knows. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * Two numbers as maps give them and people write them: `62.601, 29.763`, `62,601 29,763`, `62.601° N, 29.763° E`,
 * the latitude first. Nothing where they cannot be told apart; whether the point is anywhere near is asked apart.
 */
export const geoPointOf = (text: string): GeoPoint | undefined => {
  const plain = text.replace(/[NEIP°ºSÖ]/gi, ' ').trim();
  // A comma parts the two where points part the decimals; else it parts the decimals itself.
  const pointed = plain.includes('.') ? plain.replaceAll(',', ' ') : plain.replace(/(\d),(\d)/g, '$1.$2');
  const [latitude, longitude, more] = pointed.split(/[\s,;/]+/).filter(Boolean);
  const isNumber = (word: string | undefined): word is string => /^\d{1,3}(\.\d{1,15})?$/.test(word ?? '');
  if (!isNumber(latitude) || !isNumber(longitude) || more !== undefined) return undefined;
  return { latitude: rounded(Number(latitude)), longitude: rounded(Number(longitude)) };
};

/** As {@link geoPointOf} reads it. */
export const geoPointText = ({ latitude, longitude }: GeoPoint): string => `${latitude}, ${longitude}`;

/** The point on a map that everybody may use. */
export const mapAddress = ({ latitude, longitude }: GeoPoint): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`;
