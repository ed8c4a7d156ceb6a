/** The language of the desk: its own texts, and the client kit's words. */
import { chinese as chineseWords, english as englishWords, withWords, type Words } from 'agent-gateway-client/words';
import { WordsProvider } from 'agent-gateway-client/react';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { chinese } from './chinese.ts';
import { english, type Texts } from './english.ts';

interface Language {
  /** The language's own name. */
  readonly name: string;
  readonly texts: Texts;
  readonly words: Words;
}

/** Adds the words for a refused second sign-in, which name the checkbox of this desk's form. */
const named = (words: Words, { signIn }: Texts): Words =>
  withWords(words, {
    language: words.language,
    retcodes: {
      '100-002': { ...words.retcodes['100-002'], advice: signIn.takeOverAdvice(signIn.takeOver) },
    },
  });

const languages: readonly Language[] = [
  { name: 'English', texts: english, words: named(englishWords, english) },
  { name: '中文', texts: chinese, words: named(chineseWords, chinese) },
];

interface Chosen extends Language {
  readonly choose: (language: Language) => void;
}

const Context = createContext<Chosen | null>(null);
const key = 'agent-desk-language';

/** The language that was chosen before, otherwise the one that the browser prefers. */
function firstLanguage(): Language {
  const wanted = [localStorage.getItem(key), ...navigator.languages].filter((tag) => tag !== null);
  const found = wanted
    .map((tag) => languages.find(({ words }) => words.language.slice(0, 2) === tag.slice(0, 2)))
    .find((language) => language !== undefined);
  return found ?? languages[0]!;
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language.words.language;
  }, [language]);
  const chosen = useMemo<Chosen>(
    () => ({
      ...language,
      choose: (next) => {
        localStorage.setItem(key, next.words.language);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <Context value={chosen}>
      <WordsProvider words={language.words}>{children}</WordsProvider>
    </Context>
  );
}

function useLanguage(): Chosen {
  const chosen = useContext(Context);
  if (chosen === null) throw new Error('there is no LanguageProvider');
  return chosen;
}

export const useTexts = (): Texts => useLanguage().texts;

/** Switches to the next language. */
export function LanguageSwitch() {
  const { texts, words, choose } = useLanguage();
  const next = languages[(languages.findIndex((each) => each.texts === texts) + 1) % languages.length]!;
  return (
    <button
      type="button"
      className="plain language"
      lang={next.words.language}
      title={`${texts.language.switch}: ${languages.find((each) => each.words === words)?.name ?? ''}`}
      onClick={() => choose(next)}
    >
      {next.name}
    </button>
  );
}
