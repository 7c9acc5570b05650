/** Messages about the accessibility of a room as everybody sees it. Who measured is for the staff. */
import { z } from 'zod';
import { contactCardView } from '../contacts/schemas.ts';
import { photoView } from '../photos/schemas.ts';
import { limitSources } from '../rooms/accessibility-rules.ts';
import { needSchema, roomBreakdownView, roomSummaryView, verdictSchema } from '../rooms/schemas.ts';
import { localDateSchema, localTextSchema } from '../schemas.ts';
import { sectionKeys } from './room-sections.ts';
import { factSources, factSubjects } from './subjects.ts';

const factValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What a fact stands on. */
const factPlaceView = z.object({ kind: z.enum(factSubjects), id: z.string(), name: localTextSchema });

const entranceView = z.object({ id: z.string(), name: localTextSchema });

export const roomFactView = z
  .object({
    /** Of the attribute. */
    key: z.string(),
    label: localTextSchema,
    /** In the attribute's unit; null when it is not known. */
    value: factValueSchema,
    /** The value in words with its unit; not known is said as such. */
    text: localTextSchema,
    source: z.enum(factSources).nullable(),
    sourceText: localTextSchema.nullable(),
    checkedOn: localDateSchema.nullable(),
    /** Checked over three years ago. */
    isStale: z.boolean(),
    /** Where it was measured; null when it is not known. */
    place: factPlaceView.nullable(),
    photos: z.array(photoView),
  })
  .meta({ id: 'RoomFact' });

export const factCheckView = z.object({
  check: z.string(),
  /** Key of the attribute that was looked at. */
  fact: z.string(),
  label: localTextSchema,
  value: factValueSchema,
  text: localTextSchema,
  /** What was demanded, in words; empty while it is not known whether the check applies at all. */
  demand: localTextSchema,
  verdict: verdictSchema,
  source: z.enum(limitSources),
  sourceText: localTextSchema,
});

const needVerdictView = z.object({
  need: needSchema,
  verdict: verdictSchema,
  /** The way in of which the verdict speaks, as its place in `ways`. */
  way: z.int(),
  /** The check that decided; null when all is suitable. */
  decidedBy: z.string().nullable(),
  /** All that was looked at, in the order of arrival. */
  checks: z.array(factCheckView),
});

const verdictByNeed = z.record(needSchema, verdictSchema);

const wayView = z.object({
  /** Null where the house has not told of any way in. */
  entrance: entranceView.nullable(),
  verdicts: verdictByNeed,
  /** The needs that are met better this way than another; the first of the best ways is named by `needs`. */
  bestFor: z.array(needSchema),
});

const sectionView = z.object({
  key: z.enum(sectionKeys),
  label: localTextSchema,
  /** The same whichever way one comes. */
  facts: z.array(roomFactView),
  /** What differs from way to way, in the order of `ways`; empty where nothing does. */
  ways: z.array(z.object({ entrance: entranceView.nullable(), facts: z.array(roomFactView) })),
});

export const roomAccessibilityView = z
  .object({
    room: roomSummaryView.pick({ id: true, code: true, name: true, site: true }),
    /** The local day of the verdicts. */
    asOf: localDateSchema,
    /** Of the facts that should be known of every room: how many are. */
    leastFacts: z.object({ known: z.int(), of: z.int() }),
    /** While nothing is out of order. */
    needs: z.array(needVerdictView),
    /** The main one first. */
    ways: z.array(wayView),
    /** In the order of arrival. */
    sections: z.array(sectionView),
    /** What is out of order now or will be, by its start. */
    breakdowns: z.array(roomBreakdownView),
    /** Whom to ask about the accessibility of the house; null where the county has named nobody. */
    contact: contactCardView.nullable(),
  })
  .meta({ id: 'RoomAccessibility' });

const limitView = z.object({
  verdict: z.enum(['S', 'A']),
  /** All of them together, each in words. */
  conditions: z.array(localTextSchema),
  source: z.enum(limitSources),
  sourceText: localTextSchema,
  /** The product's own limit where the region's is tighter, in words. */
  instead: localTextSchema.nullable(),
});

const checkLimitsView = z.object({
  check: z.string(),
  label: localTextSchema,
  /** Any one of them is enough; the best first. */
  limits: z.array(limitView),
  /** The verdict where none of them is met. */
  otherwise: z.enum(['A', 'N']),
  /** What makes the check needless, in words. */
  unless: localTextSchema.nullable(),
  /** Looked at only where the fact is known. */
  onlyIfKnown: z.boolean(),
});

export const accessibilityLimitsView = z
  .object({
    /** Whether the region demands more than the product anywhere. */
    isTightened: z.boolean(),
    needs: z.array(z.object({ need: needSchema, checks: z.array(checkLimitsView) })),
  })
  .meta({ id: 'AccessibilityLimits' });

/** A place of A11yJSON, which describes its properties; null is "there is none", a missing one is "not known". */
export const a11yPlaceView = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    formatVersion: z.string(),
    /** Where the door of the house is, the longitude first (RFC 7946); null where nobody has said. */
    geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }).nullable(),
    properties: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'A11yPlace' });

export const a11yPlacesView = z
  .object({ type: z.literal('FeatureCollection'), features: z.array(a11yPlaceView) })
  .meta({ id: 'A11yPlaces' });

export type RoomFactView = z.infer<typeof roomFactView>;
export type FactCheckView = z.infer<typeof factCheckView>;
export type RoomAccessibilityView = z.infer<typeof roomAccessibilityView>;
export type AccessibilityLimitsView = z.infer<typeof accessibilityLimitsView>;
export type A11yPlaceView = z.infer<typeof a11yPlaceView>;
export type A11yPlacesView = z.infer<typeof a11yPlacesView>;
