import { createEffect } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useSession } from './session.tsx';

/**
 * When the service no longer knows the session, nobody is signed in here either; the page then asks to sign in
 * instead of showing a refusal that signing in would cure.
 */
export const forgetExpiredSession = (fault: () => unknown): void => {
  const session = useSession();
  createEffect(() => {
    const error = fault();
    if (error instanceof Refusal && error.problem.status === 401) session.forget();
  });
};
