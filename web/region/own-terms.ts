import type { Region } from './region.tsx';

export interface TermsSite {
  id: string;
  code: string | null;
}

/** Where a house's own terms are read; undefined where the region's alone hold. */
export const ownTerms = (region: Region, site: TermsSite): string | undefined =>
  region.view().houseTerms.includes(site.id) ? `/ehdot?talo=${encodeURIComponent(site.code ?? site.id)}` : undefined;
