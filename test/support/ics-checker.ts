/**
 * A strict reader of iCalendar for tests: octets, folding, grammar, which properties may and must be there and what
 * they may hold (RFC 5545, RFC 7986), and what a public feed must never hold. It shares no code with our writer.
 */

export interface IcsProperty {
  name: string;
  parameters: Readonly<Record<string, string>>;
  /** As it is written, still escaped. */
  value: string;
}

export interface IcsComponent {
  name: string;
  properties: IcsProperty[];
  components: IcsComponent[];
}

export interface CheckedIcs {
  /** What is wrong, one sentence each; empty when nothing is. */
  faults: string[];
  /** The components within the calendar. */
  components: IcsComponent[];
  calendar: IcsComponent | undefined;
}

/** How often a property may be there: `1` exactly once, `?` at most once, `*` any number of times. */
type Count = '1' | '?' | '*';

const counts: Readonly<Record<string, Readonly<Record<string, Count>>>> = {
  VCALENDAR: {
    PRODID: '1',
    VERSION: '1',
    CALSCALE: '?',
    METHOD: '?',
    NAME: '*',
    URL: '?',
    'REFRESH-INTERVAL': '?',
    'X-WR-CALNAME': '?',
    'X-WR-TIMEZONE': '?',
    'X-PUBLISHED-TTL': '?',
  },
  VEVENT: {
    UID: '1',
    DTSTAMP: '1',
    DTSTART: '1',
    DTEND: '?',
    SUMMARY: '?',
    LOCATION: '?',
    SEQUENCE: '?',
    STATUS: '?',
    TRANSP: '?',
    CLASS: '?',
    CREATED: '?',
    'LAST-MODIFIED': '?',
    URL: '?',
  },
  VFREEBUSY: { UID: '1', DTSTAMP: '1', DTSTART: '?', DTEND: '?', URL: '?', FREEBUSY: '*' },
};

const utcPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const datePattern = /^(\d{4})(\d{2})(\d{2})$/;

/** Whether the fields name a moment that exists. */
const exists = ([, year, month, day, hour = '0', minute = '0', second = '0']: RegExpExecArray): boolean => {
  const date = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)),
  );
  return date.toISOString().startsWith(`${year}-${month}-${day}`) && Number(hour) < 24 && Number(minute) < 60;
};

const matches = (pattern: RegExp, value: string): boolean => {
  const found = pattern.exec(value);
  return found !== null && exists(found);
};

const isUtc = (value: string): boolean => matches(utcPattern, value);
const isText = (value: string): boolean => /^(\\[\\;,nN]|[^\\;,])*$/.test(value);

/** The value types of the properties that a feed of ours may have. */
const values: Readonly<Record<string, (value: string) => boolean>> = {
  VERSION: (value) => value === '2.0',
  PRODID: isText,
  CALSCALE: (value) => value === 'GREGORIAN',
  METHOD: (value) => value === 'PUBLISH',
  NAME: isText,
  'X-WR-CALNAME': isText,
  'X-WR-TIMEZONE': isText,
  URL: (value) => URL.canParse(value),
  'REFRESH-INTERVAL': (value) => /^P(\d+W|(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?)$/.test(value) && /\d/.test(value),
  'X-PUBLISHED-TTL': (value) => /^P(\d+W|(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?)$/.test(value) && /\d/.test(value),
  UID: (value) => isText(value) && value.length > 0 && value.length <= 255,
  DTSTAMP: isUtc,
  CREATED: isUtc,
  'LAST-MODIFIED': isUtc,
  SEQUENCE: (value) => /^\d{1,9}$/.test(value),
  SUMMARY: isText,
  LOCATION: isText,
  STATUS: (value) => ['CONFIRMED', 'TENTATIVE'].includes(value),
  TRANSP: (value) => ['OPAQUE', 'TRANSPARENT'].includes(value),
  CLASS: (value) => value === 'PUBLIC',
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Splits at every CRLF; other breaks and a missing last one are faults. */
const linesOf = (bytes: Uint8Array, faults: string[]): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const isBreak = bytes[index] === 13 && bytes[index + 1] === 10;
    if (bytes[index] === 10 && bytes[index - 1] !== 13) faults.push(`a bare line feed at octet ${index}`);
    if (bytes[index] === 13 && !isBreak) faults.push(`a bare carriage return at octet ${index}`);
    if (!isBreak) continue;
    lines.push(bytes.subarray(start, index));
    start = index + 2;
  }
  if (start !== bytes.length) faults.push('the last line has no break');
  return lines;
};

const textOf = (line: Uint8Array, number: number, faults: string[]): string => {
  if (line.length > 75) faults.push(`line ${number} has ${line.length} octets`);
  if (line.length === 0) faults.push(`line ${number} is empty`);
  try {
    const text = decoder.decode(line);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (/[\u0000-\u0008\u000a-\u001f\u007f\ufeff]/.test(text)) faults.push(`line ${number} has a control character`);
    return text;
  } catch {
    faults.push(`line ${number} is not UTF-8 by itself: a fold within a character, perhaps`);
    return new TextDecoder().decode(line);
  }
};

const unfolded = (lines: readonly string[], faults: string[]): string[] => {
  const result: string[] = [];
  for (const line of lines) {
    if (!/^[ \t]/.test(line)) result.push(line);
    else if (result.length === 0) faults.push('the first line is folded');
    else result[result.length - 1] += line.slice(1);
  }
  return result;
};

const contentLine = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/;

const propertyOf = (line: string, faults: string[]): IcsProperty | undefined => {
  const found = contentLine.exec(line);
  if (!found) {
    faults.push(`no content line: ${line}`);
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [, name = '', value = ''] of (found[2] ?? '').matchAll(/;([A-Z0-9-]+)=((?:"[^"]*"|[^";:])*)/g)) {
    if (name in parameters) faults.push(`${name} twice: ${line}`);
    parameters[name] = value;
  }
  return { name: found[1] ?? '', parameters, value: found[3] ?? '' };
};

