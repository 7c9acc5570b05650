import { ClaimOverlap } from './database.ts';

/** The error and what caused it, outermost first: the query builder wraps what the driver throws. */
const chainOf = (error: unknown): Error[] => {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && !chain.includes(each); each = each.cause) chain.push(each);
  return chain;
};

const property = (error: Error, name: string): unknown => Reflect.get(error, name);

const claimConstraints: ReadonlySet<unknown> = new Set([
  'claims_no_overlap',
  // Two claims of one space with the same start overlap too; PostgreSQL checks the primary key first.
  'claims_space_id_start_at_pk',
]);

const isClaimOverlap = (error: Error): boolean => {
  if (error instanceof ClaimOverlap) return true;
  const code = property(error, 'code');
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return error.message === 'claims_no_overlap';
  return (code === '23P01' || code === '23505') && claimConstraints.has(property(error, 'constraint'));
};

/** The engines' refusal of overlapping claims as {@link ClaimOverlap}, wherever it hides; any other error as it came. */
export const translated = (error: unknown): unknown => {
  const overlap = chainOf(error).find(isClaimOverlap);
  if (!overlap) return error;
  return overlap instanceof ClaimOverlap ? overlap : new ClaimOverlap({ cause: overlap });
};

/** Whether an error, or what caused it, carries one of the codes. */
export const hasCode = (error: unknown, codes: ReadonlySet<string>): boolean =>
  chainOf(error).some((each) => codes.has(String(property(each, 'code'))));
