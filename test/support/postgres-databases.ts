import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of one test's own. */
export interface TestDatabase {
  url: string;
  /** Removes it, and the connections that a failed test may have left open. */
  drop(): Promise<void>;
}

/**
 * Creates an empty database under a name of its own, or a copy of `template`, to which nobody may be connected then.
 * @param adminUrl any database of the server, with the right to create others
 */
export const createTestDatabase = async (adminUrl: string, template = 'template1'): Promise<TestDatabase> => {
  const name = `tilava_${randomUUID().replaceAll('-', '')}`;
  const source = pg.escapeIdentifier(template);
  await execute(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY FILE_COPY`);
  return {
    url: urlOf(adminUrl, name),
    drop: () => execute(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
};

const urlOf = (adminUrl: string, name: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
};

const execute = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
