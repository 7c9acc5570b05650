/** What a message about a room's accessibility may be, and when two of them say the same. Pure. */

/** Enough to show where something is told; whoever sends more sends advertisements. */
export const mostLinks = 2;

/** `https://…`, `www.…`, and `example.com/…` without either. */
const link = /(?:https?:\/\/|www\.)\S+|\b[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,}\/\S*/gi;

export const linksIn = (message: string): number => message.match(link)?.length ?? 0;

/** The same for messages that differ in spaces and capitals only. */
export const gistOf = (message: string): string => message.replace(/\s+/g, ' ').trim().toLowerCase();
