/** Where the municipalities of the demo are: its houses are made up, so each stands in the middle of its own. */
import type { GeoPoint } from '../../shared/rooms/geo-point.ts';

/** By the name of the municipality. */
const centres: Readonly<Record<string, readonly [latitude: number, longitude: number]>> = {
  Joensuu: [62.601, 29.763],
  Kontiolahti: [62.766, 29.851],
  Liperi: [62.533, 29.366],
  Outokumpu: [62.727, 29.017],
  Polvijärvi: [62.854, 29.367],
  Juuka: [63.242, 29.252],
  Lieksa: [63.319, 30.025],
  Nurmes: [63.543, 29.139],
  Ilomantsi: [62.671, 30.933],
  Kitee: [62.099, 30.138],
  Tohmajärvi: [62.226, 30.333],
  Rääkkylä: [62.313, 29.627],
  Heinävesi: [62.426, 28.634],
};

/** Null where nothing is known of it. */
export const locationIn = (municipality: string): GeoPoint | null => {
  const centre = centres[municipality];
  return centre ? { latitude: centre[0], longitude: centre[1] } : null;
};
