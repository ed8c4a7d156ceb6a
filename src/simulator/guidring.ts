import { randomUUID } from 'node:crypto';
import type { Settings } from './settings.ts';

interface IssuedGuid {
  readonly value: string;
  readonly atMs: number;
}

/** How many earlier Guids of a session are remembered, to distinguish those of an ended session from those never seen. */
const rememberedGuids = 100;

/**
 * The Guids of one session (cec_07_0005). In dynamic mode, a Guid is replaced every GUIDINTERVAL and expires GUIDTIMEOUT after its issue. With 60 s
 * and 120 s the overlap is about 60 s. That is inferred: no page states it.
 */
export class GuidRing {
  readonly #settings: Settings;
  readonly #issued: IssuedGuid[] = [];
  #current: IssuedGuid;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#current = this.#issue();
  }

  get current(): string {
    return this.#current.value;
  }

  get all(): readonly string[] {
    return this.#issued.map((guid) => guid.value);
  }

  get dueForReplacement(): boolean {
    return (
      this.#settings.authMode === 'dynamic' && performance.now() - this.#current.atMs >= this.#settings.guidIntervalMs
    );
  }

  replace(): string {
    this.#current = this.#issue();
    return this.#current.value;
  }

  accepts(value: string): boolean {
    const guid = this.#current.value === value ? this.#current : this.#issued.find((issued) => issued.value === value);
    if (guid === undefined) return false;
    return this.#settings.authMode === 'static' || performance.now() - guid.atMs < this.#settings.guidTimeoutMs;
  }

  #issue(): IssuedGuid {
    const guid = { value: `${randomUUID()}.AgentGateway0`, atMs: performance.now() };
    this.#issued.push(guid);
    if (this.#issued.length > rememberedGuids) this.#issued.shift();
    return guid;
  }
}
