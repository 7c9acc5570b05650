/** The region in the browser: its name, languages and colour, read once when the application starts. */
import { createContext, createEffect, createSignal, on, onCleanup, type ParentComponent, useContext } from 'solid-js';
import { neutralRegion, textIn } from '../../shared/region/rules.ts';
import type { RegionView } from '../../shared/region/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { offeredLanguage, useText } from '../i18n/language.tsx';
import { applyAccent } from './apply-accent.ts';

export interface Region {
  /** Neutral until it has come, and where it cannot be read. Reactive. */
  view: () => RegionView;
  /** What the region is called in the reader's language. Reactive; undefined until it has come. */
  name: () => string | undefined;
  /** What an administrator has just changed is in force at once. */
  refresh: () => void;
}

/** Until the answer comes nothing is hidden: most visits find open doors. */
const unread: RegionView = { ...neutralRegion, opened: true, texts: [], houseTerms: [] };

const nobodySays: Region = { view: () => unread, name: () => undefined, refresh: () => {} };

const RegionContext = createContext<Region>(nobodySays);

/** Puts the region's colour on the page and, where the reader's language is not offered, takes the region's first. */
export const RegionProvider: ParentComponent = (props) => {
  const { language, showLanguage } = useText();
  const reading = createReading(
    () => true,
    () => answerOf(api.region.region.$get()),
  );
  const [isRead, setRead] = createSignal(false);
  createEffect(() => setRead(reading.value() !== undefined));
  const view = () => reading.value() ?? unread;
  createEffect(on(() => view().accent, applyAccent));
  createEffect(
    on(isRead, (read) => {
      if (!read) return;
      const offered = offeredLanguage(view().languages);
      if (offered !== language()) void showLanguage(offered).catch(() => {});
    }),
  );
  onCleanup(() => applyAccent(null));
  const region: Region = {
    view,
    name: () => (isRead() ? textIn(view().name, language(), view().languages).text : undefined),
    refresh: reading.refresh,
  };
  return <RegionContext.Provider value={region}>{props.children}</RegionContext.Provider>;
};

export const useRegion = (): Region => useContext(RegionContext);
