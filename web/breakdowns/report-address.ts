/** Where the keepers of a house say what is out of order there: straight to the form. Pure. */
export const reportAddress = ({ id, code }: { id: string; code: string | null }): string =>
  `/yllapito/toimipisteet/${encodeURIComponent(code ?? id)}?nakyma=viat&uusi=1`;
