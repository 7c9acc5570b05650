import { type JSX, Show } from 'solid-js';
import { actorOf } from '../session/actor.ts';
import { SignedIn, type User } from '../session/signed-in.tsx';
import { StaffOnly } from '../session/staff-only.tsx';
import { type AdminSectionKey, seesSection } from './sections.ts';

export interface AdminOnlyProps {
  section: AdminSectionKey;
  children: (user: User) => JSX.Element;
}

/** What only those see who may run this part of the house. For pages that ask the service before they show anything. */
export const AdminOnly = (props: AdminOnlyProps) => (
  <SignedIn>
    {(user) => (
      <Show when={seesSection(actorOf(user), props.section)} fallback={<StaffOnly />}>
        {props.children(user)}
      </Show>
    )}
  </SignedIn>
);
