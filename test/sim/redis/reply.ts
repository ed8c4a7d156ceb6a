/** What Redis answers. Texts are binary strings: one character for each byte (latin1), as all that the model holds. */
export type Reply = string | number | null | Status | Failure | readonly Reply[];

export class Status {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An error that is answered, not thrown: `pcall` gives it to a script as a value. */
export class Failure {
  /** With its code in front: `WRONGTYPE …`. */
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

export const ok = new Status('OK');
export const wrongType = new Failure('WRONGTYPE Operation against a key holding the wrong kind of value');