/** Nests them; what is begun must be ended, and in turn. */
const treeOf = (properties: readonly IcsProperty[], faults: string[]): IcsComponent => {
  const root: IcsComponent = { name: '', properties: [], components: [] };
  const open = [root];
  for (const property of properties) {
    const current = open.at(-1) ?? root;
    if (property.name === 'BEGIN') {
      const component = { name: property.value, properties: [], components: [] };
      current.components.push(component);
      open.push(component);
    } else if (property.name === 'END') {
      if (open.length === 1 || current.name !== property.value)
        faults.push(`END:${property.value} ends ${current.name}`);
      else open.pop();
    } else current.properties.push(property);
  }
  if (open.length > 1) faults.push(`${open.at(-1)?.name} is not ended`);
  return root;
};

const firstValue = (component: IcsComponent, name: string): string =>
  component.properties.find((property) => property.name === name)?.value ?? '';

/** Unknown properties are faults as well: a feed tells nothing that was not meant. */
const checkProperties = (component: IcsComponent, faults: string[]): void => {
  const allowed = counts[component.name];
  if (!allowed) {
    faults.push(`an unknown component ${component.name}`);
    return;
  }
  for (const [name, count] of Object.entries(allowed)) {
    const found = component.properties.filter((property) => property.name === name).length;
    if (count === '1' && found !== 1) faults.push(`${component.name} has ${found} ${name}`);
    if (count === '?' && found > 1) faults.push(`${component.name} has ${found} ${name}`);
  }
  for (const { name, value } of component.properties) {
    if (!(name in allowed)) faults.push(`${component.name} may not have ${name}`);
    if (values[name]?.(value) === false) faults.push(`${name} may not hold ${value}`);
  }
};

const checkTimes = (event: IcsComponent, faults: string[]): void => {
  const [start, end] = ['DTSTART', 'DTEND'].map((name) => event.properties.find((property) => property.name === name));
  for (const { name, parameters, value } of [start, end].filter((property) => property !== undefined)) {
    const right = parameters.VALUE === 'DATE' ? matches(datePattern, value) : isUtc(value);
    if (!right || Object.keys(parameters).some((each) => each !== 'VALUE'))
      faults.push(`${name} may not hold ${value}`);
  }
  if (!start || !end) return;
  if (start.parameters.VALUE !== end.parameters.VALUE)
    faults.push(`DTSTART and DTEND of ${firstValue(event, 'UID')} differ in type`);
  if (start.value >= end.value) faults.push(`${firstValue(event, 'UID')} does not end after it starts`);
};

/** In order, apart from each other, within the time that is told of. */
const checkPeriods = (freeBusy: IcsComponent, faults: string[]): void => {
  let last = firstValue(freeBusy, 'DTSTART');
  for (const { parameters, value } of freeBusy.properties.filter(({ name }) => name === 'FREEBUSY')) {
    const [start = '', end = ''] = value.split('/');
    if (!isUtc(start) || !isUtc(end) || start >= end) faults.push(`FREEBUSY may not hold ${value}`);
    if (!['BUSY', 'BUSY-TENTATIVE', 'BUSY-UNAVAILABLE'].includes(parameters.FBTYPE ?? ''))
      faults.push(`a wrong FBTYPE at ${value}`);
    if (start < last) faults.push(`${value} begins before ${last}`);
    last = end;
  }
  if (last > firstValue(freeBusy, 'DTEND')) faults.push('a period ends after DTEND');
};

const checkUids = (components: readonly IcsComponent[], faults: string[]): void => {
  const seen = new Set<string>();
  for (const component of components) {
    const uid = firstValue(component, 'UID');
    if (seen.has(uid)) faults.push(`UID ${uid} twice`);
    seen.add(uid);
  }
};

const checkCalendar = (calendar: IcsComponent, faults: string[]): void => {
  if (calendar.name !== 'VCALENDAR') faults.push(`${calendar.name} instead of VCALENDAR`);
  checkProperties(calendar, faults);
  checkUids(calendar.components, faults);
  for (const component of calendar.components) {
    checkProperties(component, faults);
    for (const { name } of component.components) faults.push(`${component.name} may not have ${name}`);
    checkTimes(component, faults);
    if (component.name === 'VFREEBUSY') checkPeriods(component, faults);
  }
};

/** Reads a body as it came over the wire. */
export const checkIcs = (body: Uint8Array | string): CheckedIcs => {
  const faults: string[] = [];
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const lines = linesOf(bytes, faults).map((line, index) => textOf(line, index + 1, faults));
  const properties = unfolded(lines, faults).flatMap((line) => propertyOf(line, faults) ?? []);
  const { properties: stray, components } = treeOf(properties, faults);
  const [calendar] = components;
  if (stray.length > 0 || components.length !== 1 || !calendar) faults.push('not one calendar');
  else checkCalendar(calendar, faults);
  return { faults, calendar, components: calendar?.components ?? [] };
};

/** The value of a component's property, without escapes; `undefined` when it is not there. */
export const icsValue = (component: IcsComponent | undefined, name: string): string | undefined => {
  const value = component?.properties.find((property) => property.name === name)?.value;
  return value?.replaceAll(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
};
