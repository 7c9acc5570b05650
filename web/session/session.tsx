/** Who is signed in: asked once when the application starts, changed by signing in and out. */
import { createContext, createResource, type ParentComponent, useContext } from 'solid-js';
import type { SessionView } from '../../shared/users/schemas.ts';
import { answerOf, api, Refusal } from '../api/client.ts';

type User = SessionView['user'];

export interface Session {
  /** The signed-in person; `null` when nobody is, `undefined` while it is being asked. Reactive. */
  user: () => User | null | undefined;
  /** @throws Refusal `session.bad-credentials`, `session.too-many-attempts` */
  signIn: (email: string, password: string) => Promise<User>;
  signOut: () => Promise<void>;
  /** The service no longer knows the session: it has ended by itself. */
  forget: () => void;
}

const currentUser = async (): Promise<User | null> => {
  try {
    return (await answerOf(api.users.session.$get())).user;
  } catch (error) {
    if (error instanceof Refusal && error.problem.status === 401) return null;
    throw error;
  }
};

const SessionContext = createContext<Session>();

export const SessionProvider: ParentComponent = (props) => {
  const [user, { mutate }] = createResource<User | null>(() => currentUser().catch(() => null));
  const session: Session = {
    // `latest` never suspends the page: the public part does not wait for the answer.
    user: () => user.latest,
    signIn: async (email, password) => {
      const { user: signedIn } = await answerOf(api.users.session.$post({ json: { email, password } }));
      mutate(signedIn);
      return signedIn;
    },
    signOut: async () => {
      await answerOf(api.users.session.$delete());
      mutate(null);
    },
    forget: () => mutate(null),
  };
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
};

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider around it');
  return session;
};
