/** XML that programs send, as a small tree with its namespaces resolved (Namespaces in XML 1.0). */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { AppError } from '../../shared/errors.ts';

export interface XmlElement {
  /** `{DAV:}prop`: namespace and local name; `{}prop` outside of any namespace. */
  name: string;
  /** By their names as they were written; those that declare namespaces are left out. */
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Its own text without surrounding space. */
  text: string;
}

/** What CalDAV asks nests about eight deep. */
const deepest = 32;

/** One entry is an element (its name to its children) or a text; attributes stand beside. */
type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: '#text',
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Done below: the library leaves numeric ones as they are.
  processEntities: false,
  maxNestedTags: deepest,
});

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const characterOf = (code: number): string => {
  if (!(code > 0 && code <= 0x10ffff)) throw new AppError('request.invalid');
  return String.fromCodePoint(code);
};

/** XML's own five entities and numbers of characters; there are no others without a DTD. */
const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi, (_all, hex?: string, decimal?: string, name = '') => {
    if (hex) return characterOf(Number.parseInt(hex, 16));
    if (decimal) return characterOf(Number(decimal));
    const character = named[name];
    if (character === undefined) throw new AppError('request.invalid');
    return character;
  });

type Namespaces = ReadonlyMap<string, string>;

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** @throws AppError `request.invalid` for a prefix that nobody declared */
const resolved = (name: string, namespaces: Namespaces): string => {
  const [local = '', prefix = '', ...rest] = name.split(':').reverse();
  const space = namespaces.get(prefix);
  if (space === undefined || local === '' || rest.length > 0) throw new AppError('request.invalid');
  return `{${space}}${local}`;
};

const attributesOf = (entry: Parsed): [string, string][] =>
  Object.entries((entry[':@'] ?? {}) as Record<string, string>).map(([name, value]) => [name, decoded(value)]);

const declaredBy = (attributes: readonly [string, string][]): [string, string][] =>
  attributes.flatMap(([name, value]): [string, string][] => {
    if (name === 'xmlns') return [['', value]];
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
  });

const textIn = (entries: readonly Parsed[]): string =>
  entries
    .map((entry) => {
      const cdata = entry['#cdata'] as Parsed[] | undefined;
      if (cdata) return cdata.map((part) => String(part['#text'] ?? '')).join('');
      return entry['#text'] === undefined ? '' : decoded(String(entry['#text']));
    })
    .join('')
    .trim();

const nameIn = (entry: Parsed): string | undefined =>
  Object.keys(entry).find((key) => key !== ':@' && !key.startsWith('#'));

const elementOf = (entry: Parsed, name: string, outer: Namespaces): XmlElement => {
  const attributes = attributesOf(entry);
  const declared = declaredBy(attributes);
  const namespaces = declared.length === 0 ? outer : new Map([...outer, ...declared]);
  const entries = entry[name] as readonly Parsed[];
  return {
    name: resolved(name, namespaces),
    attributes: new Map(attributes.filter(([each]) => each !== 'xmlns' && !each.startsWith('xmlns:'))),
    children: elementsIn(entries, namespaces),
    text: textIn(entries),
  };
};

const elementsIn = (entries: readonly Parsed[], namespaces: Namespaces): XmlElement[] =>
  entries.flatMap((entry) => {
    const name = nameIn(entry);
    return name === undefined ? [] : elementOf(entry, name, namespaces);
  });

/** The library's complaints are about what was sent. */
const parse = (text: string): readonly Parsed[] => {
  try {
    return XMLValidator.validate(text) === true ? (parser.parse(text) as readonly Parsed[]) : [];
  } catch {
    return [];
  }
};

/**
 * The one element that the text is. A document type is refused: what we are asked needs none, and entities of its own
 * are how XML is made to grow (RFC 4918 section 20.6).
 * @throws AppError `request.invalid`
 */
export const readXml = (text: string): XmlElement => {
  if (/<!(?!--|\[CDATA\[)/.test(text)) throw new AppError('request.invalid');
  const elements = elementsIn(
    parse(text.replace(/^\ufeff/, '')),
    new Map([
      ['', ''],
      ['xml', xmlNamespace],
    ]),
  );
  const [root] = elements;
  if (!root || elements.length !== 1) throw new AppError('request.invalid');
  return root;
};

export const childNamed = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child) => child.name === name);

export const childrenNamed = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);
