/** What a calendar on another site says of itself, as an element and in a frame. Loaded by other sites, so kept short. */
export const embedElement = {
  failed: 'Kalenteria ei voitu näyttää.',
  kept: 'Palveluun ei juuri nyt saada yhteyttä. Näkyvissä on edelleen viimeksi haettu kalenteri.',
  open: 'Avaa varauskalenteri',
  slow: 'Kalenteria haetaan…',
  stale: 'Kalenteria ei juuri nyt voi päivittää. Näet tilanteen {time}.',
  retry: 'Yritä uudelleen',
} as const;
