/**
 * What was found of documents, by their text. It holds so many (a client that writes agents' ids into its text has one for each agent), and so
 * much text; then it begins anew.
 */
const mostDocuments = 10_000;
/** A document of the limit's 4000 tokens in 12 kB of text was measured to hold 2 MB when it is parsed: all together stay below 200 MB. */
const mostCharacters = 1_000_000;

export class DocumentCache<Value> {
  readonly #values = new Map<string, Value>();
  #characters = 0;

  get(text: string): Value | undefined {
    return this.#values.get(text);
  }

  set(text: string, value: Value): Value {
    // To drop all is cheap and cannot be played: whoever sends ever new documents pays for parsing them in any case.
    if (this.#values.size >= mostDocuments || this.#characters + text.length > mostCharacters) {
      this.#values.clear();
      this.#characters = 0;
    }
    this.#values.set(text, value);
    this.#characters += text.length;
    return value;
  }
}
