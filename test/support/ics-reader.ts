/** The octets and the grammar of iCalendar (RFC 5545 section 3.1) as a tree, for tests. It shares no code with our writer. */

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

/** Reads a body as it came over the wire; what is outside of all components is the answer's own. */
export const readIcs = (body: Uint8Array | string, faults: string[]): IcsComponent => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const lines = linesOf(bytes, faults).map((line, index) => textOf(line, index + 1, faults));
  const properties = unfolded(lines, faults).flatMap((line) => propertyOf(line, faults) ?? []);
  return treeOf(properties, faults);
};

/** The value of a component's property, without escapes; `undefined` when it is not there. */
export const icsValue = (component: IcsComponent | undefined, name: string): string | undefined => {
  const value = component?.properties.find((property) => property.name === name)?.value;
  return value?.replaceAll(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
};
