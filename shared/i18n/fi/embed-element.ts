/** What the calendar element says by itself; the rest comes with the calendar. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'Kalenteria ei voitu näyttää.',
  open: 'Avaa varauskalenteri',
  slow: 'Kalenteria haetaan…',
  stale: 'Kalenteria ei juuri nyt voi päivittää. Näet tilanteen {time}.',
  retry: 'Yritä uudelleen',
} as const;
