/** A file that breaks a rule, and a part of the sentence that must say so. */
export type Plant = readonly [path: string, text: string, says: string];

/** A file that only looks as if it broke one. */
export type LookAlike = readonly [path: string, text: string];
