/** The contact persons of the county, for those who keep its houses. */
import * as contacts from '../../db/contacts.ts';
import { contactLevels } from '../../shared/contacts/levels.ts';
import type { ContactsQuery, ContactView } from '../../shared/contacts/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import { type Page, pageOf } from '../http/paging.ts';
import { authoriseKeeper } from '../premises/authorise-keeper.ts';
import { folded, wordsOf } from '../rooms/filter-rooms.ts';
import { contactView } from './contact-view.ts';

const finnish = new Intl.Collator('fi', { numeric: true });

const byName = (a: ContactView, b: ContactView): number => finnish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** The nearest first: houses by name, then municipalities, areas and the county. */
const byLevel = (a: ContactView, b: ContactView): number =>
  contactLevels.indexOf(a.level) - contactLevels.indexOf(b.level) ||
  finnish.compare(a.place?.fi ?? '', b.place?.fi ?? '');

const inOrder = (items: readonly ContactView[], sort: ContactsQuery['sort']): ContactView[] => {
  const direction = sort.startsWith('-') ? -1 : 1;
  return items.toSorted((a, b) => (sort.endsWith('level') ? direction * byLevel(a, b) : 0) || direction * byName(a, b));
};

const textOf = ({ name, title, place, email }: ContactView): string =>
  folded([name, email, ...Object.values(title), ...Object.values(place ?? {})].join('\n'));

/** @throws AppError `access.forbidden`, `request.cursor-invalid` */
export const listContacts = (deps: Dependencies, actor: Actor, query: ContactsQuery): Promise<Page<ContactView>> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    authoriseKeeper(actor, catalogue);
    const rows = await contacts.all(reader);
    const words = wordsOf(query.q);
    const siteId = query.siteId === undefined ? undefined : (catalogue.site(query.siteId)?.id ?? '');
    const found = rows
      .map((row) => contactView(row, rows, catalogue, deps.clock.now()))
      .filter(
        (contact) =>
          (query.level === undefined || contact.level === query.level) &&
          (siteId === undefined || contact.siteId === siteId) &&
          words.every((word) => textOf(contact).includes(word)),
      );
    return pageOf(inOrder(found, query.sort), query);
  });

/** @throws AppError `access.forbidden`, `contact.not-found` */
export const showContact = (deps: Dependencies, actor: Actor, id: string): Promise<ContactView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    authoriseKeeper(actor, catalogue);
    const rows = await contacts.all(reader);
    const row = rows.find((each) => each.id === id) ?? refuse('contact.not-found');
    return contactView(row, rows, catalogue, deps.clock.now());
  });

/** @throws AppError `access.forbidden`, `contact.not-found` */
export const showContactHistory = (deps: Dependencies, actor: Actor, id: string): Promise<HistoryView> =>
  deps.db.read(async (reader) => {
    authoriseKeeper(actor, await deps.catalogue(reader));
    if (!(await contacts.find(reader, id))) refuse('contact.not-found');
    return historyOf(reader, 'contact', id);
  });
