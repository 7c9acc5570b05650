import { Navigate, useLocation } from '@solidjs/router';
import { type JSX, Match, Switch } from 'solid-js';
import type { SessionView } from '../../shared/users/schemas.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { signInPath } from './return-path.ts';
import { useSession } from './session.tsx';

export type User = SessionView['user'];

/** What only signed-in people see. Others are taken to sign in, and come back to where they were. */
export const SignedIn = (props: { children: (user: User) => JSX.Element }) => {
  const session = useSession();
  const location = useLocation();
  return (
    <Switch fallback={<Skeleton lines={5} />}>
      <Match when={session.user()}>{(user) => props.children(user())}</Match>
      <Match when={session.user() === null}>
        <Navigate href={signInPath(`${location.pathname}${location.search}`)} />
      </Match>
    </Switch>
  );
};
