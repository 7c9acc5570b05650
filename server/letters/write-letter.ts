/**
 * The decision letter of a denial: what was asked, why it was not given, on what the decision rests and how it can be
 * challenged (hallintolaki 434/2003, chapters 7 and 7a; domain reference 4.4). Written with the decision, never changed.
 */
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as documents from '../../db/documents.ts';
import * as letters from '../../db/letters.ts';
import * as organisations from '../../db/organisations.ts';
import type { DecisionLetter } from '../../shared/approvals/decision-letter.ts';
import type { Precedence } from '../../shared/approvals/precedence.ts';
import { currentParts } from '../../shared/bookings/parts.ts';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { textIn } from '../../shared/region/rules.ts';
import type { DocumentKind } from '../../shared/texts/kinds.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { handlingRoles } from '../../shared/users/roles.ts';
import { lossWords } from '../approvals/precedence-words.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import { languageOfBooking } from '../bookings/told-of-booking.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { publishedOf } from '../documents/document-views.ts';
import { textsOf } from '../http/texts.ts';
import { regionToday } from '../region/region-today.ts';
import type { CatalogueRegion } from '../rooms/catalogue-types.ts';

export interface Denied {
  decisionId: string;
  dates: readonly OccurrenceRow[];
  reasonCode: string;
  message: string | null;
  precedence: Precedence | null;
}

/** The region's text in the language, or in the one that it has; empty while none is published. */
const publishedText = async (
  tx: Tx,
  kind: DocumentKind,
  language: Language,
  { languages }: CatalogueRegion,
): Promise<string> => {
  const [newest] = publishedOf(await documents.ofKind(tx, kind));
  return newest ? textIn(newest.body, language, languages).text : '';
};

const dateWords = ({ localStart, localEnd }: OccurrenceRow, language: Language): string =>
  `${formatDate(dateOf(localStart), language)} ${formatTimeRange(timeOf(localStart), timeOf(localEnd), language)}`;

/** The role by which the actor decides; the nearest to the house where she has several. */
const roleWords = ({ grants }: Actor, language: Language): string => {
  const role = handlingRoles.find((each) => grants.some((grant) => grant.role === each));
  return role ? textsOf(language)(`session.role.${role}`) : '';
};

const letterOf = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock'>,
  tx: Tx,
  actor: Actor,
  booking: BookingRow,
  { dates, reasonCode, message, precedence }: Denied,
): Promise<DecisionLetter> => {
  const catalogue = await deps.catalogue(tx);
  const { region } = catalogue;
  const today = await regionToday(deps, tx);
  const language = await languageOfBooking(tx, booking, today);
  const room = knownRoom(catalogue, booking.roomId);
  const beside = currentParts(booking.parts).map(({ roomId }) => knownRoom(catalogue, roomId));
  const inOrder = dates.toSorted((a, b) => a.startAt - b.startAt);
  return {
    language,
    region: textIn(region.name, language, region.languages).text,
    organisation: (await organisations.find(tx, booking.organisationId))?.name ?? '',
    subject: {
      title: booking.internalTitle,
      room: [room, ...beside].map(({ name }) => name[language]).join(' + '),
      site: room.site.name[language],
      rule: booking.ruleText[language],
      dates: inOrder.map((date) => dateWords(date, language)),
    },
    reason: { code: reasonCode, words: wordsOfCode(catalogue, 'denyReason', reasonCode)[language] },
    message,
    precedence: precedence && lossWords(precedence, booking.id, region, language),
    grounds: await publishedText(tx, 'denial-grounds', language, region),
    appeal: await publishedText(tx, 'appeal', language, region),
    decidedBy: actor.name,
    decidedRole: roleWords(actor, language),
    decidedOn: today,
  };
};

/** @returns the letter's id */
export const writeLetter = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'newId'>,
  tx: Tx,
  actor: Actor,
  booking: BookingRow,
  denied: Denied,
): Promise<string> => {
  const letter = await letterOf(deps, tx, actor, booking, denied);
  const year = Number(letter.decidedOn.slice(0, 4));
  const id = deps.newId();
  await letters.insert(tx, {
    id,
    decisionId: denied.decisionId,
    bookingId: booking.id,
    year,
    number: await letters.nextNumber(tx, year),
    letter,
    madeAt: deps.clock.now(),
  });
  return id;
};
