/** What an outside phone does when it is called. `rings`: it is not picked up until a test does so. */
export type PhoneBehaviour = 'answers' | 'rings' | 'refuses' | 'busy';

interface RingingPhone {
  readonly pickUp: () => void;
}

/** The phones of customers and other outside people. Each phone answers unless a scenario changes that. */
export class OutsidePhones {
  readonly #behaviours = new Map<string, PhoneBehaviour>();
  readonly #ringing = new Map<string, RingingPhone>();

  behaviourOf(number: string): PhoneBehaviour {
    return this.#behaviours.get(number) ?? 'answers';
  }

  willDo(number: string, behaviour: PhoneBehaviour): void {
    this.#behaviours.set(number, behaviour);
  }

  rings(number: string, pickUp: () => void): void {
    this.#ringing.set(number, { pickUp });
  }

  ringsNoLonger(number: string): void {
    this.#ringing.delete(number);
  }

  /** @returns false if the phone does not ring */
  pickUp(number: string): boolean {
    const ringing = this.#ringing.get(number);
    ringing?.pickUp();
    return ringing !== undefined;
  }
}
