/** The areas of text of the pages on which staff look after the house; fetched with the first of them. */
import { admin } from './admin.ts';
import { automatic } from './automatic.ts';
import { breakdownKeeping } from './breakdown-keeping.ts';
import { closures } from './closures.ts';
import { codes } from './codes.ts';
import { contacts } from './contacts.ts';
import { correctionKeeping } from './correction-keeping.ts';
import { embedding } from './embedding.ts';
import { hours } from './hours.ts';
import { imports } from './imports.ts';
import { notices } from './notices.ts';
import { organisationStaff } from './organisation-staff.ts';
import { outbox } from './outbox.ts';
import { overview } from './overview.ts';
import { photoKeeping } from './photo-keeping.ts';
import { priority } from './priority.ts';
import { region } from './region.ts';
import { roomSettings } from './room-settings.ts';
import { setup } from './setup.ts';
import { siteCare } from './site-care.ts';
import { siteFacts } from './site-facts.ts';
import { sites } from './sites.ts';
import { survey } from './survey.ts';
import { texts } from './texts.ts';
import { users } from './users.ts';

export const house = {
  roomSettings,
  siteCare,
  siteFacts,
  sites,
  hours,
  contacts,
  admin,
  automatic,
  breakdownKeeping,
  closures,
  codes,
  correctionKeeping,
  embedding,
  imports,
  notices,
  organisationStaff,
  outbox,
  overview,
  photoKeeping,
  priority,
  region,
  setup,
  survey,
  texts,
  users,
};
