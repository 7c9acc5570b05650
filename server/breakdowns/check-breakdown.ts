/** Whether what is reported can be: of a house that the actor keeps, at a place that has such a thing, the right way round. */
import type { BreakdownRow } from '../../db/breakdowns.ts';
import * as breakdowns from '../../db/breakdowns.ts';
import type { Reader } from '../../db/database.ts';
import { type BreakdownPlace, breakdownPlaces, placesOfDevice } from '../../shared/breakdowns/places.ts';
import type { BreakdownChange, NewBreakdown } from '../../shared/breakdowns/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { type Action, type Actor, can } from '../../shared/permissions.ts';
import type { Instant, LocalDateTime } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { subjectOf } from '../sites/staff-site.ts';

/** The id of the named thing, if the house has one that the device can belong to. */
const placeIn = (
  { rooms, entrances, facilities }: CatalogueSite,
  { device, ...places }: Pick<NewBreakdown, 'device' | BreakdownPlace>,
  place: BreakdownPlace,
): string | undefined => {
  const named = places[place];
  if (place === 'roomId') return rooms.find(({ id, code }) => id === named || code === named)?.id;
  if (place === 'entranceId') return entrances.find(({ id }) => id === named)?.id;
  return facilities.find(({ id, kind }) => id === named && kind === device)?.id;
};

/** @throws AppError `breakdown.place` */
const checkedPlaces = (
  report: Pick<NewBreakdown, 'device' | BreakdownPlace>,
  site: CatalogueSite,
): Pick<BreakdownRow, BreakdownPlace> => {
  const named = breakdownPlaces.filter((place) => report[place] !== null);
  const [place, another] = named;
  if (place === undefined) return { roomId: null, entranceId: null, facilityId: null };
  const id = placeIn(site, report, place);
  if (another || !placesOfDevice[report.device].includes(place) || id === undefined)
    throw new AppError('breakdown.place', { path: place });
  return { roomId: null, entranceId: null, facilityId: null, [place]: id };
};

/** @throws AppError `when.end-before-start` */
const checkedSpan = ({ startAt, endAt }: Pick<BreakdownRow, 'startAt' | 'endAt'>) => {
  if (endAt !== null && endAt <= startAt) throw new AppError('when.end-before-start', { path: 'end' });
  return { startAt, endAt };
};

const instantIn = (local: LocalDateTime, { timeZone }: CatalogueSite): Instant => instantOf(local, timeZone).instant;
const endIn = (local: LocalDateTime | null, site: CatalogueSite): Instant | null =>
  local === null ? null : instantIn(local, site);

/** What is stored of it beside who and when. */
export type CheckedBreakdown = Pick<BreakdownRow, 'device' | BreakdownPlace | 'startAt' | 'endAt' | 'note'>;

/** As it is stored. @throws AppError `when.end-before-start`, `breakdown.place` */
export const checkedBreakdown = (report: NewBreakdown, site: CatalogueSite): CheckedBreakdown => ({
  device: report.device,
  ...checkedPlaces(report, site),
  ...checkedSpan({ startAt: instantIn(report.start, site), endAt: endIn(report.end, site) }),
  note: report.note,
});

/** As it is stored after a change; what is not changed is not judged anew. @throws as {@link checkedBreakdown} */
export const checkedChange = (row: BreakdownRow, change: BreakdownChange, site: CatalogueSite): CheckedBreakdown => {
  const { device, roomId, entranceId, facilityId } = { ...row, ...change };
  const places = { roomId, entranceId, facilityId };
  const isMoved = change.device !== undefined || breakdownPlaces.some((place) => change[place] !== undefined);
  const isTimed = change.start !== undefined || change.end !== undefined;
  const span = {
    startAt: change.start === undefined ? row.startAt : instantIn(change.start, site),
    endAt: change.end === undefined ? row.endAt : endIn(change.end, site),
  };
  return {
    device,
    ...(isMoved ? checkedPlaces({ device, ...places }, site) : places),
    ...(isTimed ? checkedSpan(span) : span),
    note: change.note ?? row.note,
  };
};

/** @throws AppError `breakdown.not-found` for what is not there or in a house of others, `access.forbidden` */
export const ownBreakdown = async (
  reader: Reader,
  catalogue: Catalogue,
  actor: Actor,
  action: Extract<Action, 'premises.see' | 'premises.edit'>,
  id: string,
): Promise<{ site: CatalogueSite; row: BreakdownRow }> => {
  const row = (await breakdowns.find(reader, id)) ?? refuse('breakdown.not-found');
  const site = catalogue.site(row.siteId);
  if (!site || !can(actor, 'premises.see', subjectOf(site))) throw new AppError('access.forbidden');
  authorise(actor, action, subjectOf(site));
  return { site, row };
};
