/** What tests of organisations do again and again: register, read mails, open the links in them. */
import * as organisations from '../../db/organisations.ts';
import type { Mail } from '../../server/dependencies.ts';
import { deliverMails } from '../../server/notifications/deliver-mails.ts';
import type { OrganisationView, RegisterOrganisation } from '../../shared/organisations/details-schemas.ts';
import type { MembersView } from '../../shared/organisations/member-schemas.ts';
import { type Account, bodyOf, type RequestOptions, type World } from './world.ts';

/** A new association that staff can look at. */
export const newAssociation: RegisterOrganisation = {
  name: 'Lumikello ry',
  kind: 'association',
  homeMunicipalityCode: '167',
  associationNumber: '123.456',
};

export const aino = { name: 'Aino Ryhänen', email: 'Aino@lumikello.example' };

/** Mails that are sent now. */
export const sentMails = async (world: World): Promise<Mail[]> => {
  world.mails.length = 0;
  await deliverMails(world.deps);
  return [...world.mails];
};

/** The secret behind `#` in the link of a mail. */
export const secretIn = (mail: Mail | undefined): string => {
  const secret = /\/kutsu#(\S+)/.exec(mail?.text ?? '')?.[1];
  if (secret === undefined) throw new Error(`no invitation in: ${mail?.text}`);
  return secret;
};

/** The organisation of this name, as it is stored. */
export const organisationNamed = async ({ db }: World, name: string) => {
  const found = (await organisations.all(db)).find((row) => row.name === name);
  if (!found) throw new Error(`there is no organisation ${name}`);
  return found;
};

export const show = async (world: World, id: string, as: Account = 'coordinator'): Promise<OrganisationView> =>
  bodyOf<OrganisationView>(await world.request(`/organisations/${id}`, { as }));

export const membersOf = async (world: World, id: string, as: Account = 'coordinator'): Promise<MembersView> =>
  bodyOf<MembersView>(await world.request(`/organisations/${id}/members`, { as }));

export const accept = (world: World, json: unknown, options: RequestOptions = {}): Promise<Response> =>
  world.request('/invitations/acceptance', { json, ...options });

/** The `Cookie` header of the session that an answer opened. */
export const cookieFrom = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** Invites somebody to O01 and answers the secret of the mail. */
export const invited = async (
  world: World,
  email: string,
  more: Record<string, unknown> = {},
  as: Account = 'ngo',
): Promise<string> => {
  const response = await world.request('/organisations/O01/invitations', {
    as,
    json: { email, role: 'booker', ...more },
  });
  if (response.status !== 201) throw new Error(await response.text());
  const mails = await sentMails(world);
  return secretIn(mails.find(({ to }) => to === email.toLowerCase()));
};
