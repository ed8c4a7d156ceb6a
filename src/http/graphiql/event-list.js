/**
 * Lists the events of GraphiQL's subscriptions, the newest first: GraphiQL itself shows the newest one only, and ends a subscription when another of
 * its tabs is opened. The list reads on until its Stop button, or GraphiQL's, is pressed.
 */

const mostEvents = 500;

/** The list appears with the first subscription. */
export function createEventList() {
  let panel;
  return {
    /**
     * Called when a subscription begins.
     * @param end ends the subscription
     * @returns to be called when it has ended
     */
    begin: (end) => {
      panel ??= createPanel();
      return panel.begin(end);
    },
    /** @param result of a subscription that has begun */
    add: (result) => {
      for (const event of eventsOf(result)) panel.add(event);
    },
  };
}

/** @returns what a result contains: each root field's value, and errors */
function eventsOf({ data, errors }) {
  const values = Object.entries(data ?? {}).filter(([, value]) => value !== null && typeof value === 'object');
  return [
    ...values.map(([field, value]) => ({ type: value.type ?? value.__typename ?? field, id: value.id, value })),
    ...(errors ?? []).map((value) => ({ type: `Error: ${value.message}`, value })),
  ];
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function createPanel() {
  const count = element('span', { textContent: '0' });
  const filter = element('input', { type: 'search', autocomplete: 'off' });
  const clear = element('button', { type: 'button', textContent: 'Clear' });
  const stop = element('button', { type: 'button', textContent: 'Stop', disabled: true });
  const items = element('ol');
  const none = element('p', { textContent: 'No events yet.' });
  const tools = element('div', {}, element('label', {}, 'Filter ', filter), clear, stop);
  const root = element(
    'details',
    { className: 'agent-events', open: true },
    element('summary', {}, 'Events (', count, ')'),
    tools,
    none,
    items,
  );
  document.body.append(element('aside', { ariaLabel: 'Events of the subscription' }, root));
  const running = new Set();

  const matches = (item) => item.textContent.toLowerCase().includes(filter.value.trim().toLowerCase());
  const show = () => {
    let visible = 0;
    for (const item of items.children) {
      item.hidden = !matches(item);
      if (!item.hidden) visible += 1;
    }
    count.textContent = String(visible);
    none.hidden = visible > 0;
    none.textContent = items.childElementCount > 0 ? 'No event matches the filter.' : 'No events yet.';
  };
  filter.addEventListener('input', show);
  clear.addEventListener('click', () => {
    items.replaceChildren();
    show();
  });
  stop.addEventListener('click', () => {
    for (const end of running) end();
  });

  return {
    begin: (end) => {
      running.add(end);
      stop.disabled = false;
      return () => {
        running.delete(end);
        stop.disabled = running.size === 0;
      };
    },
    add: ({ type, id, value }) => {
      const time = new Date().toLocaleTimeString();
      const head = element(
        'summary',
        {},
        element('time', { textContent: time }),
        ' ',
        element('b', { textContent: type }),
      );
      const json = element('pre', { textContent: JSON.stringify(value, null, 2), tabIndex: 0 });
      const item = element('li', {}, element('details', {}, head, json));
      if (id !== undefined) {
        const copy = element('button', {
          type: 'button',
          textContent: 'Copy id',
          title: `Copy ${id}, to resume after it`,
        });
        copy.addEventListener('click', async () => {
          try {
            await navigator.clipboard.writeText(id);
            copy.textContent = 'Copied';
          } catch {
            copy.textContent = id;
          }
        });
        item.append(copy);
      }
      items.prepend(item);
      while (items.childElementCount > mostEvents) items.lastElementChild.remove();
      show();
    },
  };
}
