/** The commands in flight, by name: those of this page and those of the other tabs that share its stream. */

export interface ActChannel {
  readonly post: (message: ActMessage) => void;
  /** @returns a function that removes the listener */
  readonly listen: (listener: (message: ActMessage) => void) => () => void;
}

export type ActMessage =
  | { readonly kind: 'began'; readonly act: string; readonly by: string }
  | { readonly kind: 'ended'; readonly act: string; readonly by: string; readonly turn: number }
  | {
      readonly kind: 'accepted';
      readonly mutation: string;
      readonly input: Readonly<Record<string, unknown>>;
      readonly result: Readonly<Record<string, unknown>>;
    };

/** No command takes longer. A tab that is closed while its command is in flight never posts `ended`. */
const longestActMs = 30_000;

type Accepted = Extract<ActMessage, { readonly kind: 'accepted' }>;

export class Acts {
  readonly #self = Math.random().toString(36).slice(2);
  readonly #listeners = new Set<() => void>();
  readonly #underWay = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #channel: ActChannel | undefined;
  readonly #unlisten: (() => void) | undefined;
  #turn = 0;

  /**
   * @param channel the channel to the other tabs, if there are any
   * @param onAccepted called for each command that the gateway accepted, from any tab
   */
  constructor(channel: ActChannel | undefined, onAccepted: (accepted: Accepted) => void) {
    this.#channel = channel;
    this.#onAccepted = onAccepted;
    this.#unlisten = channel?.listen((message) => {
      this.#hear(message);
    });
  }
  readonly #onAccepted: (accepted: Accepted) => void;

  /** How many acts have ended, in all tabs together. If the agent repeats an act after that, it counts as a new act. */
  get turn(): number {
    return this.#turn;
  }

  isUnderWay(act: string): boolean {
    const { size } = this.#underWay;
    return size > 0 && [...this.#underWay.keys()].some((key) => key.startsWith(`${act}\n`));
  }

  /** Calls the listener when an act begins or ends. @returns a function that removes the listener */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  begin(act: string): void {
    this.#tell({ kind: 'began', act, by: this.#self });
  }

  end(act: string): void {
    this.#tell({ kind: 'ended', act, by: this.#self, turn: this.#turn + 1 });
  }

  accepted(mutation: string, input: Accepted['input'], result: Accepted['result']): void {
    this.#tell({ kind: 'accepted', mutation, input, result });
  }

  close(): void {
    this.#unlisten?.();
    for (const timer of this.#underWay.values()) clearTimeout(timer);
    this.#underWay.clear();
    this.#listeners.clear();
  }

  #tell(message: ActMessage): void {
    this.#channel?.post(message);
    this.#hear(message);
  }

  #hear(message: ActMessage): void {
    if (message.kind === 'accepted') {
      this.#onAccepted(message);
      return;
    }
    const key = `${message.act}\n${message.by}`;
    clearTimeout(this.#underWay.get(key));
    if (message.kind === 'began') {
      this.#underWay.set(
        key,
        setTimeout(() => {
          this.#hear({ ...message, kind: 'ended', turn: this.#turn + 1 });
        }, longestActMs),
      );
    } else {
      this.#underWay.delete(key);
      this.#turn = Math.max(this.#turn, message.turn);
    }
    for (const listener of [...this.#listeners]) listener();
  }
}
