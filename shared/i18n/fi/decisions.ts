/** Reasons of denials (domain reference 2.7), as words of a decision. */
export const decisions = {
  NOT_ELIGIBLE: 'Varaaja ei kuulu tilan kohderyhmään',
  PURPOSE: 'Käyttötarkoitus ei sovi tilaan',
  CONFLICT: 'Tila on varattu toiselle',
  PRIORITY: 'Etusijalla oleva käyttö',
  CAPACITY: 'Osallistujia on enemmän kuin tilaan mahtuu',
  CARE_SAFETY: 'Asiakas- ja potilasturvallisuus',
  EPIDEMIC: 'Tartuntatautitilanne',
  ACCESSIBILITY: 'Tila ei vastaa ilmoitettuja esteettömyystarpeita',
  STAFFING: 'Tilaa ei voida avata tähän aikaan',
  MISSING_INFO: 'Pyydettyä lisätietoa ei saatu',
  TERMS: 'Käyttöehtoja on rikottu',
  OTHER: 'Muu syy',
} as const;
