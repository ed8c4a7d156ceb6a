/** A Redis reply. Texts are binary strings with one character per byte (latin1), like all data in the model. */
export type Reply = string | number | null | Status | Failure | readonly Reply[];

export class Status {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An error reply that is returned, not thrown. `pcall` passes it to a script as a value. */
export class Failure {
  /** Starts with the error code: `WRONGTYPE …`. */
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

export const ok = new Status('OK');
export const wrongType = new Failure('WRONGTYPE Operation against a key holding the wrong kind of value');
