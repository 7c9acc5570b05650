/** Closes a room or a whole site for a time. What is already given there must be moved or cancelled first. */
import * as audit from '../../db/audit.ts';
import * as claims from '../../db/claims.ts';
import type { ClosureRow } from '../../db/closures.ts';
import * as closures from '../../db/closures.ts';
import type { ClosureRequest, ClosureView } from '../../shared/closures/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant, type Span } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';

export const closureView = (row: ClosureRow): ClosureView => ({
  id: row.id,
  siteId: row.siteId,
  roomId: row.roomId,
  start: isoInstant(row.startAt),
  end: isoInstant(row.endAt),
  kind: row.kind,
  title: row.title,
});

const roomsToClose = (
  catalogue: Catalogue,
  site: CatalogueSite,
  roomId: string | undefined,
): readonly CatalogueRoom[] => {
  if (roomId === undefined) return site.rooms;
  const room = catalogue.room(roomId);
  if (!room || room.site.id !== site.id) throw new AppError('room.not-found', { path: 'roomId' });
  return [room];
};

const spanOf = (request: ClosureRequest, zone: string): Span => {
  const span = { start: instantOf(request.start, zone).instant, end: instantOf(request.end, zone).instant };
  if (span.end <= span.start) throw new AppError('when.end-before-start', { path: 'end' });
  return span;
};

/** @throws AppError `closure.conflict`: what stands in the way, each thing once however many spaces it holds */
const refuseHeld = (held: readonly claims.Claim[]): void => {
  const holders = new Map(held.map((claim) => [claim.occurrenceId ?? claim.closureId, claim]));
  const conflicts = [...holders.values()].map(({ start, end, closureId }) => ({
    start: isoInstant(start),
    end: isoInstant(end),
    reason: closureId ? 'closed' : 'busy',
  }));
  if (conflicts.length > 0)
    throw new AppError('closure.conflict', { values: { count: conflicts.length }, extra: { conflicts } });
};

/** @throws AppError `site.not-found`, `room.not-found`, `access.forbidden`, `when.end-before-start`, `closure.conflict` */
export const closePremises = (deps: Dependencies, actor: Actor, request: ClosureRequest): Promise<ClosureView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const site = catalogue.site(request.siteId) ?? refuse('site.not-found', { path: 'siteId' });
    authorise(actor, 'closure.manage', { siteId: site.id, municipalityCode: site.municipality.code });
    const rooms = roomsToClose(catalogue, site, request.roomId);
    const span = spanOf(request, site.timeZone);
    const spaceIds = [...new Set(rooms.flatMap((room) => room.spaceIds))];
    refuseHeld(await claims.within(tx, spaceIds, span));
    const { fi, sv = fi, en = fi } = request.title;
    const row: ClosureRow = {
      id: deps.newId(),
      siteId: site.id,
      roomId: request.roomId === undefined ? null : (rooms[0]?.id ?? null),
      startAt: span.start,
      endAt: span.end,
      kind: request.kind,
      title: { fi, sv, en },
      createdBy: actor.userId,
    };
    await closures.insert(tx, row);
    await claims.add(
      tx,
      spaceIds.map((spaceId) => ({ spaceId, startAt: span.start, endAt: span.end, closureId: row.id })),
    );
    await recordClosure(deps, tx, actor, 'closure.made', row.id);
    return closureView(row);
  });

/** @throws AppError `closure.not-found`, `access.forbidden` */
export const reopenPremises = (deps: Dependencies, actor: Actor, id: string): Promise<void> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const row = (await closures.find(tx, id)) ?? refuse('closure.not-found');
    const municipalityCode = catalogue.site(row.siteId)?.municipality.code ?? '';
    authorise(actor, 'closure.manage', { siteId: row.siteId, municipalityCode });
    await claims.removeOfClosure(tx, id);
    await closures.remove(tx, id);
    await recordClosure(deps, tx, actor, 'closure.removed', id);
  });

const recordClosure = (
  deps: Dependencies,
  tx: Parameters<typeof audit.record>[0],
  actor: Actor,
  action: string,
  id: string,
) =>
  audit.record(tx, {
    id: deps.newId(),
    at: deps.clock.now(),
    actorId: actor.userId,
    actorName: actor.name,
    action,
    subjectKind: 'closure',
    subjectId: id,
    details: {},
  });
