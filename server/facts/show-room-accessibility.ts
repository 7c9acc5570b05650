/** How accessible a room is, fact by fact and verdict by verdict, as everybody sees it. */

import { limitSourceText } from '../../shared/facts/fact-words.ts';
import type { RoomAccessibilityView } from '../../shared/facts/public-schemas.ts';
import { inEveryLanguage } from '../../shared/i18n/language.ts';
import { type Need, type NeedVerdict, needs, summaryOf, verdictsOfWays } from '../../shared/rooms/accessibility.ts';
import { demandOf, factName, formatFact } from '../../shared/rooms/attributes.ts';
import { knownLeastFacts, leastFactCount } from '../../shared/rooms/least-facts.ts';
import { standingBreakdowns } from '../breakdowns/breakdown-views.ts';
import { showNearestContact } from '../contacts/show-nearest-contact.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { sectionsOf, wayName } from './room-sections.ts';

type NeedView = RoomAccessibilityView['needs'][number];
/** All of it that does not change by the clock. */
type Lasting = Omit<RoomAccessibilityView, 'breakdowns' | 'contact'>;

const checkView = (result: NeedVerdict['checks'][number]): NeedView['checks'][number] => ({
  check: result.check,
  fact: result.fact,
  label: inEveryLanguage((language) => factName(result.fact, language)),
  value: result.value,
  text: inEveryLanguage((language) => formatFact(result.fact, result.value, language)),
  demand: inEveryLanguage((language) => demandOf(result, language)),
  verdict: result.verdict,
  source: result.source,
  sourceText: limitSourceText(result.source),
});

const needViews = ({ verdicts }: CatalogueRoom): NeedView[] =>
  needs.map((need) => {
    const { verdict, way, decidedBy, checks } = verdicts[need];
    return { need, verdict, way, decidedBy: decidedBy?.check ?? null, checks: checks.map(checkView) };
  });

/** What is not known is no recommendation, and where all ways are alike none is the best. */
const wayViews = ({ ways, verdicts, context }: CatalogueRoom): RoomAccessibilityView['ways'] => {
  const each = ways.map(({ facts }) => summaryOf(verdictsOfWays([facts], context)));
  const isBest = (own: (typeof each)[number], need: Need): boolean => {
    const best = verdicts[need].verdict;
    return own[need] === best && (best === 'S' || best === 'A') && each.some((other) => other[need] !== best);
  };
  return ways.map(({ entrance }, index) => {
    const own = each[index] as (typeof each)[number];
    return { entrance: wayName(entrance), verdicts: own, bestFor: needs.filter((need) => isBest(own, need)) };
  });
};

const lastingView = (room: CatalogueRoom): Lasting => ({
  room: { id: room.id, code: room.code, name: room.name, site: room.summary.site },
  asOf: room.context.asOf,
  leastFacts: { known: knownLeastFacts(room.facts), of: leastFactCount },
  needs: needViews(room),
  ways: wayViews(room),
  sections: sectionsOf(room),
});

/** A room of the catalogue never changes, and its hundreds of formatted values take milliseconds. */
const views = new WeakMap<CatalogueRoom, Lasting>();

/**
 * Facts in the order of arrival, the verdict for each need with all that was looked at, and whom to ask.
 * @throws AppError `room.not-found`
 */
export const showRoomAccessibility = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  idOrCode: string,
): Promise<RoomAccessibilityView> => {
  const room = publicRoom(await deps.catalogue(deps.db), idOrCode);
  const view = views.get(room) ?? lastingView(room);
  views.set(room, view);
  const { contact } = await showNearestContact(deps, { siteIdOrCode: room.site.id });
  return { ...view, breakdowns: standingBreakdowns(room, deps.clock.now()), contact };
};
