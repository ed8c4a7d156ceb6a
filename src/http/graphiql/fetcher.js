/** Sends GraphiQL's operations to the server. */
import { chosenOperation } from './operations.js';
import { resultsOf } from './results.js';

const resultTypes = 'application/graphql-response+json, application/json';
const streamType = 'text/event-stream';

/**
 * @param address the address of the GraphQL endpoint
 * @param events the list of events
 * @param isTabChange whether the user is changing the tab now
 */
export function createFetcher({ address, events, isTabChange }) {
  return ({ query, operationName, variables }, { headers: entered } = {}) => {
    const operation = chosenOperation(query, operationName);
    const isSubscription = operation?.kind === 'subscription';
    let headers;
    try {
      headers = headersWith(entered, isSubscription ? streamType : resultTypes);
    } catch (error) {
      return failure(`A request header is invalid: ${error.message}`);
    }
    const name = operation?.name === operationName ? operationName : undefined;
    const body = JSON.stringify({ query, variables, operationName: name });
    const send = (signal) => fetch(address, { method: 'POST', headers, body, signal });
    return isSubscription ? subscription(send, events, isTabChange) : result(send);
  };
}

/** @param entered what the headers editor contains: it may replace any header */
function headersWith(entered, accept) {
  const headers = new Headers({ accept, 'content-type': 'application/json' });
  for (const [name, value] of Object.entries(entered ?? {})) headers.set(name, value);
  return headers;
}

async function result(send) {
  try {
    return await resultOf(await send());
  } catch (error) {
    return failure(`The server did not answer: ${error.message}. If it received a mutation, it may have executed it.`);
  }
}

/** GraphiQL shows the newest event; the list keeps them all. */
function subscription(send, events, isTabChange) {
  return {
    subscribe: (observer) => {
      const control = new AbortController();
      let isShown = true;
      const show = (shown) => {
        if (isShown) observer.next(shown);
      };
      const read = async () => {
        let ended;
        try {
          const response = await send(control.signal);
          if (!isStream(response)) {
            show(await resultOf(response));
            return;
          }
          ended = events.begin(() => control.abort());
          for await (const each of resultsOf(response.body)) {
            events.add(each);
            show(each);
          }
        } catch (error) {
          if (!control.signal.aborted)
            show(failure(`The event stream was interrupted: ${error.message}. Run the subscription again.`));
        } finally {
          ended?.();
          if (isShown) observer.complete();
        }
      };
      void read();
      return {
        // GraphiQL also calls this when another tab is opened. The list then continues to read.
        unsubscribe: () => {
          isShown = false;
          if (!isTabChange()) control.abort();
        },
      };
    },
  };
}

const isStream = (response) => response.body !== null && typeOf(response).startsWith(streamType);
const typeOf = (response) => response.headers.get('content-type') ?? '';

/** The result in an answer, whatever its status is. */
async function resultOf(response) {
  const answered = parse(await response.text());
  if (answered !== null && typeof answered === 'object' && ('data' in answered || 'errors' in answered))
    return answered;
  const what = [response.status, response.statusText].join(' ').trim();
  const type = typeOf(response) || 'no content type';
  return failure(
    `The answer is not a GraphQL result: ${what} (${type}). Check the proxies between browser and server.`,
  );
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const failure = (message) => ({ errors: [{ message }] });
