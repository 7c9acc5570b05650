/** Words of every list that is searched, sorted and read a page at a time. */
export const lists = {
  sort: 'Järjestys',
  count: '{count|# tulos|# tulosta}',
  shown: 'Näkyvissä {shown}, kaikkiaan {total}',
  more: 'Näytä lisää',
  clear: 'Tyhjennä haku ja rajaukset',
  'not-found': 'Hakuehdoilla ei löytynyt mitään',
  'not-found.text': 'Kokeile lyhyempää hakusanaa tai poista rajauksia.',
} as const;
