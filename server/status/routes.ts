/** Whether the process serves, and whether it can do its work: for whoever watches over it. */
import { Hono } from 'hono';
import type { Dependencies } from '../dependencies.ts';
import type { Env } from '../http/exchange.ts';

export const statusRoutes = ({ db }: Pick<Dependencies, 'db'>) =>
  new Hono<Env>()
    .get('/healthz', (c) => {
      c.env.route = '/healthz';
      return c.json({ status: 'ok' });
    })
    .get('/readyz', async (c) => {
      c.env.route = '/readyz';
      // A database that cannot even be asked is not ready either.
      const ready = await db.ready().catch(() => false);
      return ready ? c.json({ status: 'ready' }) : c.json({ status: 'not ready' }, 503);
    });
