/** A row of the role table: who may call an operation, and how it is called. */
import type { Account, RequestOptions } from '../support/world.ts';

type RoleRequest = { path: string } & RequestOptions;

export interface RoleRow<Subjects = unknown> {
  allowed: readonly Account[];
  /** A request that fails at nothing but permission. */
  request: (subjects: Subjects, account: Account) => RoleRequest | Promise<RoleRequest>;
}
