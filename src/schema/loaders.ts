/** The DataLoaders of one request. Their results are cached until the request changes something. */
import DataLoader from 'dataloader';
import type { BoundGateway } from '../gateway/gateway.ts';

const loaders = new WeakMap<object, Map<string, unknown>>();

/** @param name identifies what is read, and for which agent; all callers with the same name share one loader */
export function loaderOf<Key, Value>(
  gateway: BoundGateway,
  name: string,
  read: DataLoader.BatchLoadFn<Key, Value>,
  options: DataLoader.Options<Key, Value, string>,
): DataLoader<Key, Value, string> {
  const own = loaders.get(gateway.unchanged) ?? new Map<string, unknown>();
  loaders.set(gateway.unchanged, own);
  const known = own.get(name) as DataLoader<Key, Value, string> | undefined;
  if (known) return known;
  const loader = new DataLoader<Key, Value, string>(read, options);
  own.set(name, loader);
  return loader;
}
