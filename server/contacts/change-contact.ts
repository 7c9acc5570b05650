/** Changes a contact person, or takes one away. */
import * as contacts from '../../db/contacts.ts';
import type { Tx } from '../../db/database.ts';
import type { ContactChange, ContactView } from '../../shared/contacts/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { filledText } from '../premises/filled-text.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { authoriseContact } from './authorise-contact.ts';
import { checkContact, inPlace } from './check-contact.ts';
import { contactView, fieldsOf } from './contact-view.ts';
import { personalFields } from './create-contact.ts';

const changed = (before: contacts.ContactRow, change: ContactChange, catalogue: Catalogue): contacts.ContactRow => {
  const { siteId: idOrCode, title, ...rest } = change;
  const siteId =
    idOrCode == null ? idOrCode : (catalogue.site(idOrCode)?.id ?? refuse('site.not-found', { path: 'siteId' }));
  return inPlace({
    ...before,
    ...rest,
    ...(siteId !== undefined && { siteId }),
    ...(title && { title: filledText(title) }),
  });
};

/**
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `contact.not-found`, `site.not-found`, `access.forbidden` (for where it is and where it goes),
 *   `request.stale`, `request.invalid` with the fields at fault
 */
export const changeContact = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  change: ContactChange,
  expected: number | undefined,
): Promise<ContactView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const before = (await contacts.find(tx, id)) ?? refuse('contact.not-found');
    authoriseContact(actor, before, catalogue);
    const others = await contacts.all(tx);
    const show = (row: contacts.ContactRow) => contactView(row, others, catalogue, deps.clock.now());
    checkVersion(before.version, expected, () => show(before));
    const after = changed(before, change, catalogue);
    authoriseContact(actor, after, catalogue);
    checkContact(after, others, catalogue);
    const isChanged = await record(deps, tx, actor, id, 'changed', before, after);
    if (!isChanged) return show(before);
    const stored = { ...after, version: before.version + 1 };
    await contacts.save(tx, stored);
    return show(stored);
  });

const record = (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  id: string,
  did: string,
  before: contacts.ContactRow,
  after: contacts.ContactRow | undefined,
) =>
  recordChange(deps, tx, actor, {
    kind: 'contact',
    id,
    did,
    before: fieldsOf(before),
    after: after ? fieldsOf(after) : {},
    personal: personalFields,
  });

/** @throws AppError `contact.not-found`, `access.forbidden` */
export const removeContact = (deps: Dependencies, actor: Actor, id: string): Promise<void> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const row = (await contacts.find(tx, id)) ?? refuse('contact.not-found');
    authoriseContact(actor, row, catalogue);
    await contacts.remove(tx, id);
    await record(deps, tx, actor, id, 'removed', row, undefined);
  });
