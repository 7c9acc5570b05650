/** Names under which PostgreSQL keeps what it has parsed and planned, for statements that come again. */

/** Of all texts that come again; the server keeps that many for each connection. */
const mostNames = 400;
/** Longer ones write many rows at once and hardly come again in the same length. */
const longestText = 6000;

/**
 * Gives a statement a name when its text comes for the second time, so that each connection parses it once and, after a
 * few times, plans it no more: for the statements that every request asks, that is most of what they cost.
 * @returns the name for a text; nothing for what is left unnamed, which is bounded on both sides
 */
export const createPreparedNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>();
  let seen = new Set<string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames || text.length > longestText) return known;
    if (seen.has(text)) {
      seen.delete(text);
      names.set(text, `t${names.size}`);
      return names.get(text);
    }
    if (seen.size >= mostNames) seen = new Set();
    seen.add(text);
    return undefined;
  };
};
