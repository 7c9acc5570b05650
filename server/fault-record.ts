/** What the log says of an error: enough to find its cause, nothing of the people whose data was at hand. */

/** The error and what caused it, outermost first; drivers hide behind the query builder's own error. */
export const chainOf = (error: unknown): Error[] => {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && chain.length < 5; each = each.cause) chain.push(each);
  return chain;
};

/** The `code` that node, the drivers and the mail library give their errors; `''` without one. */
export const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** Messages end where a failed query lists its values, and e-mail addresses in them are struck out. */
const withoutPeople = (message: string): string =>
  (message.split(/\n?params:/)[0] ?? '').replace(/[^\s<>"']+@[^\s<>"']+/g, '…');

/** The chain as plain records for the log. */
export const faultRecord = (error: unknown): object[] =>
  chainOf(error).map((each) => ({
    name: each.name,
    code: codeOf(each) || undefined,
    message: withoutPeople(each.message),
    stack: each.stack?.match(/^ {4}at .*$/gm)?.join('\n'),
  }));
