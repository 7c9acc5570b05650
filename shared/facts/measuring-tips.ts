/** How an accessibility fact is measured or looked at, in a sentence or two, for whoever stands there with a tape. */
import type { LocalText } from '../i18n/language.ts';

const clearWidth: LocalText = {
  fi: 'Avaa ovi suoraan kulmaan ja mittaa vapaa aukko ovilevystä vastapäiseen karmiin, ei karmista karmiin.',
  sv: 'Öppna dörren i rät vinkel och mät den fria öppningen från dörrbladet till karmen mitt emot, inte från karm till karm.',
  en: 'Open the door to a right angle and measure from the door leaf to the opposite frame, not from frame to frame.',
};
const threshold: LocalText = {
  fi: 'Mittaa kynnyksen korkeus lattiasta korkeimpaan kohtaan. Jos puolet ovat eri tasolla, kirjaa suurempi.',
  sv: 'Mät tröskelns höjd från golvet till den högsta punkten. Om sidorna är på olika nivå, ange den större.',
  en: 'Measure from the floor to the highest point. If the two sides are at different levels, note the greater one.',
};
const slope: LocalText = {
  fi: 'Aseta metrin vatupassi jyrkimpään kohtaan vaakaan. Raon korkeus millimetreinä jaettuna kymmenellä on kaltevuus prosentteina.',
  sv: 'Håll ett meterlångt vattenpass vågrätt på det brantaste stället. Springans höjd i millimeter delad med tio är lutningen i procent.',
  en: 'Hold a one-metre spirit level level at the steepest point. The gap in millimetres divided by ten is the slope in per cent.',
};
const turning: LocalText = {
  fi: 'Mittaa suurin ympyrä, joka mahtuu lattialle kalusteiden väliin. Halkaisija riittää.',
  sv: 'Mät den största cirkel som ryms på golvet mellan möblerna. Diametern räcker.',
  en: 'Measure the largest circle that fits on the floor between the furniture. Its diameter is enough.',
};
const width: LocalText = {
  fi: 'Mittaa reitin kapein kohta, myös kalusteiden ja pylväiden vierestä.',
  sv: 'Mät rutten där den är som smalast, också intill möbler och pelare.',
  en: 'Measure the narrowest point of the route, beside furniture and pillars too.',
};

