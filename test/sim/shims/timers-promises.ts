/** Replaces node:timers/promises in a simulated instance. */
interface Options {
  readonly ref?: boolean;
  readonly signal?: AbortSignal;
}

const plainTimeout = setTimeout;
const plainClear = clearTimeout;
const plainImmediate = setImmediate;

function timeout<Value>(ms?: number, value?: Value, { signal }: Options = {}): Promise<Value> {
  return new Promise((resolve, reject) => {
    const aborted = () => {
      plainClear(timer);
      reject(new DOMException('The operation was aborted', 'AbortError'));
    };
    const timer = plainTimeout(() => {
      signal?.removeEventListener('abort', aborted);
      resolve(value as Value);
    }, ms);
    if (signal?.aborted === true) aborted();
    else signal?.addEventListener('abort', aborted, { once: true });
  });
}

function immediate<Value>(value?: Value): Promise<Value> {
  return new Promise((resolve) => {
    plainImmediate(() => {
      resolve(value as Value);
    });
  });
}

export { timeout as setTimeout, immediate as setImmediate };
