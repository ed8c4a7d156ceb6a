import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { EventQueue } from './eventqueue.ts';
import type { GuidRing } from './guidring.ts';
import type { QueuedEvent } from './queuedevent.ts';
import type { Surroundings } from './surroundings.ts';

export interface PushTarget {
  readonly callBackUri: string;
  readonly serviceToken: string;
}

const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
const pushTimeoutMs = 5_000;

/**
 * Sends the events of a push session to its callback, oldest first, one request at a time (cec_07_1275). It only calls loopback addresses, because a
 * simulator must not be a tool for reaching other machines. What follows a failed request is not documented; here its events are lost.
 */
export class PushDesk {
  readonly #surroundings: Surroundings;
  readonly #agentId: string;
  readonly #target: PushTarget;
  readonly #queue: EventQueue;
  readonly #guids: GuidRing;
  #calling = false;

  constructor(surroundings: Surroundings, agentId: string, target: PushTarget, queue: EventQueue, guids: GuidRing) {
    this.#surroundings = surroundings;
    this.#agentId = agentId;
    this.#target = target;
    this.#queue = queue;
    this.#guids = guids;
  }

  wake(): void {
    if (this.#calling || this.#queue.length === 0) return;
    this.#calling = true;
    const events = this.#queue.take(this.#queue.length);
    for (const event of events) this.#surroundings.ledger.eventTaken(event.record, 'push');
    this.#call(events, (accepted) => {
      for (const event of events) this.#surroundings.ledger.eventHandedOut(event.record, accepted);
      this.#calling = false;
      this.wake();
    });
  }

  #call(events: readonly QueuedEvent[], done: (accepted: boolean) => void): void {
    const url = URL.canParse(this.#target.callBackUri) ? new URL(this.#target.callBackUri) : null;
    if (url === null || !loopbackHosts.includes(url.hostname)) {
      setImmediate(() => done(false));
      return;
    }
    const body = `{"workNo":${JSON.stringify(this.#agentId)},"eventList":[${events.map((event) => event.json).join(',')}]}`;
    const headers = {
      'Content-Type': 'application/json; charset=UTF-8',
      Guid: this.#guids.current,
      service_token: this.#target.serviceToken,
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const call = send(url, { method: 'POST', headers, timeout: pushTimeoutMs }, (response) => {
      response.resume();
      response.once('end', () => done(response.statusCode === 200));
    });
    call.once('timeout', () => call.destroy(new Error('the callback did not answer in time')));
    call.once('error', () => done(false));
    call.end(body);
  }
}
