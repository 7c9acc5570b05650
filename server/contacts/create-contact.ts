/** A new contact person. */
import * as contacts from '../../db/contacts.ts';
import type { ContactView, NewContact } from '../../shared/contacts/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { filledText } from '../premises/filled-text.ts';
import { authoriseContact } from './authorise-contact.ts';
import { checkContact, inPlace } from './check-contact.ts';
import { contactView, fieldsOf } from './contact-view.ts';

/** Kept out of the history. */
export const personalFields = ['name', 'phone', 'email'] as const;

/** What a contact person is until somebody says more. */
export const usualContact = {
  line: null,
  municipalityCode: null,
  area: null,
  phone: null,
  email: null,
  substituteId: null,
  awayFrom: null,
  awayUntil: null,
} as const;

/** @throws AppError `access.forbidden`, `site.not-found`, `request.invalid` with the fields at fault */
export const createContact = (deps: Dependencies, actor: Actor, request: NewContact): Promise<ContactView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const { siteId: idOrCode = null, ...given } = request;
    const siteId =
      idOrCode === null ? null : (catalogue.site(idOrCode)?.id ?? refuse('site.not-found', { path: 'siteId' }));
    authoriseContact(actor, { ...usualContact, ...given, siteId }, catalogue);
    const others = await contacts.all(tx);
    const position = others.reduce((most, other) => Math.max(most, other.position + 1), 0);
    const ids = { id: deps.newId(), position, version: 1 };
    const row = inPlace({ ...ids, ...usualContact, ...given, siteId, title: filledText(request.title) });
    checkContact(row, others, catalogue);
    await contacts.insertAll(tx, [row]);
    const after = fieldsOf(row);
    await recordChange(deps, tx, actor, {
      kind: 'contact',
      id: row.id,
      did: 'created',
      before: {},
      after,
      personal: personalFields,
    });
    return contactView(row, others, catalogue, deps.clock.now());
  });
