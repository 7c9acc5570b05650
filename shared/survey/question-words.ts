/** The questions of a survey in plain words, as somebody asks who stands beside. Apart from the texts of the pages, for a survey goes on without a network. */
import type { LocalText } from '../i18n/language.ts';
import { wordsOutside } from './question-words-outside.ts';

const words = (fi: string, sv: string, en: string): LocalText => ({ fi, sv, en });

const wordsInside: Readonly<Record<string, LocalText>> = {
  'room.door_width_mm': words(
    'Kuinka leveä tilan ovi on avattuna?',
    'Hur bred är lokalens dörr när den är öppen?',
    'How wide is the room’s door when open?',
  ),
  'room.door_threshold_mm': words(
    'Kuinka korkea tilan oven kynnys on?',
    'Hur hög är tröskeln till lokalen?',
    'How high is the threshold of the room?',
  ),
  'room.turning_mm': words(
    'Kuinka suuri ympyrä tilan lattialle mahtuu?',
    'Hur stor cirkel ryms på lokalens golv?',
    'How large a circle fits on the floor of the room?',
  ),
  'room.wheelchair_capacity': words(
    'Montako pyörätuolin käyttäjää tilaan mahtuu?',
    'Hur många rullstolsanvändare ryms i lokalen?',
    'How many wheelchair users fit in the room?',
  ),
  'room.step_free_seating': words(
    'Ovatko istumapaikat samassa tasossa?',
    'Är sittplatserna på samma nivå?',
    'Are the seats on one level?',
  ),
  'room.furniture_movable': words('Voiko kalusteita siirtää?', 'Kan möblerna flyttas?', 'Can the furniture be moved?'),
  'room.table_under_clearance_mm': words(
    'Kuinka korkea tila pöydän alle jää?',
    'Hur hög är det fria utrymmet under bordet?',
    'How high is the space under the table?',
  ),
  'room.table_height_adjustable': words(
    'Onko tilassa pöytä, jonka korkeutta voi säätää?',
    'Finns det ett bord som kan höjas och sänkas?',
    'Is there a table of adjustable height?',
  ),
  'room.chairs_with_armrests': words(
    'Onko tilassa käsinojallisia tuoleja?',
    'Finns det stolar med armstöd?',
    'Are there chairs with armrests?',
  ),
  'room.stage_accessible': words(
    'Miten lavalle pääsee?',
    'Hur kommer man upp på scenen?',
    'How does one get on the stage?',
  ),
  'room.lighting_adjustable': words(
    'Voiko valaistusta säätää?',
    'Kan belysningen regleras?',
    'Can the lighting be adjusted?',
  ),
  'room.glare_free': words(
    'Onko valaistus häikäisemätön?',
    'Är belysningen bländfri?',
    'Is the lighting free of glare?',
  ),
  'room.acoustics_good': words(
    'Kuuleeko tilassa puheen hyvin, ilman kaikua?',
    'Hörs tal bra i lokalen, utan eko?',
    'Is speech heard well in the room, without echo?',
  ),
  'room.quiet': words('Onko ympäristö rauhallinen?', 'Är omgivningen lugn?', 'Are the surroundings quiet?'),
  'room.low_stimulus': words(
    'Onko tilassa vain vähän ärsykkeitä, kuten kuvioita ja ääniä?',
    'Har lokalen få intryck, till exempel mönster och ljud?',
    'Are there few stimuli in the room, such as patterns and sounds?',
  ),
  'room.rest_area': words(
    'Onko lähellä paikka, johon voi vetäytyä lepäämään?',
    'Finns det en plats i närheten att dra sig undan och vila på?',
    'Is there a place nearby to retreat and rest?',
  ),
  'room.fragrance_free': words('Onko tila hajusteeton?', 'Är lokalen doftfri?', 'Is the room fragrance-free?'),
  'room.ventilation': words(
    'Millainen ilmanvaihto tilassa on?',
    'Hurdan är ventilationen?',
    'What is the ventilation like?',
  ),
  'hearing.loop': words(
    'Onko tilassa induktiosilmukka kuulolaitteille?',
    'Finns det en induktionsslinga för hörapparater?',
    'Is there an induction loop for hearing aids?',
  ),
  'hearing.loop_coverage': words(
    'Missä kohdassa tilaa silmukka kuuluu?',
    'Var i lokalen hörs slingan?',
    'Where in the room can the loop be heard?',
  ),
  'hearing.loop_tested_on': words(
    'Milloin silmukka on viimeksi tarkastettu?',
    'När kontrollerades slingan senast?',
    'When was the loop last tested?',
  ),
  'hearing.pa_system': words(
    'Onko tilassa äänentoisto ja mikrofoni?',
    'Finns det ljudanläggning och mikrofon?',
    'Is there a sound system with a microphone?',
  ),
  'hearing.visual_alarm': words(
    'Varoittaako palohälytin myös valolla?',
    'Varnar brandlarmet också med ljus?',
    'Does the fire alarm also warn with light?',
  ),
  'hearing.captioning_screen': words(
    'Onko tilassa näyttö kirjoitustulkkausta varten?',
    'Finns det en skärm för skrivtolkning?',
    'Is there a screen for speech-to-text?',
  ),
  'hearing.interpreter_place': words(
    'Onko viittomakielen tulkille valaistu paikka?',
    'Finns det en belyst plats för en teckenspråkstolk?',
    'Is there a lit place for a sign language interpreter?',
  ),
  'remote.hybrid_equipment': words(
    'Onko tilassa laitteet etäosallistumiseen?',
    'Finns det utrustning för distansdeltagande?',
    'Is there equipment for taking part remotely?',
  ),
  'wc.location': words(
    'Missä on lähin esteetön wc?',
    'Var finns närmaste tillgängliga toalett?',
    'Where is the nearest accessible toilet?',
  ),
  'wc.distance_m': words(
    'Kuinka pitkä matka tilasta on wc:hen?',
    'Hur långt är det från lokalen till toaletten?',
    'How far is it from the room to the toilet?',
  ),
  'wc.door_width_mm': words(
    'Kuinka leveä wc:n ovi on avattuna?',
    'Hur bred är toalettens dörr när den är öppen?',
    'How wide is the toilet door when open?',
  ),
  'wc.door_threshold_mm': words(
    'Kuinka korkea wc:n kynnys on?',
    'Hur hög är tröskeln till toaletten?',
    'How high is the threshold of the toilet?',
  ),
  'wc.turning_mm': words(
    'Kuinka suuri ympyrä wc:n lattialle mahtuu?',
    'Hur stor cirkel ryms på toalettens golv?',
    'How large a circle fits on the floor of the toilet?',
  ),
  'wc.side_space': words(
    'Onko wc-istuimen vieressä tilaa pyörätuolille?',
    'Finns det plats för en rullstol bredvid toalettsitsen?',
    'Is there room for a wheelchair beside the seat?',
  ),
  'wc.side_space_mm': words(
    'Kuinka leveä tila istuimen vieressä on?',
    'Hur brett är utrymmet bredvid sitsen?',
    'How wide is the space beside the seat?',
  ),
  'wc.side_space_which': words(
    'Kummalla puolella tila on, istujasta katsoen?',
    'På vilken sida finns utrymmet, sett från den som sitter?',
    'On which side is the space, seen by the person seated?',
  ),
  'wc.grab_bars': words(
    'Onko wc-istuimen vieressä käsituet?',
    'Finns det stödhandtag vid toalettsitsen?',
    'Are there grab bars beside the seat?',
  ),
  'wc.seat_height_mm': words(
    'Kuinka korkealla wc-istuin on?',
    'På vilken höjd är toalettsitsen?',
    'How high is the toilet seat?',
  ),
  'wc.alarm': words(
    'Onko wc:ssä hälytys avun kutsumiseen?',
    'Finns det ett larm i toaletten?',
    'Is there an alarm in the toilet?',
  ),
  'wc.hoist': words(
    'Onko wc:ssä nostolaite?',
    'Finns det en personlyft i toaletten?',
    'Is there a hoist in the toilet?',
  ),
  'wc.adult_changing_table': words(
    'Onko wc:ssä hoitopöytä aikuiselle?',
    'Finns det ett skötbord för vuxna?',
    'Is there a changing table for adults?',
  ),
  'wc.baby_changing': words(
    'Onko talossa lastenhoitopöytä?',
    'Finns det ett skötbord för barn?',
    'Is there a baby changing table?',
  ),
  'wc.all_gender': words(
    'Onko wc kaikille, sukupuolesta riippumatta?',
    'Är toaletten för alla, oberoende av kön?',
    'Is the toilet for everyone, whatever their gender?',
  ),
  'evac.wheelchair': words(
    'Miten pyörätuolin käyttäjä pääsee ulos hätätilanteessa?',
    'Hur kommer en rullstolsanvändare ut i en nödsituation?',
    'How does a wheelchair user get out in an emergency?',
  ),
  'service.assistant_available': words(
    'Saako paikalla apua henkilökunnalta?',
    'Får man hjälp av personalen på plats?',
    'Is there help from staff on site?',
  ),
  'service.assistance_dog_allowed': words(
    'Saako opas- tai avustajakoiran tuoda?',
    'Får man ta med ledar- eller assistanshund?',
    'May one bring a guide or assistance dog?',
  ),
  'service.languages': words(
    'Mitä kieliä henkilökunta puhuu?',
    'Vilka språk talar personalen?',
    'Which languages do staff speak?',
  ),
  'service.own_entrance': words(
    'Onko tilaan oma ovi ulkoa?',
    'Har lokalen en egen ingång?',
    'Does the room have its own entrance?',
  ),
  'service.discreet_access': words(
    'Pääseekö tilaan kulkematta vastaanoton kautta?',
    'Kommer man till lokalen utan att passera mottagningen?',
    'Can the room be reached without passing reception?',
  ),
};

/** By attribute key. */
export const questionWords: Readonly<Record<string, LocalText>> = { ...wordsOutside, ...wordsInside };
