import type { request as fi } from '../fi/request.ts';

export const request = {} satisfies Record<keyof typeof fi, string>;
