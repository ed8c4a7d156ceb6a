/** The life to which each slot's modules currently belong. The modules of a slot are loaded once and serve one life after the other. */
import { globalNames, type Globals, type Life } from './life.ts';

const lives = new Map<number, Life>();

export function setLife(slot: number, life: Life): void {
  lives.set(slot, life);
}

export function lifeOf(slot: number): Life {
  const life = lives.get(slot);
  if (life === undefined) throw new Error(`slot ${slot} has had no life yet`);
  return life;
}

/** Globals that follow the slot from one life to the next. */
export function globalsOf(slot: number): Globals {
  const now = () => lifeOf(slot).globals;
  return {
    Date: new Proxy(Date, {
      construct: (_target, args: unknown[]) => Reflect.construct(now().Date, args) as Date,
      get: (_target, name) => Reflect.get(now().Date, name) as unknown,
    }),
    Math: Object.create(Math, { random: { value: () => now().Math.random() } }) as Math,
    performance: { now: () => now().performance.now() },
    process: new Proxy(process, { get: (_target, name) => Reflect.get(now().process, name) as unknown }),
    setTimeout: (...args) => now().setTimeout(...args),
    clearTimeout: (timer) => {
      now().clearTimeout(timer);
    },
    setInterval: (...args) => now().setInterval(...args),
    clearInterval: (timer) => {
      now().clearInterval(timer);
    },
    setImmediate: (...args) => now().setImmediate(...args),
    clearImmediate: (timer) => {
      now().clearImmediate(timer);
    },
  };
}

export { globalNames };
