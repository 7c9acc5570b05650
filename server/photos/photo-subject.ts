/** What a photo is of, and with it who may keep the photo and who may see it. */
import type { Reader } from '../../db/database.ts';
import * as entrances from '../../db/entrances.ts';
import * as facilities from '../../db/facilities.ts';
import type { Subject } from '../../db/photos.ts';
import { AppError } from '../../shared/errors.ts';
import type { Action, Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Catalogue, CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { isPublic } from '../rooms/filter-rooms.ts';
import { isPublicSite } from '../rooms/public-site.ts';
import { subjectOf } from '../sites/staff-site.ts';

export interface PhotoOwner extends Subject {
  site: CatalogueSite;
  /** Of a photo of a room. */
  room: CatalogueRoom | undefined;
}

/** A way in, or a lift or toilet, with the house that it is in. */
const findPart = (reader: Reader, kind: 'entrance' | 'facility', id: string) =>
  kind === 'entrance' ? entrances.find(reader, id) : facilities.find(reader, id);

/** A site or room by id or code, a way in, a lift or a toilet by its id; nothing when there is no such thing. */
export const findOwner = async (
  reader: Reader,
  catalogue: Catalogue,
  { subjectKind, subjectId }: Subject,
): Promise<PhotoOwner | undefined> => {
  if (subjectKind === 'room') {
    const room = catalogue.room(subjectId);
    return room && { subjectKind, subjectId: room.id, site: room.site, room };
  }
  const part = subjectKind === 'site' ? undefined : await findPart(reader, subjectKind, subjectId);
  const site = catalogue.site(subjectKind === 'site' ? subjectId : (part?.siteId ?? ''));
  return site && { subjectKind, subjectId: part?.id ?? site.id, site, room: undefined };
};

const missing = {
  site: 'site.not-found',
  entrance: 'entrance.not-found',
  facility: 'facility.not-found',
  room: 'room.not-found',
} as const;

/** @throws AppError `site.not-found`, `entrance.not-found`, `facility.not-found`, `room.not-found`, `access.forbidden` */
export const keptOwner = async (
  reader: Reader,
  catalogue: Catalogue,
  actor: Actor,
  action: Extract<Action, 'premises.see' | 'premises.edit'>,
  subject: Subject,
): Promise<PhotoOwner> => {
  const owner = await findOwner(reader, catalogue, subject);
  if (!owner) throw new AppError(missing[subject.subjectKind]);
  authorise(actor, action, subjectOf(owner.site));
  return owner;
};

/** Whether everybody may know of it. */
export const isPublicOwner = ({ room, site }: PhotoOwner): boolean => (room ? isPublic(room) : isPublicSite(site));

/** Whose history tells of the photo: a part of a house has none of its own. */
export const historyOfOwner = ({ subjectKind, subjectId, site }: PhotoOwner): { kind: string; id: string } =>
  subjectKind === 'room' ? { kind: 'room', id: subjectId } : { kind: 'site', id: site.id };