const tips: Readonly<Record<string, LocalText>> = {
  'parking.width_mm': {
    fi: 'Mittaa paikan leveys maalatun rajan sisäreunasta toiseen.',
    sv: 'Mät platsens bredd mellan linjernas innerkanter.',
    en: 'Measure between the inner edges of the painted lines.',
  },
  'parking.slope_pct': slope,
  'route.outdoor_slope_pct': slope,
  'route.outdoor_width_mm': width,
  'entrance.steps_count': {
    fi: 'Laske askelmat pihasta ovelle. Jos askelmia ei ole, kirjaa 0.',
    sv: 'Räkna trappstegen från gården till dörren. Om det inte finns några, ange 0.',
    en: 'Count the steps from the yard to the door. If there are none, note 0.',
  },
  'entrance.level_difference_mm': {
    fi: 'Mittaa korkeusero pihasta oven tasolle. Ilman askelmia ja luiskaa se on 0.',
    sv: 'Mät höjdskillnaden från gården till dörrens nivå. Utan trappsteg och ramp är den 0.',
    en: 'Measure the height from the yard to the level of the door. Without steps and a ramp it is 0.',
  },
  'entrance.ramp_slope_pct': slope,
  'entrance.door_width_mm': clearWidth,
  'entrance.door_threshold_mm': threshold,
  'entrance.door_operation': {
    fi: 'Kokeile avata ovi yhdellä kädellä. Jos joudut nojaamaan oveen, se on raskas.',
    sv: 'Pröva att öppna dörren med en hand. Om du måste luta dig mot den är den tung.',
    en: 'Try to open the door with one hand. If you have to lean on it, it is heavy.',
  },
  'entrance.vestibule_turning_mm': turning,
  'route.indoor_width_mm': width,
  'route.indoor_threshold_mm': threshold,
  'route.indoor_door_min_width_mm': clearWidth,
  'route.indoor_ramp_slope_pct': slope,
  'lift.needed': {
    fi: 'Hissi tarvitaan, jos tilaan ei pääse tästä sisäänkäynnistä ilman portaita.',
    sv: 'Hiss behövs om man från den här ingången inte kommer till lokalen utan trappor.',
    en: 'A lift is needed if the room cannot be reached from this entrance without stairs.',
  },
  'lift.door_width_mm': clearWidth,
  'lift.cabin_width_mm': {
    fi: 'Mittaa korin sisältä seinästä seinään, kaiteiden kohdalta jos niitä on.',
    sv: 'Mät inne i korgen från vägg till vägg, vid ledstängerna om sådana finns.',
    en: 'Measure inside the cabin from wall to wall, between the handrails if there are any.',
  },
  'lift.cabin_depth_mm': {
    fi: 'Mittaa korin sisältä ovesta takaseinään.',
    sv: 'Mät inne i korgen från dörren till bakväggen.',
    en: 'Measure inside the cabin from the door to the back wall.',
  },
  'room.door_width_mm': clearWidth,
  'room.door_threshold_mm': threshold,
  'room.turning_mm': turning,
  'room.wheelchair_capacity': {
    fi: 'Kuinka monta pyörätuolin käyttäjää mahtuu yhtä aikaa niin, että kaikki pääsevät liikkumaan ja ulos.',
    sv: 'Hur många rullstolsanvändare som ryms samtidigt så att alla kan röra sig och komma ut.',
    en: 'How many wheelchair users fit at the same time so that all can move about and get out.',
  },
  'room.table_under_clearance_mm': {
    fi: 'Mittaa lattiasta pöydän tai sarjan alareunaan.',
    sv: 'Mät från golvet till bordets eller sargens underkant.',
    en: 'Measure from the floor to the lower edge of the table or its frame.',
  },
  'wc.location': {
    fi: 'Lähin esteetön wc, joka on tilan käyttäjille auki.',
    sv: 'Den närmaste tillgängliga toaletten som är öppen för dem som använder lokalen.',
    en: 'The nearest accessible toilet that is open to those who use the room.',
  },
  'wc.door_width_mm': clearWidth,
  'wc.door_threshold_mm': threshold,
  'wc.turning_mm': turning,
  'wc.side_space': {
    fi: 'Vapaa tila, johon pyörätuolin saa istuimen viereen. Roskakori ja hylly vievät tilan.',
    sv: 'Fritt utrymme där en rullstol ryms bredvid sitsen. En papperskorg eller hylla tar utrymmet.',
    en: 'Free space for a wheelchair beside the seat. A bin or a shelf takes it away.',
  },
  'wc.side_space_mm': {
    fi: 'Mittaa istuimen reunasta seinään tai lähimpään esteeseen.',
    sv: 'Mät från sitsens kant till väggen eller närmaste hinder.',
    en: 'Measure from the edge of the seat to the wall or the nearest obstacle.',
  },
  'wc.seat_height_mm': {
    fi: 'Mittaa lattiasta istuinrenkaan yläpintaan, kansi auki.',
    sv: 'Mät från golvet till sitsringens ovansida, med locket öppet.',
    en: 'Measure from the floor to the top of the seat ring, with the lid open.',
  },
  'hearing.loop': {
    fi: 'Kiinteästä silmukasta kertoo yleensä korvatunnus ovessa. Siirrettävästä kysy toimipisteestä.',
    sv: 'En fast slinga märks oftast ut med en öronsymbol på dörren. Fråga verksamhetsstället om en mobil slinga.',
    en: 'A fixed loop usually has an ear symbol on the door. Ask the site about a portable one.',
  },
};

/** Null where the question says it all. */
export const measuringTip = (key: string): LocalText | null => tips[key] ?? null;
