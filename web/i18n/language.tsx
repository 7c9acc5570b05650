/** The reader's language: chosen once, kept on this device, and the translator that every part uses. */
import { createContext, createSignal, type ParentComponent, Show, useContext } from 'solid-js';
import { screens as finnish } from '../../shared/i18n/fi/screens.ts';
import { defaultLanguage, isLanguage, type Language, preferredLanguage } from '../../shared/i18n/language.ts';
import { type Translate, type Translation, translator } from '../../shared/i18n/translate.ts';
import { recall, remember } from '../device-memory.ts';

export type Screens = typeof finnish;

interface Text {
  /** The sentence of a key in the current language; reactive. */
  t: Translate<Screens>;
  language: () => Language;
  /** Loads the language's texts, then changes everything at once. Rejects when they cannot be loaded. */
  setLanguage: (language: Language) => Promise<void>;
}

/** Finnish comes with the application; the others are fetched by those who want them. */
const load = async (language: Language): Promise<Translation<Screens>> => {
  if (language === 'sv') return (await import('../../shared/i18n/sv/screens.ts')).screens;
  if (language === 'en') return (await import('../../shared/i18n/en/screens.ts')).screens;
  return finnish;
};

/** What the link asks for, else what was chosen here earlier, else the browser's languages. */
export const initialLanguage = (): Language => {
  const wishes = [new URLSearchParams(location.search).get('lang'), recall('language')];
  return wishes.find(isLanguage) ?? preferredLanguage(navigator.languages.join(','));
};

const TextContext = createContext<Text>();

/** Gives the texts to everything inside. Waits for the first language rather than flash another. */
export const LanguageProvider: ParentComponent<{ initial?: Language }> = (props) => {
  const [current, setCurrent] = createSignal<{ language: Language; t: Translate<Screens> }>();
  let wanted: Language;

  const show = (language: Language, texts: Translation<Screens>) => {
    document.documentElement.lang = language;
    setCurrent({ language, t: translator<Screens>(language, texts) });
  };

  const change = async (language: Language) => {
    wanted = language;
    const texts = await load(language);
    // A slow first choice must not override a quick second one.
    if (wanted === language) show(language, texts);
  };

  const first = props.initial ?? initialLanguage();
  if (first === defaultLanguage) show(first, finnish);
  else change(first).catch(() => show(defaultLanguage, finnish));

  const provide = (shown: () => { language: Language; t: Translate<Screens> }): Text => ({
    t: ((...call: Parameters<Translate<Screens>>) => shown().t(...call)) as Translate<Screens>,
    language: () => shown().language,
    setLanguage: async (language) => {
      await change(language);
      remember('language', language);
    },
  });

  return (
    <Show when={current()}>
      {(shown) => <TextContext.Provider value={provide(shown)}>{props.children}</TextContext.Provider>}
    </Show>
  );
};

/** The translator and the language of the surrounding {@link LanguageProvider}. */
export const useText = (): Text => {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText needs a LanguageProvider around it');
  return text;
};
