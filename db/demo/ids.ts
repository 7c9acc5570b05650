/** Ids of the demo's entities, which the data knows by code. */

/** Answers the id of a code. @throws Error for a code that the demo does not have */
export type IdOf = (code: string) => string;

/** Gives every code an id of its own. */
export const idsFor = (codes: readonly string[], newId: () => string): IdOf => {
  const ids = new Map(codes.map((code) => [code, newId()]));
  return (code) => known(ids, code);
};

/** What the demo data refers to must be in it. @throws Error when it is not */
export const known = <T>(entries: ReadonlyMap<string, T>, code: string): T => {
  const found = entries.get(code);
  if (found === undefined) throw new Error(`the demo data has no ${code}`);
  return found;
};
