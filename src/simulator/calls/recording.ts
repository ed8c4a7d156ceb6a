/** One stretch of recorded talk of one agent. */
export interface Recording {
  readonly taskId: number;
  readonly callId: string;
  readonly agentId: string;
  /** The serial number, as the event spells it (recordID). */
  readonly recordId: string;
  /** The path on the file server, which is the key of a download. */
  readonly fileName: string;
  readonly caller: string;
  readonly called: string;
  readonly beginTime: number;
  endTime: number | null;
}

/** All recordings, in the order in which they began. */
export class Recordings {
  readonly #byFileName = new Map<string, Recording>();
  readonly #limit: number;
  #lastTaskId = 5_000;

  constructor(limit: number) {
    this.#limit = limit;
  }

  begin(of: Pick<Recording, 'callId' | 'agentId' | 'caller' | 'called'>): Recording {
    this.#lastTaskId += 1;
    const taskId = this.#lastTaskId;
    const beginTime = Date.now();
    const [day, time] = stampOf(beginTime);
    const recordId = `Yc1v1a${of.agentId}d${day}t${time}${taskId}`;
    // Drive, VDN and folder as in the published example (AgentMediaEvent_Record). The task id makes the name unique.
    const fileName = `Y:/1/0/${day}/${of.agentId}/${time}${taskId}.V3`;
    const recording: Recording = { ...of, taskId, recordId, fileName, beginTime, endTime: null };
    this.#byFileName.set(fileName, recording);
    const oldest = this.#byFileName.keys().next();
    if (this.#byFileName.size > this.#limit && oldest.done !== true) this.#byFileName.delete(oldest.value);
    return recording;
  }

  find(fileName: string): Recording | null {
    return this.#byFileName.get(fileName) ?? null;
  }

  get all(): readonly Recording[] {
    return [...this.#byFileName.values()];
  }
}

function stampOf(time: number): readonly [day: string, time: string] {
  const digits = new Date(time).toISOString().replace(/\D/g, '');
  return [digits.slice(0, 8), digits.slice(8, 14)];
}
