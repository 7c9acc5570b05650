/** The choices of a column in words, as they are written in files; any language is read. */
import type { LocalText } from '../i18n/language.ts';

type Words = readonly [fi: string, sv: string, en: string];

const table = <Key extends string>(words: Readonly<Record<Key, Words>>): Readonly<Record<Key, LocalText>> =>
  Object.fromEntries(
    Object.entries<Words>(words).map(([key, [fi, sv, en]]) => [key, { fi, sv, en }]),
  ) as unknown as Readonly<Record<Key, LocalText>>;

export const branchWords = table({
  organising: ['järjestäminen', 'organisering', 'organising'],
  sote: ['sote', 'social- och hälsovård', 'health and social services'],
  rescue: ['pelastus', 'räddning', 'rescue'],
});

export const careContextWords = table({
  open: ['avoin', 'öppen', 'open'],
  visitor: ['vierailijat', 'besökare', 'visitors'],
  care: ['hoito', 'vård', 'care'],
  closed: ['suljettu', 'stängd', 'closed'],
});

export const accessWords = table({
  direct: ['ovi auki', 'öppen dörr', 'open door'],
  staff: ['henkilökunta avaa', 'personalen öppnar', 'opened by staff'],
  physical_key: ['avain', 'nyckel', 'key'],
  door_code: ['ovikoodi', 'dörrkod', 'door code'],
});

export const epidemicLevelWords = table({
  0: ['tavallinen', 'normalt', 'normal'],
  1: ['rajoitettu', 'begränsat', 'restricted'],
  2: ['suljettu ulkopuolisilta', 'stängt för utomstående', 'closed to outsiders'],
});

export const stateWords = table({
  draft: ['luonnos', 'utkast', 'draft'],
  published: ['julkaistu', 'publicerad', 'published'],
  archived: ['arkistoitu', 'arkiverad', 'archived'],
});

export const approvalWords = table({
  auto: ['heti', 'direkt', 'at once'],
  manual: ['henkilökunta hyväksyy', 'personalen godkänner', 'approved by staff'],
});

export const roomKindWords = table({
  meeting: ['kokoushuone', 'mötesrum', 'meeting room'],
  group: ['ryhmätila', 'grupprum', 'group room'],
  lecture: ['luentosali', 'föreläsningssal', 'lecture hall'],
  family: ['perhetila', 'familjerum', 'family room'],
  quiet: ['hiljainen tila', 'tyst rum', 'quiet room'],
  multi: ['monitoimitila', 'allrum', 'multipurpose room'],
  stand: ['esittelypiste', 'presentationsplats', 'presentation stand'],
  training: ['koulutustila', 'utbildningsrum', 'training room'],
  sport: ['liikuntatila', 'motionsrum', 'exercise room'],
  kitchen: ['opetuskeittiö', 'undervisningskök', 'teaching kitchen'],
  hall: ['sali', 'sal', 'hall'],
});

export const layoutWords = table({
  classroom: ['luokka', 'klassrum', 'classroom'],
  circle: ['rinki', 'ring', 'circle'],
  groups: ['pöytäryhmät', 'bordsgrupper', 'groups'],
  theatre: ['teatteri', 'teater', 'theatre'],
  boardroom: ['neuvottelupöytä', 'konferensbord', 'boardroom'],
  empty: ['tyhjä lattia', 'tomt golv', 'empty floor'],
});

export const organisationKindWords = table({
  association: ['yhdistys', 'förening', 'association'],
  foundation: ['säätiö', 'stiftelse', 'foundation'],
  parish: ['seurakunta', 'församling', 'parish'],
  unregistered_group: ['rekisteröimätön ryhmä', 'oregistrerad grupp', 'unregistered group'],
  municipality: ['kunta', 'kommun', 'municipality'],
  county_unit: ['hyvinvointialueen yksikkö', 'välfärdsområdets enhet', 'unit of the county'],
  umbrella: ['kattojärjestö', 'takorganisation', 'umbrella organisation'],
  education_provider: ['oppilaitos', 'utbildningsanordnare', 'education provider'],
  company: ['yritys', 'företag', 'company'],
});

export const organisationStatusWords = table({
  pending: ['odottaa', 'väntar', 'pending'],
  verified: ['vahvistettu', 'bekräftad', 'verified'],
  refused: ['hylätty', 'avslagen', 'refused'],
  expired: ['vanhentunut', 'utgången', 'expired'],
});

export const contactLevelWords = table({
  site: ['toimipiste', 'verksamhetsställe', 'site'],
  municipality: ['kunta', 'kommun', 'municipality'],
  area: ['alue', 'område', 'area'],
  county: ['hyvinvointialue', 'välfärdsområde', 'county'],
});

export const factSourceWords = table({
  measured: ['mitattu', 'uppmätt', 'measured'],
  owner: ['omistajan tieto', 'ägarens uppgift', 'told by the owner'],
  drawing: ['piirustus', 'ritning', 'drawing'],
});

export const facilityKindWords = table({
  lift: ['hissi', 'hiss', 'lift'],
  toilet: ['wc', 'toalett', 'toilet'],
});

export const isoWeekWords = table({
  even: ['parilliset viikot', 'jämna veckor', 'even weeks'],
  odd: ['parittomat viikot', 'udda veckor', 'odd weeks'],
});

export const needWords = table({
  wheelchair: ['pyörätuoli', 'rullstol', 'wheelchair'],
  walker: ['rollaattori', 'rollator', 'walking frame'],
  mobility: ['liikkuminen', 'rörlighet', 'mobility'],
  vision: ['näkeminen', 'syn', 'vision'],
  hearing: ['kuuleminen', 'hörsel', 'hearing'],
  sensory: ['aistiympäristö', 'sinnesmiljö', 'sensory environment'],
});
