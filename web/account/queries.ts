/** What the pages of one's own account ask the service. */
import type { AccountView, OwnSessionView } from '../../shared/users/account-schemas.ts';
import type { TokenView } from '../../shared/users/schemas.ts';
import { answerOf, api } from '../api/client.ts';

export interface VersionedAccount {
  account: AccountView;
  version: number;
}

/** The number in an `ETag`, which a change sends back. */
export const versionIn = (response: { headers: Pick<Headers, 'get'> }): number =>
  Number(/"(\d+)"/.exec(response.headers.get('etag') ?? '')?.[1] ?? 1);

export const readAccount = async (): Promise<VersionedAccount> => {
  const asked = api.users.account.$get();
  return { account: await answerOf(asked), version: versionIn(await asked) };
};

export const readSessions = async (): Promise<OwnSessionView[]> => (await answerOf(api.users.sessions.$get())).items;

export const readTokens = async (): Promise<TokenView[]> => (await answerOf(api.users.tokens.$get())).items;
