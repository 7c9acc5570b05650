/** An editor of some fields of a house: saved with the version that was read, and what is stored then goes to the page. */
import type { SiteChange, SiteSettingsView } from '../../shared/sites/schemas.ts';
import { createEditor, type EditorOptions } from '../editing/create-editor.ts';
import { changeSite } from './queries.ts';

/** What every part of the page of a house is given. */
export interface SitePartProps {
  site: SiteSettingsView;
  /** What is stored after a change. */
  onSaved: (site: SiteSettingsView) => void;
}

type Fields = keyof SiteChange & keyof SiteSettingsView;

const pick = <Key extends Fields>(site: SiteSettingsView, keys: readonly Key[]): Pick<SiteSettingsView, Key> =>
  Object.fromEntries(keys.map((key) => [key, site[key]])) as Pick<SiteSettingsView, Key>;

export const createSiteEditor = <Key extends Fields>(
  props: SitePartProps,
  keys: readonly Key[],
  check: NonNullable<EditorOptions<Pick<SiteSettingsView, Key>>['check']>,
  onSaved?: EditorOptions<Pick<SiteSettingsView, Key>>['onSaved'],
) =>
  createEditor<Pick<SiteSettingsView, Key>>({
    initial: pick(props.site, keys),
    version: props.site.version,
    check,
    draftOf: (current) => pick(current as SiteSettingsView, keys),
    save: async (draft, version) => {
      const stored = await changeSite(props.site.id, draft as SiteChange, version);
      props.onSaved(stored);
      return { draft: pick(stored, keys), version: stored.version };
    },
    ...(onSaved && { onSaved }),
  });
