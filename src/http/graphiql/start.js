/** Starts GraphiQL in its page. */
import { createEventList } from './event-list.js';
import { createFetcher } from './fetcher.js';

const bundle = document.querySelector('#graphiql');
const root = document.querySelector('#root');

window.MonacoEnvironment = { getWorkerUrl: (_module, label) => new URL(`${label}.worker.js`, bundle.src).href };

/**
 * GraphiQL permanently stores in the browser what the user types: operations, variables, history, and with them passwords, numbers and Guids. Here it
 * keeps them only while the page is open; theme and sizes are stored. If the server provides tabs with a Guid, the stored tabs of an earlier page
 * would replace them, without the Guid.
 */
function forgetTyped() {
  const kinds = ['tabState', 'query', 'headers', 'variables', 'operationName', 'queries', 'favorites'];
  const typed = kinds.map((kind) => `graphiql:${kind}`);
  for (const key of typed) localStorage.removeItem(key);
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!typed.includes(key)) setItem.call(this, key, value);
  };
}

/**
 * GraphiQL of Yoga writes the document into the page's address at each change, and with it passwords into the browser's history and, on the next
 * reload, into the logs of proxies; this handler replaces it. A document in an existing address is removed, and not opened either: links with
 * documents are not used here.
 */
function keepAddressPlain(options) {
  if (location.search) history.replaceState(null, '', location.pathname);
  options.onEditQuery = () => undefined;
}

/** @returns whether the user is changing the tab now: a click on a tab's button is what ends the subscription that ends in this moment */
function watchTabs() {
  let isTabChange = false;
  addEventListener(
    'click',
    ({ target }) => {
      const buttons = '.graphiql-tab-button, .graphiql-tab-add, .graphiql-tab-close';
      isTabChange = target instanceof Element && target.closest(buttons) !== null;
      setTimeout(() => (isTabChange = false), 500);
    },
    true,
  );
  return () => isTabChange;
}

async function readOptions() {
  try {
    const response = await fetch('graphiql/options');
    const answered = await response.json();
    if (response.ok) return answered;
    throw new Error(answered.errors?.[0]?.message ?? `status ${response.status}`);
  } catch (error) {
    throw new Error(`its options could not be loaded (${error.message.replace(/\.$/, '')})`, { cause: error });
  }
}

/** Deferred scripts, such as the bundle, have run before this event. */
async function bundleHasRun() {
  await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
  if (window.YogaGraphiQL === undefined) throw new Error('its script could not be loaded');
}

try {
  const reading = readOptions();
  // The bundle's own fault is reported first.
  reading.catch(() => undefined);
  await bundleHasRun();
  const options = await reading;
  forgetTyped();
  keepAddressPlain(options);
  const events = createEventList();
  options.fetcher = createFetcher({ address: location.pathname, events, isTabChange: watchTabs() });
  window.YogaGraphiQL.renderYogaGraphiQL(root, options);
} catch (error) {
  const message = Object.assign(document.createElement('p'), {
    className: 'page-message',
    role: 'alert',
    textContent: `GraphiQL cannot start: ${error.message}. Reload the page.`,
  });
  root.replaceChildren(message);
}
