/** What a photo can be of. Apart from the messages, so that the browser needs no schema to know it. */
export const photoSubjects = ['site', 'entrance', 'facility', 'room'] as const;
export type PhotoSubject = (typeof photoSubjects)[number];
