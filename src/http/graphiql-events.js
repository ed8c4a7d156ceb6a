/**
 * Runs in GraphiQL's page, before GraphiQL: lists the events of its subscriptions, the newest first, since GraphiQL shows the newest one only and
 * ends a subscription when another of its tabs is opened. The list reads on until its Stop button, or GraphiQL's, is pressed.
 */
(() => {
  /** In the corner that GraphiQL leaves free the longest. GraphiQL's colours are not for what stands outside it. */
  const style = `
    .agent-events { color-scheme: light dark; position: fixed; right: 16px; bottom: 16px; z-index: 20; width: min(480px, calc(100vw - 32px)); box-sizing: border-box; padding: 8px 12px; border: 1px solid color-mix(in srgb, CanvasText 40%, Canvas); border-radius: 8px; background: Canvas; color: CanvasText; font: 14px/1.4 system-ui, sans-serif; box-shadow: 0 4px 16px #0003; }
    .graphiql-light .agent-events { color-scheme: light; }
    .graphiql-dark .agent-events { color-scheme: dark; }
    .agent-events summary { cursor: pointer; }
    .agent-events > div { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0; align-items: center; }
    .agent-events ol { max-height: 40vh; overflow-y: auto; margin: 0; padding: 0; list-style: none; }
    .agent-events li { display: flex; gap: 8px; justify-content: space-between; align-items: flex-start; padding: 4px 0; border-top: 1px solid color-mix(in srgb, CanvasText 15%, Canvas); }
    .agent-events li[hidden] { display: none; }
    .agent-events li > details { min-width: 0; flex: 1; overflow-wrap: anywhere; }
    .agent-events pre { overflow-x: auto; margin: 4px 0; font-size: 12px; }
    .agent-events button, .agent-events input { font: inherit; color: inherit; background: transparent; border: 1px solid color-mix(in srgb, CanvasText 60%, Canvas); border-radius: 4px; padding: 2px 8px; }
    .agent-events input { width: 12em; }
    .agent-events button { cursor: pointer; white-space: nowrap; }
    .agent-events button:disabled { cursor: default; opacity: 0.6; }
    .agent-events :focus-visible { outline: 2px solid Highlight; outline-offset: 1px; }
  `;
  const mostEvents = 500;
  const tabButton = '.graphiql-tab-button, .graphiql-tab-add, .graphiql-tab-close';
  const given = window.fetch;
  /** A click on a tab is what ends the request that is aborted now. */
  let isTabChange = false;
  let panel;

  addEventListener(
    'click',
    ({ target }) => {
      isTabChange = target instanceof Element && target.closest(tabButton) !== null;
      setTimeout(() => (isTabChange = false), 500);
    },
    true,
  );

  window.fetch = async (resource, options = {}) => {
    const accepted = new Headers(options.headers).get('accept') ?? '';
    if (!accepted.includes('text/event-stream')) return given(resource, options);
    const { signal, ...rest } = options;
    const own = new AbortController();
    const shown = new AbortController();
    signal?.addEventListener('abort', () => {
      shown.abort();
      if (!isTabChange) own.abort();
    });
    const answer = await given(resource, { ...rest, signal: own.signal });
    if (!answer.body || !answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer;
    const [body, listed] = answer.body.tee();
    void list(listed, own);
    const toGraphiql = new TransformStream();
    body.pipeTo(toGraphiql.writable, { signal: shown.signal }).catch(() => undefined);
    return new Response(toGraphiql.readable, answer);
  };

  async function list(body, control) {
    panel ??= createPanel();
    const ended = panel.begin(control);
    let text = '';
    try {
      const reader = body.pipeThrough(new TextDecoderStream()).getReader();
      for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
        const messages = (text + value).split('\n\n');
        text = messages.pop();
        for (const message of messages) for (const event of eventsOf(message)) panel.add(event);
      }
    } catch {
      // Stopped, or cut: GraphiQL shows that.
    }
    ended();
  }

  /** @returns what a message of the stream holds: each root field's value, and errors */
  function eventsOf(message) {
    const lines = message.split('\n').filter((line) => line.startsWith('data:'));
    const text = lines.map((line) => line.slice(5).trimStart()).join('\n');
    if (text === '') return [];
    const { data, errors } = JSON.parse(text);
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
    document.head.append(element('style', { textContent: style }));
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
      for (const control of running) control.abort();
    });

    return {
      begin: (control) => {
        running.add(control);
        stop.disabled = false;
        return () => {
          running.delete(control);
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
})();
