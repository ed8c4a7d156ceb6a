import type { IncomingMessage, ServerResponse } from 'node:http';
import { deliver } from './delivery.ts';
import type { Fault } from './fault.ts';
import type { EventRecord, RequestRecord } from './ledgerrecord.ts';
import { redacted } from './redaction.ts';
import { commandReply, refusalReply, render, type Answer, type Outcome, type Reply } from './reply.ts';
import type { Refusal } from './refusal.ts';
import type { Shape } from './shape.ts';
import type { Surroundings } from './surroundings.ts';
import type { Wire } from './wire.ts';

/** One request and its answer, with their record in the ledger. */
export class Exchange implements Wire {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly record: RequestRecord;
  /** The client disconnected before the answer. The gateway does not know that; the ledger does. */
  gone = false;
  onGone: (() => void) | null = null;
  readonly #surroundings: Surroundings;
  readonly #taken: EventRecord[] = [];

  constructor(
    surroundings: Surroundings,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    agentId: string | null,
    kind: 'poll' | 'command',
  ) {
    this.#surroundings = surroundings;
    this.request = request;
    this.response = response;
    this.path = url.pathname;
    this.query = url.searchParams;
    this.record = surroundings.ledger.requestBegun({
      kind,
      method: request.method ?? '',
      path: url.pathname,
      query: redacted.query(url.searchParams),
      agentId,
      guid: this.header('guid'),
      cookie: this.header('cookie'),
    });
    // If a fault writes its answer past the response object, `finish` never fires, so the answer counts as not written.
    response.once('finish', () => this.#end(true));
    response.once('close', () => this.#closed());
  }

  get agentId(): string | null {
    return this.record.agentId;
  }

  get kind(): 'poll' | 'command' {
    return this.record.kind;
  }

  header(name: string): string | null {
    const value = this.request.headers[name];
    return typeof value === 'string' ? value : null;
  }

  noteBody(body: unknown): void {
    this.record.body = redacted.body(body);
  }

  takes(event: EventRecord): void {
    this.#surroundings.ledger.eventTaken(event, this.record);
    this.#taken.push(event);
  }

  succeed(outcome: Outcome): void {
    this.reply(commandReply(outcome, this.#surroundings.settings));
  }

  refuse(refusal: Refusal): void {
    this.reply(refusalReply(refusal, this.#surroundings.settings));
  }

  reply(reply: Reply, shape: Shape = this.#surroundings.faults.shapeOf(this, false)): void {
    const answer = render(reply, shape);
    const fault = this.#surroundings.faults.onAnswer(this, reply.events.length > 0);
    this.record.announcedGuid = reply.headers['Set-GUID']?.slice('JSESSIONID='.length) ?? null;
    if (shape.delayMs > 0) this.#surroundings.timers.after(shape.delayMs, () => this.deliver(answer, fault));
    else this.deliver(answer, fault);
  }

  /** Sends a download: octets instead of an envelope. Faults affect it like any answer. */
  sendFile(name: string, body: Buffer): void {
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Length': body.length,
      'Content-Disposition': `attachment; filename="${name}"`,
    };
    this.deliver({ status: 200, headers, body, retcode: null }, this.#surroundings.faults.onAnswer(this, false));
  }

  /** Sends the answer, or the form that the fault gives it. */
  deliver(answer: Answer, fault: Fault | null): void {
    this.record.fault = fault?.kind ?? this.record.fault;
    if (this.gone) {
      this.note(answer);
      for (const event of this.#taken) this.#surroundings.ledger.eventHandedOut(event, false);
    } else if (fault === null) this.send(answer);
    else deliver(this, answer, fault, this.#surroundings.timers);
  }

  send(answer: Answer): void {
    this.note(answer);
    this.response.writeHead(answer.status, answer.headers);
    this.response.end(answer.body);
  }

  note(answer: Answer): void {
    this.#surroundings.ledger.requestAnswered(this.record, answer.status, answer.retcode);
  }

  #closed(): void {
    if (this.response.writableFinished) return;
    this.gone = true;
    this.#end(false);
    this.onGone?.();
  }

  #end(written: boolean): void {
    this.#surroundings.ledger.requestEnded(this.record, written);
    for (const event of this.#taken) this.#surroundings.ledger.eventHandedOut(event, written);
  }
}
