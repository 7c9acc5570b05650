/** Who is signed in: asked once when the application starts, changed by signing in and out. */
import { createContext, createResource, type ParentComponent, useContext } from 'solid-js';
import type { SessionView } from '../../shared/users/schemas.ts';
import { answerOf, api, Refusal } from '../api/client.ts';
import { remember } from '../device-memory.ts';

type User = SessionView['user'];

export interface Session {
  /** The signed-in person; `null` when nobody is, `undefined` while it is being asked. Reactive. */
  user: () => User | null | undefined;
  /** @throws Refusal `session.bad-credentials`, `session.too-many-attempts`, `session.second-factor-required` */
  signIn: (email: string, password: string) => Promise<User>;
  /** Uses a mailed link up. @throws Refusal `link.ended`, `session.second-factor-required` */
  signInByLink: (link: string) => Promise<User>;
  /** The second step, with the ticket of the first. @throws Refusal `second-factor.wrong-code`, `session.ticket-ended` */
  confirm: (ticket: string, code: string) => Promise<User>;
  /** The person has changed her name or language. */
  rename: (part: Pick<User, 'name' | 'language'>) => void;
  /** What the person may do has changed, such as by taking a second factor into use. */
  refresh: () => Promise<void>;
  /** Ends the session and begins anew from the first page, so that nothing of the person is left in the tab. */
  signOut: () => Promise<void>;
  /** The service no longer knows the session: it has ended by itself. */
  forget: () => void;
}

const currentUser = async (): Promise<User | null> => (await answerOf(api.users.session.user.$get())).user;

/** A session that has ended by itself is ended as well. */
const endSession = async (): Promise<void> => {
  try {
    await answerOf(api.users.session.$delete());
  } catch (error) {
    if (!(error instanceof Refusal && error.problem.status === 401)) throw error;
  }
};

/** What pages keep for as long as the tab is open, such as an unsent request, and who carries out surveys here. */
const forgetTab = (): void => {
  remember('kartoittaja', undefined);
  try {
    sessionStorage.clear();
  } catch {
    // Where storage is forbidden nothing was kept.
  }
};

const SessionContext = createContext<Session>();

export const SessionProvider: ParentComponent = (props) => {
  const [user, { mutate }] = createResource<User | null>(() => currentUser().catch(() => null));
  const enter = ({ user: signedIn }: SessionView): User => {
    mutate(signedIn);
    return signedIn;
  };
  const session: Session = {
    // `latest` never suspends the page: the public part does not wait for the answer.
    user: () => user.latest,
    signIn: async (email, password) => enter(await answerOf(api.users.session.$post({ json: { email, password } }))),
    signInByLink: async (link) => enter(await answerOf(api.users.session.confirmation.$post({ json: { link } }))),
    confirm: async (ticket, code) =>
      enter(await answerOf(api.users.session['second-factor'].$post({ json: { ticket, code } }))),
    rename: (part) => {
      const now = user.latest;
      if (now) mutate({ ...now, ...part });
    },
    refresh: async () => {
      mutate(await currentUser());
    },
    signOut: async () => {
      await endSession();
      forgetTab();
      window.location.assign('/');
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
