/** What is known of a house, place by place, and what is missing: for those who keep it and those who measure. */
import * as facts from '../../db/facts.ts';
import { measuringTip } from '../../shared/facts/measuring-tips.ts';
import { factPlacesOf, isKeptAsFact } from '../../shared/facts/places.ts';
import type { FactAttributeView, SiteFactsView, SiteFactView } from '../../shared/facts/schemas.ts';
import { isStale } from '../../shared/facts/staleness.ts';
import type { Actor } from '../../shared/permissions.ts';
import { choiceWords } from '../../shared/rooms/attribute-words.ts';
import { type AttributeDefinition, attributeDefinitions } from '../../shared/rooms/attributes.ts';
import { askedLeast, leastFactCount, missingLeastFacts } from '../../shared/rooms/least-facts.ts';
import type { LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { staffSite } from '../sites/staff-site.ts';
import { placesOf, roomsInUse, subjectsIn } from './site-places.ts';

const measures: readonly string[] = ['mm', 'm', '%'];

const attributeView = (definition: AttributeDefinition): FactAttributeView => {
  const { key, scope, type, allowed, range, label } = definition;
  const { subjects, facilityKind, fromEntrance } = factPlacesOf(definition);
  const same = (value: string) => ({ fi: value, sv: value, en: value });
  return {
    key,
    scope,
    type: type as FactAttributeView['type'],
    unit: measures.includes(type) ? (type as FactAttributeView['unit']) : null,
    allowed: allowed.map((value) => ({ value, label: choiceWords[key]?.[value] ?? same(value) })),
    range,
    label,
    tip: measuringTip(key),
    subjects: [...subjects],
    facilityKind,
    fromEntrance,
    isLeast: askedLeast.includes(key),
  };
};

/** In the order of arrival; the same for every house. */
const attributes = attributeDefinitions.filter(isKeptAsFact).map(attributeView);
const shown = new Set(attributes.map(({ key }) => key));

const factView = (row: facts.FactRow, today: LocalDate): SiteFactView => ({
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  via: row.via,
  key: row.key,
  value: row.value,
  source: row.source,
  checkedOn: row.checkedOn,
  checkedBy: row.checkedBy,
  isStale: isStale(row.checkedOn, today),
});

const roomView = ({ id, code, name, facts: known, facilities }: CatalogueRoom): SiteFactsView['rooms'][number] => {
  const missing = missingLeastFacts(known);
  return {
    id,
    code,
    name,
    known: leastFactCount - missing.length,
    least: leastFactCount,
    missing,
    facilities: facilities.map((facility) => facility.id),
  };
};

/** @throws AppError `site.not-found`, `access.forbidden` */
export const showSiteFacts = (deps: Dependencies, actor: Actor, idOrCode: string): Promise<SiteFactsView> =>
  deps.db.read(async (reader) => {
    const site = staffSite(await deps.catalogue(reader), actor, 'premises.see', idOrCode);
    const today = dateIn(deps.clock.now(), site.timeZone);
    const rows = await facts.of(reader, subjectsIn(site));
    return {
      site: { id: site.id, name: site.name },
      attributes,
      places: placesOf(site),
      facts: rows.filter(({ key, value }) => value !== null && shown.has(key)).map((row) => factView(row, today)),
      rooms: roomsInUse(site).map(roomView),
    };
  });
