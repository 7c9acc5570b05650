/** The reader's language: chosen once, kept on this device, and the translator that every part uses. */
import {
  type Component,
  createContext,
  createResource,
  createSignal,
  lazy,
  type ParentComponent,
  Show,
  useContext,
} from 'solid-js';
import type { screens } from '../../shared/i18n/fi/screens.ts';
import { defaultLanguage, isLanguage, type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import { type Translate, type Translation, translator } from '../../shared/i18n/translate.ts';
import { recall, remember } from '../device-memory.ts';

export type Screens = typeof screens;
type Texts = Translation<Screens>;

interface Text {
  /** The sentence of a key in the current language; reactive. */
  t: Translate<Screens>;
  language: () => Language;
  /** Loads the language's texts, then changes everything at once. Rejects when they cannot be loaded. */
  setLanguage: (language: Language) => Promise<void>;
  /** The same without keeping the choice, for it is not the reader's. */
  showLanguage: (language: Language) => Promise<void>;
}

/** The groups of texts that are fetched only by the pages that need them. */
type Group = 'inner' | 'house';

interface Provided extends Text {
  /** Fetches groups of texts, now and with every later change of language. */
  need: (...groups: Group[]) => Promise<void>;
}

/** A reader fetches the texts of one language, and of it only what the pages need. */
const loadFront = async (language: Language): Promise<Partial<Texts>> => {
  if (language === 'sv') return (await import('../../shared/i18n/sv/front.ts')).front;
  if (language === 'en') return (await import('../../shared/i18n/en/front.ts')).front;
  return (await import('../../shared/i18n/fi/front.ts')).front;
};

const loadInner = async (language: Language): Promise<Partial<Texts>> => {
  if (language === 'sv') return (await import('../../shared/i18n/sv/inner.ts')).inner;
  if (language === 'en') return (await import('../../shared/i18n/en/inner.ts')).inner;
  return (await import('../../shared/i18n/fi/inner.ts')).inner;
};

const loadHouse = async (language: Language): Promise<Partial<Texts>> => {
  if (language === 'sv') return (await import('../../shared/i18n/sv/house.ts')).house;
  if (language === 'en') return (await import('../../shared/i18n/en/house.ts')).house;
  return (await import('../../shared/i18n/fi/house.ts')).house;
};

const loadGroup: Record<Group, (language: Language) => Promise<Partial<Texts>>> = {
  inner: loadInner,
  house: loadHouse,
};

/**
 * As {@link initialLanguage}, among those that the region offers.
 * @param offered the first is what those get who speak none of them
 */
export const offeredLanguage = (offered: readonly Language[]): Language => {
  const wishes = [new URLSearchParams(location.search).get('lang'), recall('language')];
  const spoken = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  const isOffered = (word: unknown): word is Language => offered.includes(word as Language);
  return wishes.find(isOffered) ?? spoken.find(isOffered) ?? offered[0] ?? defaultLanguage;
};

/** What the link asks for, else what was chosen here earlier, else the browser's languages. */
export const initialLanguage = (): Language => {
  const wishes = [new URLSearchParams(location.search).get('lang'), recall('language')];
  return wishes.find(isLanguage) ?? preferredLanguage(navigator.languages.join(','));
};

/** Milliseconds before texts that could not be fetched are asked for again. */
const patience = 5000;

const TextContext = createContext<Provided>();

export interface LanguageProviderProps {
  initial?: Language;
  /** All texts of a language that need no fetching, for whoever has them at hand. */
  atHand?: { language: Language; texts: Texts };
}

/** Gives the texts to everything inside. Waits for the first language rather than flash another. */
export const LanguageProvider: ParentComponent<LanguageProviderProps> = (props) => {
  const [current, setCurrent] = createSignal<{ language: Language; t: Translate<Screens> }>();
  let wanted: Language;
  const needed = new Set<Group>(props.atHand ? ['inner', 'house'] : []);
  let loading = Promise.resolve();

  const show = (language: Language, texts: Partial<Texts>) => {
    document.documentElement.lang = language;
    setCurrent({ language, t: translator<Screens>(language, texts as Texts) });
  };

  const load = async (language: Language): Promise<Partial<Texts>> => {
    const groups = [...needed].map((group) => loadGroup[group](language));
    return Object.assign({}, ...(await Promise.all([loadFront(language), ...groups])));
  };

  const change = async (language: Language) => {
    wanted = language;
    const texts = await load(language);
    // A slow first choice must not override a quick second one.
    if (wanted === language) show(language, texts);
  };

  const first = props.initial ?? initialLanguage();
  wanted = first;
  /** Without any words there is nothing to show: it is tried until the network is back. */
  const begin = (): void => {
    change(first)
      .catch(() => change(defaultLanguage))
      .catch(() => setTimeout(begin, patience));
  };
  if (first === props.atHand?.language) show(first, props.atHand.texts);
  else begin();

  const provide = (shown: () => { language: Language; t: Translate<Screens> }): Provided => ({
    t: ((...call: Parameters<Translate<Screens>>) => shown().t(...call)) as Translate<Screens>,
    language: () => shown().language,
    setLanguage: async (language) => {
      await change(language);
      remember('language', language);
    },
    showLanguage: (language) => change(language),
    need: async (...groups) => {
      const missing = groups.filter((group) => !needed.has(group));
      // A second page that comes while the texts of the first are under way waits for the same.
      if (missing.length === 0) return loading;
      for (const group of missing) needed.add(group);
      try {
        loading = change(wanted);
        await loading;
      } catch (error) {
        for (const group of missing) needed.delete(group);
        throw error;
      }
    },
  });

  return (
    <Show when={current()}>
      {(shown) => <TextContext.Provider value={provide(shown)}>{props.children}</TextContext.Provider>}
    </Show>
  );
};

const useProvided = (): Provided => {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText needs a LanguageProvider around it');
  return text;
};

/** The translator and the language of the surrounding {@link LanguageProvider}. */
export const useText = (): Text => useProvided();

const pageWith = (load: () => Promise<{ default: Component }>, ...groups: Group[]): Component => {
  const Page = lazy(load);
  return () => {
    const { need } = useProvided();
    void Page.preload();
    const [texts] = createResource(async () => {
      await need(...groups);
      return true;
    });
    return (
      <Show when={texts()}>
        <Page />
      </Show>
    );
  };
};

/** A page that is fetched together with the texts of the inner pages. */
export const innerPage = (load: () => Promise<{ default: Component }>): Component => pageWith(load, 'inner');

/** A page on which staff look after the house, fetched together with its texts and those of the inner pages. */
export const adminPage = (load: () => Promise<{ default: Component }>): Component => pageWith(load, 'inner', 'house');
