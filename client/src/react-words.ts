/** The language of what a front end shows, as hooks. */
import { createContext, createElement, useContext, type ReactNode } from 'react';
import { english } from './words/english.ts';
import type { Words } from './words/words.ts';

const WordsContext = /* @__PURE__ */ createContext<Words>(english);

/** The language of what is below it: `english` or `chinese` of `agent-gateway-client/words`, or one of your own by `withWords`. */
export const WordsProvider = ({ words, children }: { readonly words: Words; readonly children?: ReactNode }) =>
  createElement(WordsContext.Provider, { value: words }, children);

/** The words of codes, states and commands; English where there is no `WordsProvider`. */
export const useWords = (): Words => useContext(WordsContext);
