/** What the houses of the demo say of themselves beyond their hours: branch, way in, summer. */
import type { LocalText } from '../../shared/i18n/language.ts';
import type { OpeningSeason } from '../../shared/rooms/schemas.ts';
import type { NewRow } from './new-row.ts';
import type { SeedSite } from './region.ts';

type Details = Pick<NewRow<'sites'>, 'branch' | 'description' | 'arrival' | 'seasons'>;

const arrivals: Readonly<Record<string, LocalText>> = {
  'JNS-KAN': {
    fi: 'Tule sisään pääovesta Kanervankadun puolelta. Ovi aukeaa itsestään arkisin klo 8–16, muulloin soita vahtimestarille. Bussit 3 ja 9 pysähtyvät oven eteen.',
    sv: 'Kom in genom huvudingången från Kanervankatu. Dörren öppnas automatiskt på vardagar kl. 8–16. Ring vaktmästaren andra tider. Bussarna 3 och 9 stannar framför dörren.',
    en: 'Use the main door on Kanervankatu. It opens by itself on weekdays 08:00–16:00; at other times call the caretaker. Buses 3 and 9 stop in front of the door.',
  },
  'JNS-PIE': {
    fi: 'Perhekeskuksen ovi on joen puolella. Pihassa on kaksi esteetöntä pysäköintipaikkaa.',
    sv: 'Familjecentrets dörr vetter mot älven. På gården finns två tillgängliga parkeringsplatser.',
    en: 'The door of the family centre is on the river side. There are two accessible parking places in the yard.',
  },
  'LIP-YLA': {
    fi: 'Avaimen saa arkisin klo 9–15 viereisen kirjaston tiskiltä. Iltakäyttöön avain haetaan etukäteen.',
    sv: 'Nyckeln får du på vardagar kl. 9–15 vid disken i biblioteket intill. För kvällsbruk hämtas nyckeln i förväg.',
    en: 'The key is at the desk of the library next door, weekdays 09:00–15:00. For an evening, fetch it beforehand.',
  },
};

const lobby: LocalText = {
  fi: 'Sote-keskuksen tilat ovat lyhyen matkan päässä aulasta. Aulassa on kahvila ja istuimia odottaville.',
  sv: 'Social- och hälsocentralens lokaler ligger nära aulan, där det finns kafé och sittplatser för dem som väntar.',
  en: 'The rooms are a short way from the lobby, which has a café and seats for those who wait.',
};

const descriptions: Readonly<Record<string, LocalText>> = { 'JNS-KAN': lobby };

const summer: Pick<OpeningSeason, 'name' | 'from' | 'until'> = {
  name: { fi: 'Kesäaukiolo', sv: 'Sommaröppet', en: 'Summer hours' },
  from: '2027-06-28',
  until: '2027-08-08',
};

/** Weekday mornings in July, where the house opens at all on the day. */
const summerOf = ({ hoursIsoWeekday }: SeedSite): OpeningSeason => ({
  ...summer,
  hours: [1, 2, 3, 4, 5].flatMap((weekday) =>
    (hoursIsoWeekday[weekday] ?? []).slice(0, 1).map(([start]) => ({ weekday, start, end: '14:00' })),
  ),
});

const branchOf = (code: string): Details['branch'] => {
  if (code === 'JNS-PEL') return 'rescue';
  return code === 'JNS-HAL' ? 'organising' : 'sote';
};

const noText: LocalText = { fi: '', sv: '', en: '' };
const withSummer: readonly string[] = ['JNS-KAN', 'JNS-PIE', 'LIE-BRA'];

export const detailsOf = (site: SeedSite): Details => ({
  branch: branchOf(site.code),
  description: descriptions[site.code] ?? noText,
  arrival: arrivals[site.code] ?? noText,
  seasons: withSummer.includes(site.code) ? [summerOf(site)] : [],
});
