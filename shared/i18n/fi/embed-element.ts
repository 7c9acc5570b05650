/** What the calendar element says by itself; the rest comes with the calendar. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'Kalenteria ei voitu näyttää. Yritä hetken kuluttua uudelleen.',
  open: 'Avaa varauskalenteri',
} as const;
