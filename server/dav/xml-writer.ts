/** XML that we answer. Whatever is put into it is escaped; nothing else makes an {@link Xml}. */

/** A piece of XML. */
export interface Xml {
  readonly xml: string;
}

const namespaces = {
  D: 'DAV:',
  C: 'urn:ietf:params:xml:ns:caldav',
  CS: 'http://calendarserver.org/ns/',
} as const;

type Prefix = keyof typeof namespaces;
/** `D:href`, `C:calendar-data`, `CS:getctag`. */
export type XmlName = `${Prefix}:${string}`;

/** `{DAV:}href`, as the reader gives names. */
export const fullName = (name: XmlName): string => {
  const [prefix = '', local = ''] = name.split(':');
  return `{${namespaces[prefix as Prefix]}}${local}`;
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would make a plain line feed of it (XML 1.0 section 2.11), and an attribute's breaks to spaces.
  '\r': '&#13;',
};

/** Characters that XML 1.0 cannot hold at all (section 2.2) are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"\r]/g, (sign) => escapes[sign] ?? sign);

/** A text, or the pieces within. */
export type XmlContent = string | readonly Xml[];

type Attributes = Readonly<Record<string, string>>;

const built = (tag: string, content: XmlContent, attributes: Attributes): Xml => {
  const inner = typeof content === 'string' ? escaped(content) : content.map(({ xml }) => xml).join('');
  const open =
    tag +
    Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escaped(value)}"`)
      .join('');
  return { xml: inner === '' ? `<${open}/>` : `<${open}>${inner}</${tag}>` };
};

export const element = (name: XmlName, content: XmlContent = [], attributes: Attributes = {}): Xml =>
  built(name, content, attributes);

/** An element under a full name that the reader gave, which may be of a namespace that we do not know. */
export const elementOf = (name: string, content: XmlContent = []): Xml => {
  const [, space = '', local = ''] = /^\{(.*)\}([^}]*)$/s.exec(name) ?? [];
  const prefix = Object.entries(namespaces).find(([, each]) => each === space)?.[0];
  if (prefix) return built(`${prefix}:${local}`, content, {});
  return space === '' ? built(local, content, {}) : built(`X:${local}`, content, { 'xmlns:X': space });
};

/** The whole text, with the namespaces declared on its root. */
export const xmlDocument = ({ xml }: Xml): string => {
  const declarations = Object.entries(namespaces).map(([prefix, space]) => ` xmlns:${prefix}="${space}"`);
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml.replace(/^<[^\s/>]+/, (open) => open + declarations.join(''))}\n`;
};
