/** What accessibility facts are about. Apart from the messages, so that the browser needs no schema to know it. */

/** A house, a way into it, a lift or toilet that several of its rooms use, or a room. */
export const factSubjects = ['site', 'entrance', 'facility', 'room'] as const;
export type FactSubject = (typeof factSubjects)[number];

/** What several rooms of a house use: what is measured, mended or broken there is so for all of them. */
export const facilityKinds = ['lift', 'toilet'] as const;
export type FacilityKind = (typeof facilityKinds)[number];

/** Who says so: a tape measure, the word of the house, a drawing. */
export const factSources = ['measured', 'owner', 'drawing'] as const;
export type FactSource = (typeof factSources)[number];
