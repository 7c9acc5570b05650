/** The words of accessibility that people read, in three languages: the scopes, the choices, the verdicts, the sources. */
import type { LocalText } from '../i18n/language.ts';
import type { Verdict } from './accessibility.ts';
import type { LimitSource } from './accessibility-rules.ts';

/** The parts of a visit in the order of arrival: key of `attributes.json`, then the heading. */
export const scopeWords = {
  site: { fi: 'Pysäköinti ja saapuminen', sv: 'Parkering och ankomst', en: 'Parking and arrival' },
  entrance: { fi: 'Sisäänkäynti', sv: 'Ingång', en: 'Entrance' },
  indoor: { fi: 'Sisäreitti ja hissi', sv: 'Vägen inomhus och hiss', en: 'Indoor route and lift' },
  room: { fi: 'Tila', sv: 'Lokalen', en: 'Room' },
  hearing: { fi: 'Kuuleminen ja viestintä', sv: 'Hörsel och kommunikation', en: 'Hearing and communication' },
  wc: { fi: 'Wc ja hygienia', sv: 'Toalett och hygien', en: 'Toilet and hygiene' },
  safety: { fi: 'Turvallisuus ja palvelu', sv: 'Säkerhet och service', en: 'Safety and service' },
} as const satisfies Record<string, LocalText>;

export const verdictWords: Record<Verdict, LocalText> = {
  S: { fi: 'soveltuu', sv: 'lämplig', en: 'suitable' },
  A: { fi: 'soveltuu avustettuna', sv: 'lämplig med hjälp', en: 'suitable with assistance' },
  U: { fi: 'ei tietoa', sv: 'uppgift saknas', en: 'not known' },
  N: { fi: 'ei sovellu', sv: 'inte lämplig', en: 'not suitable' },
};

/** Where a limit comes from ("Mistä raja tulee?"). */
export const limitSourceWords: Record<LimitSource, LocalText> = {
  'decree-241-2017': {
    fi: 'valtioneuvoston asetus rakennuksen esteettömyydestä (241/2017)',
    sv: 'statsrådets förordning om byggnaders tillgänglighet (241/2017)',
    en: 'Government Decree on the Accessibility of Buildings (241/2017)',
  },
  'dwelling-guide': {
    fi: 'asuntojen esteettömyysohjeet',
    sv: 'anvisningar om tillgängliga bostäder',
    en: 'guidance on accessible dwellings',
  },
  eskeh: { fi: 'ESKEH-kartoitusmenetelmä', sv: 'kartläggningsmetoden ESKEH', en: 'the ESKEH survey method' },
  'en81-70': { fi: 'hissistandardi EN 81-70', sv: 'hisstandarden EN 81-70', en: 'the lift standard EN 81-70' },
  osm: {
    fi: 'OpenStreetMapin pyörätuolimerkintä',
    sv: 'OpenStreetMaps rullstolsmärkning',
    en: 'the wheelchair tag of OpenStreetMap',
  },
  helsinki: {
    fi: 'Helsingin kaupungin esteettömyyskriteerit',
    sv: 'Helsingfors stads tillgänglighetskriterier',
    en: 'the accessibility criteria of the City of Helsinki',
  },
  region: { fi: 'hyvinvointialueen oma raja', sv: 'välfärdsområdets egen gräns', en: 'the county’s own limit' },
  project: { fi: 'palvelun oma arvio', sv: 'tjänstens egen bedömning', en: 'our own judgement' },
};

export const yes: LocalText = { fi: 'kyllä', sv: 'ja', en: 'yes' };
export const no: LocalText = { fi: 'ei', sv: 'nej', en: 'no' };
export const notKnown: LocalText = verdictWords.U;

/** The one thing that checks ask and that is no attribute: how many persons the room takes. */
export const capacityWords: LocalText = { fi: 'Tilan henkilömäärä', sv: 'Lokalens personantal', en: 'Room capacity' };

/** The demand of a limit, to stand in brackets: `{limit}` is a value with its unit, or choices. */
export const demandWords = {
  atLeast: { fi: 'vaaditaan vähintään {limit}', sv: 'minst {limit} krävs', en: 'at least {limit} is required' },
  atMost: { fi: 'sallitaan enintään {limit}', sv: 'högst {limit} tillåts', en: 'at most {limit} is allowed' },
  oneOf: { fi: 'vaaditaan: {limit}', sv: 'krav: {limit}', en: 'required: {limit}' },
  within: {
    fi: 'vaaditaan tarkastus alle {limit} kuukautta sitten',
    sv: 'kontroll för mindre än {limit} månader sedan krävs',
    en: 'a test less than {limit} months ago is required',
  },
  or: { fi: ' tai ', sv: ' eller ', en: ' or ' },
} as const satisfies Record<string, LocalText>;

const sides = {
  one_side: { fi: 'yhdellä puolella', sv: 'på ena sidan', en: 'on one side' },
  both_sides: { fi: 'molemmilla puolilla', sv: 'på båda sidorna', en: 'on both sides' },
};
const handrails = { none: { fi: 'ei käsijohdetta', sv: 'ingen ledstång', en: 'no handrail' }, ...sides };

