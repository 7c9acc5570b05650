/** What is chosen for an embedded calendar: held by the address of the page, and made into the address of the calendar. Pure. */
import {
  type EmbedColour,
  type EmbedView,
  embedColours,
  embedViews,
  type FirstDay,
  hoursFrom,
  isColour,
  mostNamedRooms,
} from '../../shared/embeds/settings.ts';
import { isLanguage, type Language } from '../../shared/i18n/language.ts';
import type { Query } from '../when/criteria.ts';

export const whoses = ['rooms', 'site', 'municipality'] as const;
export type Whose = (typeof whoses)[number];

export type Colours = Readonly<Record<EmbedColour, string>>;

export interface EmbedChoices {
  whose: Whose;
  /** Ids or codes, in the order of the calendar. */
  rooms: readonly string[];
  /** Id or code of a house. */
  site: string | undefined;
  /** Code. */
  municipality: string | undefined;
  view: EmbedView;
  language: Language;
  firstDay: FirstDay;
  /** `8-20`; undefined for the hours of the house. */
  hours: string | undefined;
  /** Of the site around it, without `#`; undefined for ours. */
  colours: Colours | undefined;
  key: string | undefined;
  /** Whether a frame is as high as the calendar in it. */
  fits: boolean;
}

/** Ours, as a beginning for who chooses others. */
export const usualColours: Colours = { accent: '14594f', paper: 'fbfaf6', ink: '1d2b2a' };

const isName = (text: string): boolean => /^[\w.-]{1,64}$/.test(text);

const coloursIn = (query: Readonly<Record<string, unknown>>): Colours | undefined => {
  const chosen = embedColours.flatMap((name) => {
    const value = query[name];
    return typeof value === 'string' && isColour(value) ? [[name, value.toLowerCase()]] : [];
  });
  return chosen.length > 0 ? { ...usualColours, ...Object.fromEntries(chosen) } : undefined;
};

/** @param language of the page, which the calendar has unless another was chosen */
export const choicesFrom = (query: Readonly<Record<string, unknown>>, language: Language): EmbedChoices => {
  const text = (name: string) => (typeof query[name] === 'string' ? (query[name] as string) : '');
  const nameIn = (name: string) => (isName(text(name)) ? text(name) : undefined);
  const site = nameIn('site');
  const municipality = nameIn('municipality');
  const rooms = [...new Set(text('rooms').split(','))].filter(isName).slice(0, mostNamedRooms);
  const lang = text('lang');
  const implied = rooms.length > 0 ? 'rooms' : site ? 'site' : municipality ? 'municipality' : 'rooms';
  return {
    whose: whoses.find((each) => each === query.whose) ?? implied,
    rooms,
    site,
    municipality,
    view: embedViews.find((view) => view === query.view) ?? 'agenda',
    language: isLanguage(lang) ? lang : language,
    firstDay: query.first === 'su' ? 'su' : 'mo',
    hours: hoursFrom(text('hours')) && text('hours'),
    colours: coloursIn(query),
    key: nameIn('key'),
    fits: query.fits !== '0',
  };
};

/** The address's part for a change; `undefined` takes a name out of it. */
export const queryFrom = (change: Partial<EmbedChoices>): Query => {
  const query: Query = {};
  for (const name of ['whose', 'site', 'municipality', 'view', 'hours', 'key'] as const) {
    if (name in change) query[name] = change[name] || undefined;
  }
  if (change.language) query.lang = change.language;
  if (change.firstDay) query.first = change.firstDay === 'su' ? 'su' : undefined;
  if (change.rooms) query.rooms = change.rooms.join() || undefined;
  if (change.fits !== undefined) query.fits = change.fits ? undefined : '0';
  if ('colours' in change) for (const name of embedColours) query[name] = change.colours?.[name];
  return query;
};

/** Names of what is shown, as they stand in the path. */
const namesOf = ({ whose, rooms, site, municipality }: EmbedChoices): string =>
  whose === 'rooms' ? rooms.join() : ((whose === 'site' ? site : municipality) ?? '');

const folders = { rooms: 'rooms', site: 'sites', municipality: 'municipalities' } as const;

/** The path of the calendar; nothing while it is not chosen whose it is. */
export const calendarPath = (choices: EmbedChoices): string | undefined => {
  const names = namesOf(choices);
  return names === '' ? undefined : `/embed/${folders[choices.whose]}/${names}`;
};

/** The settings that both the address and the element have, by their names in the address. */
const settingsOf = ({ view, firstDay, hours, key }: EmbedChoices): [name: string, value: string][] => {
  const first = firstDay === 'su' && view !== 'agenda' ? 'su' : undefined;
  const all = { view, first, hours: view === 'week' ? hours : undefined, key };
  return Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
};

/** Those that are not ours anyway: ours have a dark form of their own. */
export const ownColours = ({ colours }: EmbedChoices): [name: string, colour: string][] =>
  embedColours.flatMap((name) => {
    const colour = colours?.[name];
    return colour !== undefined && colour !== usualColours[name] ? [[name, colour]] : [];
  });

/** What a frame asks of the calendar in it: to be as high as it, or only to keep it while the service cannot be reached. */
export const frameSetting = ({ fits }: Pick<EmbedChoices, 'fits'>): string => (fits ? 'height=auto' : 'frame=1');

/** The query of the calendar's address, as it is linked to. */
export const calendarQuery = (choices: EmbedChoices): string => {
  const named = [['lang', choices.language], ...settingsOf(choices), ...ownColours(choices)];
  return named.map(([name, value]) => `${name}=${value}`).join('&');
};

/** The attributes of the element. */
export const elementAttributes = (choices: EmbedChoices): [name: string, value: string][] => {
  const { whose, rooms } = choices;
  const attribute = whose === 'rooms' && rooms.length === 1 ? 'room' : whose;
  const settings = settingsOf(choices).map(([name, value]): [string, string] => [
    name === 'first' ? 'first-day' : name,
    value,
  ]);
  return [[attribute, namesOf(choices)], ['lang', choices.language], ...settings];
};

/** The path of the page for a screen: in a lobby for a house, beside the door for a room; nothing for several. */
export const screenPath = (choices: EmbedChoices): string | undefined => {
  const names = namesOf(choices);
  const isOne = names !== '' && (choices.whose === 'site' || (choices.whose === 'rooms' && choices.rooms.length === 1));
  return isOne ? `/embed/screen/${folders[choices.whose]}/${names}` : undefined;
};

/** The short form of it, to be written by hand on the screen itself. */
export const shortScreenPath = (choices: EmbedChoices): string | undefined =>
  screenPath(choices) && `/naytto/${namesOf(choices)}`;
