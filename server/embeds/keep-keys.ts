/** The keys under which calendars are shown on certain sites: kept by staff, or by who represents an organisation. */
import type { Reader } from '../../db/database.ts';
import * as embedKeys from '../../db/embed-keys.ts';
import { originFrom } from '../../shared/embeds/origins.ts';
import {
  type EmbedKeyChange,
  type EmbedKeysQuery,
  type EmbedKeysView,
  type EmbedKeyView,
  mostEmbedKeys,
  mostRevokedKeys,
  type NewEmbedKey,
} from '../../shared/embeds/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { historyOf } from '../history/history-of.ts';
import { recordChange } from '../history/record-change.ts';
import { visibleOrganisation } from '../organisations/visible-organisation.ts';

const viewOf = (row: embedKeys.EmbedKeyRow): EmbedKeyView => ({
  id: row.id,
  name: row.name,
  organisationId: row.organisationId,
  origins: row.origins,
  createdAt: isoInstant(row.createdAt),
  revokedAt: row.revokedAt === null ? null : isoInstant(row.revokedAt),
  version: row.version,
});

const fieldsOf = ({ name, origins }: Pick<embedKeys.EmbedKeyRow, 'name' | 'origins'>) => ({ name, origins });

/**
 * The id of the organisation that is asked for, null for the county itself.
 * @throws AppError `access.forbidden`, `organisation.not-found`
 */
const authorisedOwner = async (reader: Reader, actor: Actor, idOrCode: string | null): Promise<string | null> => {
  if (idOrCode !== null) return (await visibleOrganisation(reader, actor, idOrCode, 'embed-key.manage')).id;
  authorise(actor, 'embed-key.manage');
  return null;
};

/** In their one form, each once. The schema has let only origins through. */
const originsIn = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => originFrom(text) ?? []))];

/** @throws AppError `embed-key.not-found`, `access.forbidden` */
const everOwnKey = async (reader: Reader, actor: Actor, id: string): Promise<embedKeys.EmbedKeyRow> => {
  const row = (await embedKeys.find(reader, id)) ?? refuse('embed-key.not-found');
  authorise(actor, 'embed-key.manage', row.organisationId === null ? {} : { organisationId: row.organisationId });
  return row;
};

/** @throws AppError `embed-key.not-found` also for one that was taken back, `access.forbidden` */
const ownKey = async (reader: Reader, actor: Actor, id: string): Promise<embedKeys.EmbedKeyRow> => {
  const row = await everOwnKey(reader, actor, id);
  return row.revokedAt === null ? row : refuse('embed-key.not-found');
};

/**
 * Those in use, or those that are not any more; of an organisation, or the county's own.
 * @throws AppError `access.forbidden`, `organisation.not-found`
 */
export const listEmbedKeys = async (
  { db }: Dependencies,
  actor: Actor,
  { organisationId, state }: EmbedKeysQuery,
): Promise<EmbedKeysView> => {
  const owner = await authorisedOwner(db, actor, organisationId ?? null);
  const rows =
    state === 'in-use' ? await embedKeys.inUse(db, owner) : await embedKeys.revoked(db, owner, mostRevokedKeys);
  return { items: rows.map(viewOf) };
};

/** @throws AppError `embed-key.not-found`, `access.forbidden` */
export const showEmbedKey = async ({ db }: Dependencies, actor: Actor, id: string): Promise<EmbedKeyView> =>
  viewOf(await ownKey(db, actor, id));

/** Also of one that was taken back: that is when it is asked. @throws AppError `embed-key.not-found`, `access.forbidden` */
export const showEmbedKeyHistory = ({ db }: Dependencies, actor: Actor, id: string): Promise<HistoryView> =>
  db.read(async (reader) => {
    await everOwnKey(reader, actor, id);
    return historyOf(reader, 'embed-key', id);
  });

/** @throws AppError `access.forbidden`, `organisation.not-found`, `embed-key.too-many` */
export const createEmbedKey = (
  deps: Dependencies,
  actor: Actor,
  { name, origins, organisationId: idOrCode }: NewEmbedKey,
): Promise<EmbedKeyView> =>
  deps.db.write(async (tx) => {
    const organisationId = await authorisedOwner(tx, actor, idOrCode);
    if ((await embedKeys.inUse(tx, organisationId)).length >= mostEmbedKeys) throw new AppError('embed-key.too-many');
    const row: embedKeys.EmbedKeyRow = {
      id: deps.newId(),
      name,
      organisationId,
      origins: originsIn(origins),
      createdById: actor.userId,
      createdAt: deps.clock.now(),
      revokedAt: null,
      version: 1,
    };
    await embedKeys.insert(tx, row);
    const after = fieldsOf(row);
    await recordChange(deps, tx, actor, { kind: 'embed-key', id: row.id, did: 'created', before: {}, after });
    return viewOf(row);
  });

/**
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `embed-key.not-found`, `access.forbidden`, `request.stale`
 */
export const changeEmbedKey = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  change: EmbedKeyChange,
  expected: number | undefined,
): Promise<EmbedKeyView> =>
  deps.db.write(async (tx) => {
    const before = await ownKey(tx, actor, id);
    checkVersion(before.version, expected, () => viewOf(before));
    const { name = before.name, origins } = change;
    const after = { ...before, name, origins: origins ? originsIn(origins) : before.origins };
    const fields = { before: fieldsOf(before), after: fieldsOf(after) };
    if (!(await recordChange(deps, tx, actor, { kind: 'embed-key', id, did: 'changed', ...fields }))) {
      return viewOf(before);
    }
    const stored = { ...after, version: before.version + 1 };
    await embedKeys.save(tx, stored);
    return viewOf(stored);
  });

/** What is shown with it is shown no more, at once. @throws AppError `embed-key.not-found`, `access.forbidden` */
export const revokeEmbedKey = (deps: Dependencies, actor: Actor, id: string): Promise<void> =>
  deps.db.write(async (tx) => {
    const row = await ownKey(tx, actor, id);
    await embedKeys.save(tx, { ...row, revokedAt: deps.clock.now(), version: row.version + 1 });
    const before = fieldsOf(row);
    await recordChange(deps, tx, actor, { kind: 'embed-key', id, did: 'revoked', before, after: {} });
  });
