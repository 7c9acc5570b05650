/** Answers that tell of many things at once (RFC 4918 section 13). */
import { AppError } from '../../shared/errors.ts';
import type { DavResource, Properties } from './properties.ts';
import { childNamed, type XmlElement } from './xml-reader.ts';
import { element, elementOf, fullName, type Xml, xmlDocument } from './xml-writer.ts';

/** Which properties are asked for. */
export type Wanted =
  | { kind: 'all'; beside: readonly string[] }
  | { kind: 'names' }
  | { kind: 'some'; names: readonly string[] };

/** What `allprop` means beside what is asked for by name: the rest only costs (RFC 4791 section 5.2, RFC 4918 9.1). */
const plain = (
  [
    'D:resourcetype',
    'D:displayname',
    'D:getetag',
    'D:getcontenttype',
    'D:getcontentlength',
    'D:getlastmodified',
  ] as const
).map(fullName);

/** Programs ask for some thirty; each is answered for each thing, so that a thousand would make a thousandfold answer. */
const mostNames = 100;

/** @throws AppError `request.invalid` */
const namesIn = (parent: XmlElement | undefined): string[] => {
  const names = [...new Set((parent?.children ?? []).map(({ name }) => name))];
  if (names.length > mostNames) throw new AppError('request.invalid');
  return names;
};

/** What a `propfind` or a report asks for. @throws AppError `request.invalid` when it asks for nothing, or for far too much */
export const wantedIn = (asking: XmlElement): Wanted => {
  const prop = childNamed(asking, '{DAV:}prop');
  if (prop) return { kind: 'some', names: namesIn(prop) };
  if (childNamed(asking, '{DAV:}propname')) return { kind: 'names' };
  if (!childNamed(asking, '{DAV:}allprop')) throw new AppError('request.invalid');
  return { kind: 'all', beside: namesIn(childNamed(asking, '{DAV:}include')) };
};

const status = (line: string): Xml => element('D:status', `HTTP/1.1 ${line}`);

const propstat = (inner: readonly Xml[], line: string): Xml[] =>
  inner.length === 0 ? [] : [element('D:propstat', [element('D:prop', inner), status(line)])];

const namesWanted = (wanted: Wanted, properties: Properties): readonly string[] => {
  if (wanted.kind === 'some') return wanted.names;
  if (wanted.kind === 'names') return [...properties.keys()];
  return [...plain.filter((name) => properties.has(name)), ...wanted.beside];
};

const responseOf = ({ href, properties }: DavResource, wanted: Wanted): Xml => {
  const names = namesWanted(wanted, properties);
  const found = names.flatMap((name) => {
    const make = properties.get(name);
    return make ? [elementOf(name, wanted.kind === 'names' ? [] : make())] : [];
  });
  const missing = names.filter((name) => !properties.has(name)).map((name) => elementOf(name));
  const parts = [...propstat(found, '200 OK'), ...propstat(missing, '404 Not Found')];
  // Nothing was asked for, which is answered, too.
  const told = parts.length > 0 ? parts : [element('D:propstat', [element('D:prop'), status('200 OK')])];
  return element('D:response', [element('D:href', href), ...told]);
};

const missingResponse = (href: string): Xml =>
  element('D:response', [element('D:href', href), status('404 Not Found')]);

export const xmlType = 'application/xml; charset=utf-8';

const answer = (root: Xml, code: number): Response =>
  new Response(xmlDocument(root), { status: code, headers: { 'Content-Type': xmlType } });

/**
 * @param missing addresses that were asked for and where nothing is, or is no more
 * @param beside what stands after all of them
 */
export const multistatus = (
  resources: readonly DavResource[],
  wanted: Wanted,
  missing: readonly string[] = [],
  beside: readonly Xml[] = [],
): Response =>
  answer(
    element('D:multistatus', [
      ...resources.map((resource) => responseOf(resource, wanted)),
      ...missing.map(missingResponse),
      ...beside,
    ]),
    207,
  );

/** A refusal with the precondition that does not hold (RFC 4918 section 16). */
export const unmet = (code: 403 | 409, precondition: Xml): Response => answer(element('D:error', [precondition]), code);
