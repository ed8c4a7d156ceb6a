/**
 * A model of an agent's calls according to the gateway's documentation and its public clients, written independently of the server's implementation:
 * what happens to calls, which events the agent gets, and the resulting state of each call.
 */

export type ModelState = 'DIALING' | 'RINGING' | 'TALKING' | 'HELD' | 'THREE_PARTY';

export interface ModelCall {
  readonly id: string;
  state: ModelState;
  /** Whether it rings at the agent rather than at the other party. */
  readonly isToAgent: boolean;
  readonly kind: 'in' | 'out' | 'inside' | 'help';
  readonly customer: string;
  parties: string[];
}

export interface ModelEvent {
  readonly eventType: string;
  readonly content: unknown;
}

/** Things that happen simultaneously: their events may arrive in any order. */
export interface Moment {
  readonly name: string;
  readonly events: readonly ModelEvent[];
  /** The answer of an operation, before its events. */
  readonly dialed?: { readonly callId: string; readonly called: string };
  /** The call whose number of parties changes. */
  readonly joined?: ModelCall;
}

interface Step {
  readonly name: string;
  run(): Omit<Moment, 'name'>;
}

const features = { in: '0', out: '7', inside: '6', help: '51' } as const;
export const modelAgent = '1001';

const event = (name: string, content: unknown = null): ModelEvent => ({ eventType: name, content });
const phoneEnd = () => event('AgentOther_PhoneRelease', { phoneState: 2 });
const ready = () => event('AgentState_Ready');
const told = (name: string, content: unknown) => event(`AgentEvent_${name}`, content);

export class CallModel {
  readonly calls = new Map<string, ModelCall>();
  /** Calls whose parties changed while events were lost, at a gateway that does not report the parties. */
  readonly unclear = new Set<string>();
  /** Calls that went back to their queue, and may return with the same id. */
  readonly #queued: ModelCall[] = [];
  #serial = 0;

  /** Performs one of the currently possible steps. */
  next(choice: number): Moment {
    const steps = this.#steps();
    const step = steps[choice % steps.length]!;
    return { name: step.name, ...step.run() };
  }

