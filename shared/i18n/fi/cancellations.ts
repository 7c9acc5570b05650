/** Reasons of cancellations. */
export const cancellations = {
  organiser: 'Järjestäjä perui',
  illness: 'Sairastuminen',
  'too-few': 'Liian vähän osallistujia',
  moved: 'Siirretty toiseen aikaan tai paikkaan',
  'owner-need': 'Hyvinvointialueen oma tarve',
  maintenance: 'Huolto',
  epidemic: 'Tartuntatautitilanne',
  emergency: 'Hätätilanne',
  other: 'Muu syy',
} as const;
