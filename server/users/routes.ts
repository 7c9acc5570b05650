/** One person's own: signing in, the account, the tokens. */
import type { Dependencies } from '../dependencies.ts';
import { createRouter } from '../http/route.ts';
import { accountRoutes } from './account-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInLimits } from './sign-in-limits.ts';
import { tokenRoutes } from './token-routes.ts';

export const usersRoutes = (deps: Dependencies) => {
  const limits = signInLimits(deps);
  return createRouter()
    .route('/', sessionRoutes(deps, limits))
    .route('/', tokenRoutes(deps))
    .route('/', accountRoutes(deps, limits));
};