/** Every choice of every attribute of type `enum`, worded to stand after the attribute's label. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, LocalText>>>> = {
  'parking.fee': {
    none: { fi: 'maksuton', sv: 'avgiftsfri', en: 'free of charge' },
    disc: { fi: 'pysäköintikiekko', sv: 'parkeringsskiva', en: 'parking disc' },
    paid: { fi: 'maksullinen', sv: 'avgiftsbelagd', en: 'paid' },
  },
  'route.outdoor_surface': {
    smooth: { fi: 'sileä', sv: 'jämnt', en: 'smooth' },
    uneven: { fi: 'epätasainen', sv: 'ojämnt', en: 'uneven' },
    loose: { fi: 'irtonainen', sv: 'löst', en: 'loose' },
  },
  'route.winter_maintained': {
    full: { fi: 'joka päivä', sv: 'varje dag', en: 'every day' },
    weekdays: { fi: 'arkisin', sv: 'på vardagar', en: 'on weekdays' },
    none: { fi: 'ei talvikunnossapitoa', sv: 'inget vinterunderhåll', en: 'no winter maintenance' },
  },
  'entrance.steps_handrail': handrails,
  'entrance.ramp': {
    none: { fi: 'ei luiskaa', sv: 'ingen ramp', en: 'no ramp' },
    fixed: { fi: 'kiinteä', sv: 'fast', en: 'fixed' },
    portable: { fi: 'siirrettävä', sv: 'flyttbar', en: 'portable' },
  },
  'entrance.ramp_handrail': handrails,
  'entrance.door_operation': {
    automatic: { fi: 'automaattinen', sv: 'automatisk', en: 'automatic' },
    light: { fi: 'kevyt avata', sv: 'lätt att öppna', en: 'easy to open' },
    heavy: { fi: 'raskas avata', sv: 'tung att öppna', en: 'heavy to open' },
    staff_assist: { fi: 'henkilökunta avaa', sv: 'personalen öppnar', en: 'opened by staff' },
  },
  'entrance.intercom': {
    none: { fi: 'ei ovipuhelinta', sv: 'ingen porttelefon', en: 'no intercom' },
    voice: { fi: 'ääni', sv: 'ljud', en: 'voice' },
    voice_display: { fi: 'ääni ja näyttö', sv: 'ljud och skärm', en: 'voice and display' },
    visual: {
      fi: 'vain näyttö tai merkkivalo',
      sv: 'endast skärm eller signalljus',
      en: 'display or signal light only',
    },
  },
  'entrance.glass': {
    no_glass: { fi: 'ei lasiovia', sv: 'inga glasdörrar', en: 'no glass doors' },
    marked: { fi: 'merkitty', sv: 'markerade', en: 'marked' },
    unmarked: { fi: 'merkitsemättä', sv: 'inte markerade', en: 'not marked' },
  },
  'room.stage_accessible': {
    no_stage: { fi: 'ei lavaa', sv: 'ingen scen', en: 'no stage' },
    level: { fi: 'samassa tasossa', sv: 'på samma nivå', en: 'on the same level' },
    ramp: { fi: 'luiskaa pitkin', sv: 'via ramp', en: 'by ramp' },
    lift: { fi: 'nostimella', sv: 'med lyft', en: 'by lift' },
    steps_only: { fi: 'vain portaita', sv: 'endast trappa', en: 'steps only' },
  },
  'room.ventilation': {
    mechanical: { fi: 'koneellinen', sv: 'maskinell', en: 'mechanical' },
    openable_window: { fi: 'avattava ikkuna', sv: 'öppningsbart fönster', en: 'openable window' },
    none: { fi: 'ei ilmanvaihtoa', sv: 'ingen ventilation', en: 'no ventilation' },
  },
  'hearing.loop': {
    none: { fi: 'ei silmukkaa', sv: 'ingen slinga', en: 'no loop' },
    portable: { fi: 'siirrettävä', sv: 'mobil', en: 'portable' },
    fixed: { fi: 'kiinteä', sv: 'fast', en: 'fixed' },
  },
  'wc.location': {
    none: { fi: 'ei esteetöntä wc:tä', sv: 'ingen tillgänglig toalett', en: 'no accessible toilet' },
    same_floor: { fi: 'samassa kerroksessa', sv: 'på samma våning', en: 'on the same floor' },
    other_floor: { fi: 'toisessa kerroksessa', sv: 'på en annan våning', en: 'on another floor' },
  },
  'wc.side_space': { none: { fi: 'ei vapaata tilaa', sv: 'inget fritt utrymme', en: 'no free space' }, ...sides },
  'wc.side_space_which': {
    left: { fi: 'vasemmalla', sv: 'till vänster', en: 'on the left' },
    right: { fi: 'oikealla', sv: 'till höger', en: 'on the right' },
    both: sides.both_sides,
  },
  'wc.grab_bars': {
    none: { fi: 'ei käsitukia', sv: 'inga stödhandtag', en: 'no grab bars' },
    one: sides.one_side,
    both: sides.both_sides,
  },
  'evac.wheelchair': {
    ground: { fi: 'suoraan ulos maan tasossa', sv: 'direkt ut i markplanet', en: 'straight out at ground level' },
    evacuation_lift: { fi: 'poistumishissillä', sv: 'med utrymningshiss', en: 'by evacuation lift' },
    refuge: {
      fi: 'turva-alueella odotetaan apua',
      sv: 'hjälp inväntas på en räddningsplats',
      en: 'help is awaited in a refuge',
    },
    none: { fi: 'ei järjestetty', sv: 'inte ordnad', en: 'not arranged' },
  },
  'service.assistant_available': {
    none: { fi: 'ei apua paikalla', sv: 'ingen hjälp på plats', en: 'no help on site' },
    on_request: { fi: 'pyynnöstä', sv: 'på begäran', en: 'on request' },
    always: { fi: 'aina', sv: 'alltid', en: 'always' },
  },
};
