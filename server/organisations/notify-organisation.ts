/** Mails to the people of an organisation, and to the staff who look after organisations; queued with what they tell of. */
import type { Tx } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import * as members from '../../db/members.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as outbox from '../../db/outbox.ts';
import { defaultLanguage, type Language } from '../../shared/i18n/language.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';

export interface Recipient {
  email: string;
  language: Language;
}

export type OrganisationMailKind =
  | 'invitation'
  | 'organisation.verified'
  | 'organisation.refused'
  | 'organisation.pending'
  | 'organisation.reminder'
  | 'organisation.expired'
  | 'organisation.join'
  | 'organisation.registered'
  | 'organisation.merged';

/** Queues one message for each recipient. */
export const queueMails = (
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  recipients: readonly Recipient[],
  kind: OrganisationMailKind,
  payload: Record<string, unknown>,
): Promise<void> => {
  const now = clock.now();
  return outbox.add(
    tx,
    recipients.map(({ email, language }) => ({
      id: newId(),
      kind,
      recipient: email,
      language,
      payload,
      createdAt: now,
      dueAt: now,
      attempts: 0,
    })),
  );
};

/** Those who keep the organisation's details; where there is nobody yet, its own address. */
export const representativesOf = async (
  deps: Pick<Dependencies, 'clock' | 'catalogue'>,
  tx: Tx,
  { id, email }: Pick<OrganisationRow, 'id' | 'email'>,
): Promise<Recipient[]> => {
  const people = await members.of(tx, id, await regionToday(deps, tx));
  const representatives = people.filter(({ role }) => role === 'representative');
  if (representatives.length > 0) return representatives;
  return email === null ? [] : [{ email, language: defaultLanguage }];
};

/** Those who verify organisations today, and whoever takes their place; a person once. */
export const coordinators = async (deps: Pick<Dependencies, 'clock' | 'catalogue'>, tx: Tx): Promise<Recipient[]> => {
  const holders = await grants.holdersOf(tx, 'coordinator', await regionToday(deps, tx));
  return [...new Map(holders.map((holder) => [holder.userId, holder])).values()];
};
