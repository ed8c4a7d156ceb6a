/** Reads an event stream as GraphQL over SSE (distinct connections) defines it. */

/**
 * Yields the result of each `next`, and ends with `complete`.
 * @throws if the stream ends without `complete`, or is aborted
 */
export async function* resultsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new Error('the connection ended');
    const messages = (rest + value).split(/\r?\n\r?\n/);
    rest = messages.pop();
    for (const message of messages) {
      const { event, data } = fieldsOf(message);
      if (event === 'complete') return;
      if (event === 'next') yield JSON.parse(data);
    }
  }
}

function fieldsOf(message) {
  const fields = {};
  for (const line of message.split(/\r?\n/)) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined) fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
  }
  return fields;
}
