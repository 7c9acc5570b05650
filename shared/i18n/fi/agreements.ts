/** Agreements with organisations, and the hours that they give. */
export const agreements = {
  heading: 'Sopimukset',
  none: 'Järjestöllä ei ole sopimuksia hyvinvointialueen kanssa.',
  'kind.partnership': 'Kumppanuussopimus',
  'kind.co_operation': 'Yhteistyösopimus',
  title: '{kind} {number}',
  parties: 'Sopimuskumppani: {parties}',
  valid: 'Voimassa {from} alkaen',
  'valid.until': 'Voimassa {from}–{until}',
  hours: '{count|# tunti|# tuntia} vuodessa',
  used: 'Vuonna {year} varattu {used} / {given}',
  'used.free': 'Vuonna {year} varattu {used}',
  'no-hours': '0 t',
  left: 'jäljellä {left}',
  'not-about': 'Ei sopimusta näistä ajoista',
  rooms: 'Tilat: {rooms}',
  'rooms.all': 'Kaikki tilat',
} as const;
