/** What can be chosen of an embedded calendar, as its address and the attributes of its element carry it. Pure. */

export const embedKinds = ['rooms', 'sites', 'municipalities'] as const;
/** Whose calendar: one or several rooms, a house, or all open houses of a municipality. */
export type EmbedKind = (typeof embedKinds)[number];

export const embedViews = ['agenda', 'week', 'month'] as const;
export type EmbedView = (typeof embedViews)[number];

export const firstDays = ['mo', 'su'] as const;
/** With which day a week begins. */
export type FirstDay = (typeof firstDays)[number];

/** Rooms that one calendar can be asked for by name. */
export const mostNamedRooms = 12;

/** Full hours of the clock, the end not included. */
export interface EmbedHours {
  first: number;
  end: number;
}

/** The hours of `8-20`; nothing for what is no such stretch of a day. */
export const hoursFrom = (text: string): EmbedHours | undefined => {
  const [, first = '', end = ''] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const hours = { first: Number(first), end: Number(end) };
  return end !== '' && hours.first < hours.end && hours.end <= 24 ? hours : undefined;
};

export const hoursText = ({ first, end }: EmbedHours): string => `${first}-${end}`;

export const embedColours = ['accent', 'paper', 'ink'] as const;
/** `accent`: buttons, marks and links. `paper`: the ground. `ink`: words. */
export type EmbedColour = (typeof embedColours)[number];

/** `14594f`, as an address carries it: six digits and no `#`. */
export const isColour = (text: string): boolean => /^[\da-f]{6}$/i.test(text);
