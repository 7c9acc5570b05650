/** The operations of the API as its OpenAPI document lists them, and messages made from their schemas. */
import type { Api } from '../../server/api.ts';
import { bodyOf } from './world.ts';

/** The parts of JSON Schema that the document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  anyOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  example?: unknown;
  default?: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

export interface Operation {
  /** `POST /bookings/{id}/cancel` */
  name: string;
  method: string;
  /** Under `/api/v1`, with `{…}` for parameters. */
  path: string;
  isPublic: boolean;
  parameters: readonly Parameter[];
  body: Schema | undefined;
  /** Content types of a body that is no JSON. */
  rawTypes: readonly string[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

export interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, Schema> };
}

interface OpenApiOperation {
  operationId: string;
  summary?: string;
  tags?: string[];
  security?: unknown[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Operation['responses'];
}

const base = '/api/v1';

export const openApiOf = async (api: Api): Promise<OpenApi> =>
  bodyOf<OpenApi>(await api.fetch(new Request('http://localhost:3000/api/openapi.json')));

export const operationsOf = ({ paths }: OpenApi): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path.slice(base.length)}`,
      method: method.toUpperCase(),
      path: path.slice(base.length),
      isPublic: operation.security?.length === 0,
      parameters: operation.parameters ?? [],
      body: operation.requestBody?.content['application/json']?.schema,
      rawTypes: Object.keys(operation.requestBody?.content ?? {}).filter((type) => type !== 'application/json'),
      responses: operation.responses,
    })),
  );

/** The path with the value in place of each parameter. */
export const pathWith = ({ path }: Operation, value: string): string =>
  path.replaceAll(/\{[^}]+\}/g, encodeURIComponent(value));

/** Follows a reference into the document's components. */
export const resolved = (schema: Schema, document: OpenApi): Schema => {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolved(document.components.schemas[name] ?? {}, document);
};

/** Values by name of member, so that a sample passes more than its schema: they are those of the demo region. */
const realValues: Readonly<Record<string, unknown>> = {
  roomId: 'R02',
  siteId: 'JNS-KAN',
  subjectId: 'JNS-KAN',
  organisationId: 'O01',
  start: '2027-01-14T10:00',
  end: '2027-01-14T12:00',
  activityType: 'T1',
  contentArea: 'A1',
};

const typeOf = ({ type }: Schema): string | undefined => (Array.isArray(type) ? type[0] : type);

const sampleText = ({ example, minLength = 0 }: Schema): string =>
  typeof example === 'string' ? example : 'sample'.padEnd(minLength, 'x').slice(0, Math.max(6, minLength));

/** The smallest value that the schema takes: required members only, with names of the demo region. */
export const sampleOf = (given: Schema, document: OpenApi): unknown => {
  const schema = resolved(given, document);
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0] as Schema, document);
  switch (typeOf(schema)) {
    case 'object': {
      const required = schema.required ?? [];
      const members = required.map((name) => [
        name,
        realValues[name] ?? sampleOf(schema.properties?.[name] ?? {}, document),
      ]);
      return Object.fromEntries(members);
    }
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    default:
      return sampleText(schema);
  }
};

/** A member somewhere in a message. */
export interface Member {
  path: readonly (string | number)[];
  schema: Schema;
}

/** Every member that a message may have, down to the items of its lists. */
export const membersOf = (given: Schema, document: OpenApi, path: readonly (string | number)[] = []): Member[] => {
  const schema = resolved(given, document);
  const inner = Object.entries(schema.properties ?? {}).map(([name, member]) => ({ at: [...path, name], member }));
  if (schema.items) inner.push({ at: [...path, 0], member: schema.items } as (typeof inner)[number]);
  return inner.flatMap(({ at, member }) => [
    { path: at, schema: resolved(member, document) },
    ...membersOf(member, document, at),
  ]);
};

/** The message with one value put in, and what lies on the way to it made when missing. */
export const withValue = (message: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown => {
  if (key === undefined) return value;
  const copy: Record<string | number, unknown> = Array.isArray(message)
    ? ([...message] as unknown as Record<number, unknown>)
    : { ...(message as object) };
  const container = typeof key === 'number' && !Array.isArray(message) ? ([] as unknown as typeof copy) : copy;
  container[key] = withValue(container[key] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  return container;
};

/** The types that JSON knows, each with a value that no schema of ours takes for another. */
const valuesByType: Readonly<Record<string, unknown>> = {
  string: '\u2603 no such thing',
  number: -987_654.321,
  boolean: true,
  object: { unexpected: 1 },
  array: [{ unexpected: 1 }],
  null: null,
};

const typesOf = (schema: Schema): string[] => {
  if (schema.anyOf) return schema.anyOf.flatMap(typesOf);
  const types = [schema.type ?? []].flat();
  return types.map((type) => (type === 'integer' ? 'number' : type));
};

/** Values of types that the schema does not take. */
export const wrongValuesOf = (schema: Schema): unknown[] => {
  const right = typesOf(schema);
  return Object.entries(valuesByType).flatMap(([type, value]) => (right.includes(type) ? [] : [value]));
};
