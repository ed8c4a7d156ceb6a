/** Finds the texts of the events in a poll's answer. It scans the text once without a stack, so that no nesting is too deep. */

const blank = /\s/;

/**
 * The text of each event of an answer that was already parsed, as `eventsOf` lists them. Keys are compared literally: an answer that escapes the
 * letters of `event` yields no text here.
 */
export function eventTexts(answer: string): readonly string[] {
  const value = valueOf('"event"', answer);
  if (value === undefined || value === 'null' || value === '""') return [];
  if (!value.startsWith('[')) return [value];
  const texts = pieces(value, 1, value.length - 1).map(([from, to]) => value.slice(from, to).trim());
  return texts.filter((text) => text !== 'null' && text !== '');
}

/** If a key occurs twice, the last one counts, as for JSON.parse. */
function valueOf(key: string, object: string): string | undefined {
  const from = object.indexOf('{') + 1;
  let found: string | undefined;
  for (const [start, end] of pieces(object, from, object.lastIndexOf('}'))) {
    let at = start;
    while (blank.test(object[at] ?? '')) at++;
    if (!object.startsWith(key, at)) continue;
    const colon = object.indexOf(':', at + key.length);
    found = object.slice(colon + 1, end).trim();
  }
  return found;
}

/** The ranges between commas at the outermost level of a part of the text. */
function pieces(text: string, from: number, to: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let depth = 0;
  let quoted = false;
  let start = from;
  for (let at = from; at < to; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if (char === ',' && depth === 0) {
      found.push([start, at]);
      start = at + 1;
    }
  }
  found.push([start, to]);
  return found;
}
