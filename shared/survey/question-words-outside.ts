/** The questions of a survey in plain words, as somebody asks who stands beside: from the yard to the room's door. */
import type { LocalText } from '../i18n/language.ts';

const words = (fi: string, sv: string, en: string): LocalText => ({ fi, sv, en });

export const wordsOutside: Readonly<Record<string, LocalText>> = {
  'parking.accessible_count': words(
    'Montako esteetöntä pysäköintipaikkaa pihassa on?',
    'Hur många tillgängliga parkeringsplatser finns på gården?',
    'How many accessible parking spaces are there?',
  ),
  'parking.width_mm': words(
    'Kuinka leveä esteetön pysäköintipaikka on?',
    'Hur bred är den tillgängliga parkeringsplatsen?',
    'How wide is the accessible parking space?',
  ),
  'parking.slope_pct': words(
    'Kuinka kalteva pysäköintipaikka on?',
    'Hur mycket lutar parkeringsplatsen?',
    'How steep is the parking space?',
  ),
  'parking.distance_m': words(
    'Kuinka pitkä matka pysäköintipaikalta on ovelle?',
    'Hur långt är det från parkeringsplatsen till dörren?',
    'How far is it from the parking space to the door?',
  ),
  'parking.fee': words('Onko pysäköinti maksutonta?', 'Är parkeringen avgiftsfri?', 'Is parking free of charge?'),
  'dropoff.distance_m': words(
    'Kuinka lähelle ovea taksi pääsee?',
    'Hur nära dörren kommer en taxi?',
    'How close to the door can a taxi come?',
  ),
  'transit.stop_distance_m': words(
    'Kuinka kaukana lähin pysäkki on?',
    'Hur långt är det till närmaste hållplats?',
    'How far away is the nearest stop?',
  ),
  'route.outdoor_slope_pct': words(
    'Kuinka jyrkkä pihan reitti ovelle on?',
    'Hur brant är vägen över gården till dörren?',
    'How steep is the way through the yard to the door?',
  ),
  'route.outdoor_surface': words(
    'Millainen pinta reitillä on?',
    'Hurdant är underlaget på vägen?',
    'What is the surface of the way like?',
  ),
  'route.outdoor_width_mm': words(
    'Kuinka leveä ulkoreitti on kapeimmasta kohdasta?',
    'Hur bred är vägen ute där den är som smalast?',
    'How wide is the way outside at its narrowest?',
  ),
  'route.outdoor_lit': words('Onko ulkoreitti valaistu?', 'Är vägen ute belyst?', 'Is the way outside lit?'),
  'route.winter_maintained': words(
    'Milloin reitti aurataan ja hiekoitetaan talvella?',
    'När plogas och sandas vägen på vintern?',
    'When is the way cleared and gritted in winter?',
  ),
  'route.guidance_tactile': words(
    'Johtaako ovelle ohjaava laatoitus?',
    'Leder ett taktilt stråk till dörren?',
    'Does tactile paving lead to the door?',
  ),
  'entrance.findable_note': words('Miten oven löytää?', 'Hur hittar man dörren?', 'How does one find the door?'),
  'entrance.steps_count': words(
    'Montako askelmaa ovelle on?',
    'Hur många trappsteg är det till dörren?',
    'How many steps are there to the door?',
  ),
  'entrance.level_difference_mm': words(
    'Kuinka suuri korkeusero pihasta ovelle on?',
    'Hur stor är höjdskillnaden från gården till dörren?',
    'How high is the door above the yard?',
  ),
  'entrance.steps_handrail': words(
    'Onko ulkoportaissa käsijohde?',
    'Finns det ledstång i yttertrappan?',
    'Do the outdoor steps have a handrail?',
  ),
  'entrance.steps_contrast': words(
    'Erottuvatko askelmien reunat väriraidoilla?',
    'Syns trappstegens kanter med kontrastränder?',
    'Do contrast stripes mark the edges of the steps?',
  ),
  'entrance.ramp': words('Onko ovelle luiska?', 'Finns det en ramp till dörren?', 'Is there a ramp to the door?'),
  'entrance.ramp_slope_pct': words('Kuinka jyrkkä luiska on?', 'Hur brant är rampen?', 'How steep is the ramp?'),
  'entrance.ramp_width_mm': words('Kuinka leveä luiska on?', 'Hur bred är rampen?', 'How wide is the ramp?'),
  'entrance.ramp_handrail': words(
    'Onko luiskassa käsijohde?',
    'Finns det ledstång längs rampen?',
    'Does the ramp have a handrail?',
  ),
  'entrance.platform_lift': words(
    'Onko portaiden rinnalla tasonostin tai porrashissi?',
    'Finns det en plattformslyft eller trapplift vid trappan?',
    'Is there a platform lift or a stair lift beside the steps?',
  ),
  'entrance.door_width_mm': words(
    'Kuinka leveä ulko-ovi on avattuna?',
    'Hur bred är ytterdörren när den är öppen?',
    'How wide is the outer door when open?',
  ),
  'entrance.door_threshold_mm': words(
    'Kuinka korkea ulko-oven kynnys on?',
    'Hur hög är ytterdörrens tröskel?',
    'How high is the threshold of the outer door?',
  ),
  'entrance.door_operation': words(
    'Miten ulko-ovi avautuu?',
    'Hur öppnas ytterdörren?',
    'How does the outer door open?',
  ),
  'entrance.has_vestibule': words('Onko oven takana tuulikaappi?', 'Finns det ett vindfång?', 'Is there a vestibule?'),
  'entrance.vestibule_turning_mm': words(
    'Kuinka suuri ympyrä tuulikaappiin mahtuu?',
    'Hur stor cirkel ryms i vindfånget?',
    'How large a circle fits in the vestibule?',
  ),
  'entrance.intercom': words(
    'Onko ovella ovipuhelin?',
    'Finns det en porttelefon vid dörren?',
    'Is there an intercom at the door?',
  ),
  'entrance.lit': words('Onko sisäänkäynti valaistu?', 'Är ingången belyst?', 'Is the entrance lit?'),
  'entrance.glass': words(
    'Onko lasiovet merkitty niin, että lasin huomaa?',
    'Är glasdörrarna markerade så att glaset märks?',
    'Are glass doors marked so that the glass is seen?',
  ),
  'route.indoor_steps_count': words(
    'Montako askelmaa on sisällä matkalla tilaan?',
    'Hur många trappsteg finns det inomhus på vägen till lokalen?',
    'How many steps are there indoors on the way to the room?',
  ),
  'route.indoor_ramp_slope_pct': words(
    'Jos sisällä on luiska, kuinka jyrkkä se on?',
    'Om det finns en ramp inomhus, hur brant är den?',
    'If there is a ramp indoors, how steep is it?',
  ),
  'route.indoor_width_mm': words(
    'Kuinka leveä käytävä on kapeimmasta kohdasta?',
    'Hur bred är korridoren där den är som smalast?',
    'How wide is the corridor at its narrowest?',
  ),
  'route.indoor_threshold_mm': words(
    'Kuinka korkea on sisäreitin korkein kynnys?',
    'Hur hög är den högsta tröskeln inomhus?',
    'How high is the highest threshold indoors?',
  ),
  'route.indoor_door_min_width_mm': words(
    'Kuinka leveä on sisäreitin kapein ovi avattuna?',
    'Hur bred är den smalaste dörren inomhus när den är öppen?',
    'How wide is the narrowest door indoors when open?',
  ),
  'route.indoor_length_m': words(
    'Kuinka pitkä matka ulko-ovelta on tilaan?',
    'Hur långt är det från ytterdörren till lokalen?',
    'How far is it from the outer door to the room?',
  ),
  'route.seating': words(
    'Onko matkan varrella paikkoja istua ja levätä?',
    'Finns det sittplatser att vila på längs vägen?',
    'Are there seats to rest on along the way?',
  ),
  'wayfinding.contrast_signs': words(
    'Ovatko opasteet selkeitä ja erottuvatko ne taustastaan?',
    'Är skyltarna tydliga och syns de mot bakgrunden?',
    'Are the signs clear and do they stand out?',
  ),
  'wayfinding.tactile_signs': words(
    'Onko opasteissa kohokirjaimia tai pistekirjoitusta?',
    'Finns det upphöjd text eller punktskrift på skyltarna?',
    'Do the signs have raised letters or braille?',
  ),
  'wayfinding.pictograms': words(
    'Onko opasteissa kuvasymboleja?',
    'Finns det piktogram på skyltarna?',
    'Do the signs have pictograms?',
  ),
  'lift.needed': words(
    'Tarvitaanko tilaan päästäkseen hissi?',
    'Behövs hiss för att komma till lokalen?',
    'Is a lift needed to reach the room?',
  ),
  'lift.present': words(
    'Onko talossa hissi tilaan?',
    'Finns det en hiss till lokalen?',
    'Is there a lift to the room?',
  ),
  'lift.door_width_mm': words(
    'Kuinka leveä hissin ovi on avattuna?',
    'Hur bred är hissdörren när den är öppen?',
    'How wide is the lift door when open?',
  ),
  'lift.cabin_width_mm': words('Kuinka leveä hissikori on?', 'Hur bred är hisskorgen?', 'How wide is the lift?'),
  'lift.cabin_depth_mm': words('Kuinka syvä hissikori on?', 'Hur djup är hisskorgen?', 'How deep is the lift?'),
  'lift.tactile_buttons': words(
    'Tunteeko hissin painikkeet sormella?',
    'Kan hissens knappar kännas med fingret?',
    'Can the lift buttons be felt with a finger?',
  ),
  'lift.voice': words(
    'Kertooko hissi kerroksen puheella?',
    'Säger hissen våningen?',
    'Does the lift speak the floors?',
  ),
};
