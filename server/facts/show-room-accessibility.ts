/** How accessible a room is, fact by fact and verdict by verdict, as everybody sees it. */
import { inEveryLanguage, limitSourceText } from '../../shared/facts/fact-words.ts';
import type { RoomAccessibilityView } from '../../shared/facts/public-schemas.ts';
import { type Need, type NeedVerdict, needs, summaryOf, verdictsOfWays } from '../../shared/rooms/accessibility.ts';
import { demandOf, factName, formatFact } from '../../shared/rooms/attributes.ts';
import { knownLeastFacts, leastFactCount } from '../../shared/rooms/least-facts.ts';
import type { Instant } from '../../shared/time.ts';
import { breakdownView } from '../breakdowns/breakdown-views.ts';
import { showNearestContact } from '../contacts/show-nearest-contact.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueBreakdown, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { verdictsDuring } from '../rooms/verdicts-during.ts';
import { sectionsOf, wayName } from './room-sections.ts';

type NeedView = RoomAccessibilityView['needs'][number];
type Lasting = Omit<RoomAccessibilityView, 'contact'>;

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

const brokenView = (room: CatalogueRoom, broken: CatalogueBreakdown): RoomAccessibilityView['breakdowns'][number] => ({
  ...breakdownView(broken, room.site),
  verdicts: summaryOf(verdictsDuring(room, { start: broken.start, end: broken.end ?? Number.POSITIVE_INFINITY })),
});

const lastingView = (room: CatalogueRoom): Lasting => ({
  room: { id: room.id, code: room.code, name: room.name, site: room.summary.site },
  asOf: room.context.asOf,
  leastFacts: { known: knownLeastFacts(room.facts), of: leastFactCount },
  needs: needViews(room),
  ways: wayViews(room),
  sections: sectionsOf(room),
  breakdowns: room.breakdowns.map((broken) => brokenView(room, broken)),
});

/** A room of the catalogue never changes, and its hundreds of formatted values take milliseconds. */
const views = new WeakMap<CatalogueRoom, Lasting>();

const isOver = ({ end }: { end: string | null }, now: Instant): boolean => end !== null && Date.parse(end) <= now;

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
  const now = deps.clock.now();
  return { ...view, breakdowns: view.breakdowns.filter((breakdown) => !isOver(breakdown, now)), contact };
};
