/** What a request holds, checked against its route's schemas: all at once, so that one answer names every fault. */
import type { RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ValidationTargets } from 'hono/types';
import type { z } from 'zod';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import type { Env } from './exchange.ts';
import { fieldFaults, strangeFaults } from './field-faults.ts';

/** The checked input in a fixed order of members, so that equal requests give equal text. */
export type Input = Record<string, unknown>;

type Target = keyof ValidationTargets;

/** Tells a missing value from a wrong one (see {@link fieldFaults}). */
const parseOptions = { reportInput: true };

const isSchema = (schema: unknown): schema is z.ZodType =>
  typeof schema === 'object' && schema !== null && 'safeParse' in schema;

const bodySchemaOf = (route: RouteConfig): z.ZodType | undefined => {
  const content = route.request?.body?.content['application/json'];
  return content && 'schema' in content && isSchema(content.schema) ? content.schema : undefined;
};

/** Each name once; a name that is repeated becomes a list, which no schema of a single value takes. */
const queryOf = (c: Context<Env>): Record<string, unknown> => {
  const query: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(c.req.queries())) query[name] = values.length === 1 ? values[0] : values;
  return query;
};

/** Checks one part of the request; faults go to the list, what is right to the handler's `c.req.valid(target)`. */
const take = (c: Context<Env>, target: Target, schema: z.ZodType, value: unknown, faults: FieldFault[]): unknown => {
  // In an address it takes three characters, which are found faster than walked for.
  const strange = target === 'json' || c.req.url.includes('%00') ? strangeFaults(value) : [];
  if (strange.length > 0) {
    faults.push(...strange);
    return undefined;
  }
  const result = schema.safeParse(value, parseOptions);
  if (!result.success) {
    faults.push(...fieldFaults(result.error.issues));
    return undefined;
  }
  c.req.addValidatedData(target, result.data as object);
  return result.data;
};

/**
 * A function that checks a request against the route's schemas and answers what they made of it.
 * An id that no id looks like is an address where nothing is, rather than a fault of a field.
 * @throws AppError `request.invalid` with every field at fault, `request.not-found`
 */
export const inputReader = (route: RouteConfig): ((c: Context<Env>, body: unknown) => Input) => {
  const { params, query } = route.request ?? {};
  const body = bodySchemaOf(route);
  return (c, sent) => {
    const faults: FieldFault[] = [];
    const input: Input = {};
    if (isSchema(params)) {
      input.params = take(c, 'param', params, c.req.param(), faults);
      if (faults.length > 0) throw new AppError('request.not-found');
    }
    if (isSchema(query)) input.query = take(c, 'query', query, queryOf(c), faults);
    if (body) input.body = take(c, 'json', body, sent, faults);
    if (faults.length > 0) throw new AppError('request.invalid', { fields: faults });
    return input;
  };
};
