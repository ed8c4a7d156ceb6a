/** The language of a front end, as hooks. */
import { createContext, createElement, useContext, type ReactNode } from 'react';
import { english } from './words/english.ts';
import type { Words } from './words/words.ts';

const WordsContext = /* @__PURE__ */ createContext<Words>(english);

/** Sets the language of the components below it: `english` or `chinese` of `agent-gateway-client/words`, or your own, made with `withWords`. */
export const WordsProvider = ({ words, children }: { readonly words: Words; readonly children?: ReactNode }) =>
  createElement(WordsContext.Provider, { value: words }, children);

/** The words for codes, states and commands; English if there is no `WordsProvider`. */
export const useWords = (): Words => useContext(WordsContext);
