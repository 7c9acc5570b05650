/** What the pages of contact persons read and write, and the card that everybody sees. */
import type { ContactChange, ContactView, NearestContactView, NewContact } from '../../shared/contacts/schemas.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';

const contacts = api.contacts.contacts;

export const readContacts = (query: Record<string, string>): Promise<ListPage<ContactView>> =>
  answerOf(contacts.$get({ query }));

export const readContact = (id: string): Promise<ContactView> =>
  answerOf(contacts[':id'].settings.$get({ param: { id } }));

export const createContact = (json: NewContact): Promise<ContactView> => answerOf(contacts.$post({ json }));

export const changeContact = (id: string, json: ContactChange, version: number | undefined): Promise<ContactView> =>
  answerOf(
    contacts[':id'].$patch(
      { param: { id }, json },
      version === undefined ? {} : { headers: { 'If-Match': `"${version}"` } },
    ),
  );

export const removeContact = (id: string): Promise<undefined> =>
  answerOf(contacts[':id'].$delete({ param: { id } })) as Promise<undefined>;

export const readContactHistory = (id: string): Promise<HistoryView> =>
  answerOf(contacts[':id'].history.$get({ param: { id } }));

/** Of a house, of a municipality, or of the county when neither is given. */
export const readNearestContact = ({
  site,
  municipality,
}: {
  site?: string | undefined;
  municipality?: string | undefined;
}): Promise<NearestContactView> =>
  site === undefined
    ? answerOf(api.contacts.contact.$get({ query: municipality === undefined ? {} : { municipality } }))
    : answerOf(api.contacts.sites[':id'].contact.$get({ param: { id: site }, query: {} }));
