/** Messages about the region itself: its name, its rules, how far it is on the way to open doors. */
import { z } from 'zod';
import { organisationStatuses } from '../organisations/schemas.ts';

/** Whom to ask where no house or municipality has anybody of its own. */
export const regionContact = z.strictObject({
  name: z.string().trim().max(200),
  email: z.string().trim().max(254),
  phone: z.string().trim().max(40),
});

/** What an organisation may do: nothing, ask for rooms, or also be approved by rule alone. */
export const statusRights = ['none', 'ask', 'automatic'] as const;
export type StatusRight = (typeof statusRights)[number];

export const statusRightsSchema = z.record(z.enum(organisationStatuses), z.enum(statusRights));

/** The way from an empty installation to open doors, in its order. */
export const setupSteps = ['region', 'holidays', 'terms', 'premises', 'people', 'open'] as const;
export type SetupStep = (typeof setupSteps)[number];

export type RegionContact = z.infer<typeof regionContact>;
export type StatusRights = z.infer<typeof statusRightsSchema>;
