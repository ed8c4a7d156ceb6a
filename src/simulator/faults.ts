import { faultTable, type Fault, type FaultRule } from './fault.ts';
import { plainShape, type Shape } from './shape.ts';

interface RequestFacts {
  readonly agentId: string | null;
  readonly kind: 'poll' | 'command';
  readonly path: string;
}

interface StandingRule {
  readonly id: number;
  readonly rule: FaultRule;
  remaining: number;
}

/** Opens and closes the simulator's port. */
export interface Door {
  refuse(): Promise<void>;
  accept(): Promise<void>;
  dropIdleConnections(): void;
}

/** The scripted faults. The oldest matching rule affects a request; the rules of shape all apply together. */
export class Faults {
  readonly #door: Door;
  #standing: StandingRule[] = [];
  #lastId = 0;

  constructor(door: Door) {
    this.#door = door;
  }

  add(rule: FaultRule): number {
    this.#lastId += 1;
    this.#standing.push({ id: this.#lastId, rule, remaining: rule.times ?? Number.POSITIVE_INFINITY });
    return this.#lastId;
  }

  /** Clears all rules, or the rule for which `add` returned this id. */
  clear(id?: number): void {
    this.#standing = id === undefined ? [] : this.#standing.filter((standing) => standing.id !== id);
  }

  get list(): readonly {
    readonly id: number;
    readonly rule: FaultRule;
    readonly remaining: number | 'until cleared';
  }[] {
    return this.#standing.map(({ id, rule, remaining }) => ({
      id,
      rule,
      remaining: Number.isFinite(remaining) ? remaining : 'until cleared',
    }));
  }

  /** Closes the port and every connection, so that new connections are refused. */
  refuseConnections(): Promise<void> {
    return this.#door.refuse();
  }

  acceptConnections(): Promise<void> {
    return this.#door.accept();
  }

  /** Closes the kept-alive connections that carry no request at present. */
  dropIdleConnections(): void {
    this.#door.dropIdleConnections();
  }

  /** The fault that affects a request when it arrives, before it is carried out. */
  atTheDoor(request: RequestFacts): Fault | null {
    return this.#meet(request, null, (rule) => !processedBy(rule) && strikesAnswers(rule));
  }

  /** The fault that affects the answer of a request that was carried out. */
  onAnswer(request: RequestFacts, carriesEvent: boolean): Fault | null {
    return this.#meet(request, carriesEvent, (rule) => processedBy(rule) && strikesAnswers(rule));
  }

  onPlatform<Kind extends 'conferenceFails'>(request: RequestFacts, kind: Kind): Extract<Fault, { kind: Kind }> | null {
    const fault = this.#meet(request, null, (rule) => rule.kind === kind);
    return fault === null ? null : (fault as Extract<Fault, { kind: Kind }>);
  }

  shapeOf(request: RequestFacts, carriesEvent: boolean): Shape {
    if (this.#standing.length === 0) return plainShape;
    let shape = plainShape;
    for (const standing of [...this.#standing]) {
      const { rule } = standing;
      if (faultTable[rule.kind].strikes !== 'shape' || !fits(rule, request, carriesEvent)) continue;
      if ((rule.kind === 'duplicateEvent' || rule.kind === 'eventList') && !carriesEvent) continue;
      shape = shapedBy(shape, rule);
      this.#spend(standing);
    }
    return shape;
  }

  #meet(request: RequestFacts, carriesEvent: boolean | null, wanted: (rule: FaultRule) => boolean): Fault | null {
    for (const standing of this.#standing) {
      if (!wanted(standing.rule) || !fits(standing.rule, request, carriesEvent)) continue;
      this.#spend(standing);
      return standing.rule;
    }
    return null;
  }

  #spend(standing: StandingRule): void {
    standing.remaining -= 1;
    if (standing.remaining <= 0) this.clear(standing.id);
  }
}

function strikesAnswers(rule: FaultRule): boolean {
  const { strikes } = faultTable[rule.kind];
  return strikes === 'gateway' || strikes === 'answer';
}

function processedBy(rule: FaultRule): boolean {
  return rule.processed ?? (rule.carrying !== undefined || faultTable[rule.kind].strikes === 'answer');
}

function fits(rule: FaultRule, request: RequestFacts, carriesEvent: boolean | null): boolean {
  if (rule.agent !== undefined && rule.agent !== request.agentId) return false;
  if (rule.target !== undefined && rule.target !== request.kind) return false;
  if (rule.path !== undefined && !request.path.includes(rule.path)) return false;
  return rule.carrying === undefined || carriesEvent === null || (rule.carrying === 'event') === carriesEvent;
}

function shapedBy(shape: Shape, fault: Fault): Shape {
  switch (fault.kind) {
    case 'delay': return { ...shape, delayMs: shape.delayMs + fault.delayMs };
    case 'duplicateEvent': return { ...shape, duplicateEvent: true };
    case 'eventList': return { ...shape, eventsInList: fault.count };
    case 'rotateGuid': return { ...shape, rotateGuid: true };
    case 'numericRetcode': return { ...shape, numericRetcode: true };
    case 'msgKey': return { ...shape, messageKey: 'msg' };
    case 'eventNull': return { ...shape, noEvent: 'null' };
    case 'eventEmptyArray': return { ...shape, noEvent: '[]' };
    default: return shape;
  }
} // prettier-ignore