  #steps(): readonly Step[] {
    const all = [...this.calls.values()];
    const current = all.find(({ state }) => state !== 'HELD');
    const held = all.filter(({ state }) => state === 'HELD');
    const steps: Step[] = [
      { name: 'something else', run: () => ({ events: [event('AgentOther_Note', { context: 'hello' })] }) },
    ];
    const may = (name: string, run: () => Omit<Moment, 'name'>) => steps.push({ name, run });
    if (current === undefined) {
      if (held.length < 3) {
        may('a call rings', () => this.#arrives(false));
        may('a call is answered automatically', () => this.#arrives(true));
        may('the agent calls out', () => this.#dials('out'));
        may('the agent calls inside', () => this.#dials('inside'));
        const back = this.#queued[0];
        if (back) may('a call comes again', () => this.#rings(this.#queued.shift()!));
      }
      for (const call of held) may('the agent retrieves', () => this.#becomes(call, 'TALKING', [this.#talking(call)]));
    } else this.#ofCurrent(current, held, may);
    for (const call of held) {
      may('a customer on hold leaves', () =>
        this.#over(call, [told('Customer_Release', { callid: call.id, number: call.parties[0] })]),
      );
    }
    return steps;
  }

  #ofCurrent(
    call: ModelCall,
    held: readonly ModelCall[],
    may: (name: string, run: () => Omit<Moment, 'name'>) => void,
  ): void {
    const { id, customer, kind, isToAgent, state } = call;
    const released = [
      told('Call_Release', id),
      told('Customer_Release', { callid: id, number: call.parties[0] }),
      phoneEnd(),
    ];
    switch (state) {
      case 'DIALING':
        may('it rings there', () =>
          this.#becomes(call, 'RINGING', [
            told('Customer_Alerting', { callid: id, type: 'main', otherPhone: customer }),
          ]),
        );
        may('it fails', () => this.#over(call, this.#failure(call)));
        break;
      case 'RINGING':
        may('it is answered', () => this.#becomes(call, 'TALKING', [this.#talking(call)]));
        if (isToAgent) {
          may('the agent does not answer', () => {
            this.#queued.push(call);
            const busy = event('AgentState_SetNotReady_Success', { reason: 2 });
            return this.#over(call, [told('No_Answer', id), busy, phoneEnd()]);
          });
          may('the customer gives up', () =>
            this.#over(call, [told('Customer_Release', { callid: id, number: customer }), phoneEnd()]),
          );
        } else may('nobody answers', () => this.#over(call, this.#failure(call)));
        break;
      case 'TALKING':
        may('the agent hangs up', () => this.#over(call, [...released, ready()]));
        may('the customer hangs up', () => this.#over(call, [...released].reverse()));
        if (kind === 'in' || kind === 'out') {
          may('the agent holds', () => this.#becomes(call, 'HELD', [told('Hold', id)]));
          may('the agent consults', () => {
            this.#becomes(call, 'HELD', []);
            const { dialed } = this.#dials('help');
            return { events: [told('Hold', id)], ...(dialed && { dialed }) };
          });
          may('a transfer is tried in vain', () => ({
            events: [told('Customer_Alerting', { callid: id, otherPhone: '1009' }), told('Connect_Fail', id)],
          }));
          may('a transfer succeeds', () =>
            this.#over(call, [
              told('Customer_Alerting', { callid: id, otherPhone: '1009' }),
              told('SuccTransResult', { callid: id, result: 0 }),
              event('AgentMediaEvent_StopRecordDone', { callId: id }),
              told('Call_Release', id),
              phoneEnd(),
              ready(),
            ]),
          );
          may('a number joins by transfer', () => this.#joins(call, this.#numberOutside(), []));
        }
        for (const other of held)
          may('the agent joins two calls', () => {
            this.calls.delete(other.id);
            const party = other.parties[0]!;
            return this.#joins(call, party, [told('Customer_Release', { callid: other.id, number: party })]);
          });
        break;
      case 'THREE_PARTY':
        may('the agent leaves', () => this.#over(call, [told('Call_Release', id), phoneEnd(), ready()]));
        for (const party of call.parties) {
          const left = told('Customer_Release', { callid: id, number: party });
          const leaves = (events: readonly ModelEvent[]) => {
            call.parties = call.parties.filter((each) => each !== party);
            return { ...this.#becomes(call, 'TALKING', events), joined: call };
          };
          may('a party leaves', () => leaves([left]));
          may('a party is taken back', () => leaves([left, this.#talking(call)]));
        }
        break;
      case 'HELD':
        break;
    }
  }

  #arrives(isAutomatic: boolean): Omit<Moment, 'name'> {
    const call = this.#begin('in', true);
    return isAutomatic
      ? this.#becomes(call, 'TALKING', [
          event('AgentState_Busy'),
          event('AgentOther_PhoneAlerting'),
          told('Auto_Answer', this.#ends(call)),
          this.#talking(call),
        ])
      : this.#rings(call);
  }

  #rings(call: ModelCall): Omit<Moment, 'name'> {
    call.parties = [call.customer];
    this.calls.set(call.id, call);
    return this.#becomes(call, 'RINGING', [
      event('AgentState_Busy'),
      told('Ringing', this.#ends(call)),
      told('Customer_Alerting', { callid: call.id, type: 'main', otherPhone: call.customer }),
    ]);
  }

  #dials(kind: 'out' | 'inside' | 'help'): Omit<Moment, 'name'> {
    const { id, customer } = this.#begin(kind, false);
    const events = [event('AgentOther_PhoneAlerting'), event('AgentOther_PhoneOffhook'), event('AgentState_Busy')];
    return { events, dialed: { callId: id, called: customer } };
  }

  #begin(kind: ModelCall['kind'], isToAgent: boolean): ModelCall {
    this.#serial += 1;
    const customer = kind === 'in' || kind === 'out' ? `700${this.#serial}` : `1${(this.#serial % 900) + 100}`;
    const state = isToAgent ? 'RINGING' : 'DIALING';
    const call: ModelCall = { id: `1456401416-${this.#serial}`, kind, isToAgent, customer, parties: [customer], state };
    this.calls.set(call.id, call);
    return call;
  }

  #joins(call: ModelCall, party: string, further: readonly ModelEvent[]): Omit<Moment, 'name'> {
    call.parties = [...call.parties, party];
    const joined = told('Conference', { callid: call.id, partner: call.parties.join(',') });
    return { ...this.#becomes(call, 'THREE_PARTY', [joined, ...further]), joined: call };
  }

  /** A new number each time, because no one is in a call twice. */
  #numberOutside(): string {
    this.#serial += 1;
    return `800${this.#serial}`;
  }

  #failure({ id, kind }: ModelCall): readonly ModelEvent[] {
    if (kind === 'help') return [told('Consult_Fail', id)];
    if (kind === 'inside') return [told('Inside_Call_Fail', id), phoneEnd(), ready()];
    return [phoneEnd(), told('Call_Out_Fail', id), told('Connect_Fail', id), ready()];
  }

  #becomes(call: ModelCall, state: ModelState, events: readonly ModelEvent[]): Omit<Moment, 'name'> {
    call.state = state;
    return { events };
  }

  #over({ id }: ModelCall, events: readonly ModelEvent[]): Omit<Moment, 'name'> {
    this.calls.delete(id);
    return { events };
  }

  #talking(call: ModelCall): ModelEvent {
    return told('Talking', this.#ends(call));
  }

  #ends({ id, kind, isToAgent, customer }: ModelCall): object {
    const [caller, called] = isToAgent ? [customer, modelAgent] : [modelAgent, customer];
    return { callid: id, caller, called, feature: features[kind], type: kind === 'help' ? 'assistant' : 'main' };
  }
}
