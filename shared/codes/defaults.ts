/**
 * The code lists with which a region begins (domain reference, rows 47 to 50, 2.3 and 2.7); it changes them as it likes.
 */
import type { LocalText } from '../i18n/language.ts';
import { type CodeList, codeLists } from './lists.ts';

type Words = readonly [fi: string, sv: string, en: string];

const words: Record<CodeList, Readonly<Record<string, Words>>> = {
  contentArea: {
    A1: [
      'Eri-ikäisten arjen ja toimintakyvyn tukeminen',
      'Stöd till vardagen och funktionsförmågan i olika åldrar',
      'Support of everyday life and functional ability at all ages',
    ],
    A2: ['Kulttuurihyvinvointityö', 'Kulturvälfärdsarbete', 'Cultural wellbeing work'],
    A3: [
      'Mielenterveys-, päihde- ja kriisityö',
      'Mentalvårds-, rusmedels- och krisarbete',
      'Mental health, substance abuse and crisis work',
    ],
    A4: ['Turvallisuus ja varautuminen', 'Säkerhet och beredskap', 'Safety and preparedness'],
    A5: [
      'Sairausryhmiin, sairauksien ehkäisyyn ja vammaisuuteen kiinnittyvä toiminta',
      'Verksamhet kring sjukdomsgrupper, förebyggande av sjukdomar och funktionsnedsättning',
      'Activity on patient groups, disease prevention and disability',
    ],
    A6: [
      'Sotaveteraanien ja -invalidien toimintakyvyn tukeminen',
      'Stöd till krigsveteranernas och krigsinvalidernas funktionsförmåga',
      'Support of the functional ability of war veterans and war invalids',
    ],
  },
  hyteArea: {
    H1: ['Digituki', 'Digitalt stöd', 'Digital support'],
    H2: ['Ehkäisevä päihdetyö', 'Förebyggande rusmedelsarbete', 'Preventive substance abuse work'],
    H3: ['Elintapaohjaus', 'Levnadsvanerådgivning', 'Lifestyle guidance'],
    H4: ['Kaatumisen ehkäisy', 'Förebyggande av fallolyckor', 'Fall prevention'],
    H5: [
      'Lähisuhdeväkivallan ehkäisy',
      'Förebyggande av våld i nära relationer',
      'Prevention of intimate partner violence',
    ],
    H6: ['Mielenterveyden edistäminen', 'Främjande av psykisk hälsa', 'Mental health promotion'],
    H7: ['Osallisuuden edistäminen', 'Främjande av delaktighet', 'Promotion of inclusion'],
    H8: ['Yksinäisyyden ehkäiseminen', 'Förebyggande av ensamhet', 'Prevention of loneliness'],
  },
  supportForm: {
    toiminta: ['Toiminta-avustus', 'Verksamhetsunderstöd', 'Operating grant'],
    teema: ['Teema-avustus', 'Temaunderstöd', 'Thematic grant'],
    kumppanuus: ['Kumppanuussopimus', 'Partnerskapsavtal', 'Partnership agreement'],
    yhteistyo: [
      'Aie- ja yhteistyösopimus',
      'Avsiktsförklaring och samarbetsavtal',
      'Letter of intent and co-operation agreement',
    ],
  },
  activityType: {
    T1: ['Vertaistuki- ja ryhmätoiminta', 'Kamratstöd och gruppverksamhet', 'Peer support and group activity'],
    T2: ['Perheiden toiminta', 'Verksamhet för familjer', 'Family activity'],
    T3: ['Ikäihmisten toiminta', 'Verksamhet för äldre', 'Older people’s activity'],
    T4: ['Asiantuntijaluento tai koulutus', 'Expertföreläsning eller utbildning', 'Lecture or training'],
    T5: ['Tapahtuma', 'Evenemang', 'Event'],
    T6: ['Kokous', 'Möte', 'Meeting'],
    T7: ['Esittelypiste', 'Presentationsplats', 'Presentation stand'],
    T8: ['Muu toiminta', 'Annan verksamhet', 'Other activity'],
  },
  organisationField: {
    health: ['Terveys ja sairaudet', 'Hälsa och sjukdomar', 'Health and illness'],
    disability: ['Vammaisuus', 'Funktionsnedsättning', 'Disability'],
    mental_health: ['Mielenterveys ja päihteet', 'Psykisk hälsa och rusmedel', 'Mental health and substance abuse'],
    families: ['Lapset, nuoret ja perheet', 'Barn, unga och familjer', 'Children, young people and families'],
    older_people: ['Ikäihmiset', 'Äldre', 'Older people'],
    culture: ['Kulttuuri ja taide', 'Kultur och konst', 'Culture and arts'],
    sport: ['Liikunta ja ulkoilu', 'Motion och friluftsliv', 'Sport and outdoors'],
    village: ['Kylä- ja asukastoiminta', 'By- och invånarverksamhet', 'Village and neighbourhood activity'],
    religion: [
      'Seurakunta tai uskonnollinen yhteisö',
      'Församling eller religiöst samfund',
      'Parish or religious community',
    ],
    safety: ['Turvallisuus ja varautuminen', 'Säkerhet och beredskap', 'Safety and preparedness'],
    multicultural: ['Monikulttuurisuus', 'Mångkultur', 'Multicultural activity'],
    other: ['Muu ala', 'Annat område', 'Other field'],
  },
  equipment: {
    projector: ['Videotykki', 'Projektor', 'Projector'],
    screen: ['Näyttö', 'Bildskärm', 'Screen'],
    video_conference: ['Etäkokouslaitteet', 'Videokonferensutrustning', 'Video conferencing'],
    whiteboard: ['Valkotaulu', 'Whiteboard', 'Whiteboard'],
    sound_system: ['Äänentoisto', 'Ljudanläggning', 'Sound system'],
    tables_movable: ['Siirrettävät pöydät', 'Flyttbara bord', 'Movable tables'],
    kitchen: ['Keittiö', 'Kök', 'Kitchen'],
    coffee_maker: ['Kahvinkeitin', 'Kaffebryggare', 'Coffee maker'],
    fridge: ['Jääkaappi', 'Kylskåp', 'Fridge'],
    piano: ['Piano', 'Piano', 'Piano'],
    gym_mats: ['Jumppamatot', 'Gymnastikmattor', 'Exercise mats'],
    first_aid_mats: ['Ensiapupatjat', 'Mattor för första hjälpen', 'First aid mats'],
    baby_care: ['Vauvanhoitopiste', 'Skötbord', 'Baby changing'],
    wifi: ['Langaton verkko', 'Trådlöst nätverk', 'Wi-Fi'],
  },
  priceClass: {
    free: ['Maksuton', 'Avgiftsfritt', 'Free of charge'],
    cost: ['Omakustannushinta', 'Självkostnadspris', 'At cost'],
    full: ['Täysi hinta', 'Fullt pris', 'Full price'],
  },
  denyReason: {
    NOT_ELIGIBLE: [
      'Varaaja ei kuulu tilan kohderyhmään',
      'Bokaren hör inte till lokalens målgrupp',
      'The booker is not in the target group of the room',
    ],
    PURPOSE: [
      'Käyttötarkoitus ei sovi tilaan',
      'Ändamålet passar inte i lokalen',
      'The purpose does not suit the room',
    ],
    CONFLICT: ['Tila on varattu toiselle', 'Lokalen är bokad av någon annan', 'The room is booked by somebody else'],
    PRIORITY: ['Etusijalla oleva käyttö', 'Användning som har förtur', 'Use that has priority'],
    CAPACITY: [
      'Osallistujia on enemmän kuin tilaan mahtuu',
      'Deltagarna är fler än lokalen rymmer',
      'There are more participants than the room holds',
    ],
    CARE_SAFETY: ['Asiakas- ja potilasturvallisuus', 'Klient- och patientsäkerheten', 'Safety of clients and patients'],
    EPIDEMIC: ['Tartuntatautitilanne', 'Smittläget', 'Infectious disease situation'],
    ACCESSIBILITY: [
      'Tila ei vastaa ilmoitettuja esteettömyystarpeita',
      'Lokalen motsvarar inte de angivna tillgänglighetsbehoven',
      'The room does not meet the stated accessibility needs',
    ],
    STAFFING: [
      'Tilaa ei voida avata tähän aikaan',
      'Lokalen kan inte öppnas vid den tiden',
      'The room cannot be opened at that time',
    ],
    MISSING_INFO: [
      'Pyydettyä lisätietoa ei saatu',
      'De begärda tilläggsuppgifterna kom inte',
      'The information asked for was not given',
    ],
    TERMS: ['Käyttöehtoja on rikottu', 'Användarvillkoren har brutits', 'The terms of use have been broken'],
    OTHER: ['Muu syy', 'Annan orsak', 'Another reason'],
  },
  cancelReason: {
    organiser: ['Järjestäjä perui', 'Arrangören avbokade', 'Cancelled by the organiser'],
    illness: ['Sairastuminen', 'Sjukdom', 'Illness'],
    'too-few': ['Liian vähän osallistujia', 'För få deltagare', 'Too few participants'],
    moved: [
      'Siirretty toiseen aikaan tai paikkaan',
      'Flyttat till en annan tid eller plats',
      'Moved to another time or place',
    ],
    'owner-need': ['Hyvinvointialueen oma tarve', 'Välfärdsområdets eget behov', 'Needed by the county itself'],
    maintenance: ['Huolto', 'Underhåll', 'Maintenance'],
    epidemic: ['Tartuntatautitilanne', 'Smittläget', 'Infectious disease situation'],
    emergency: ['Hätätilanne', 'Nödsituation', 'Emergency'],
    other: ['Muu syy', 'Annan orsak', 'Another reason'],
  },
};

/** Mental health, substance abuse and crises; substance abuse, violence at home and mental health (row 48). */
const sensitiveCodes: Partial<Record<CodeList, readonly string[]>> = {
  contentArea: ['A3'],
  hyteArea: ['H2', 'H5', 'H6'],
};

export interface DefaultCode {
  list: CodeList;
  code: string;
  label: LocalText;
  sensitive: boolean;
  /** From 1, within its list. */
  position: number;
}

export const defaultCodes: readonly DefaultCode[] = codeLists.flatMap((list) =>
  Object.entries(words[list]).map(([code, [fi, sv, en]], index) => ({
    list,
    code,
    label: { fi, sv, en },
    sensitive: sensitiveCodes[list]?.includes(code) ?? false,
    position: index + 1,
  })),
);
