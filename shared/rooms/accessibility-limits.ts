/** Limits that a region makes tighter than the product's own. */

/** By check and need, e.g. `entrance.door_width` and `wheelchair`: the number in place of the limit for S, in the attribute's unit. */
export type TightenedLimits = Readonly<Record<string, Readonly<Record<string, number>>>>;
