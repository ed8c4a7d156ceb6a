import { Refusal, type Retcode } from './refusal.ts';

type Values = Readonly<Record<string, unknown>>;

/** Reads the parameters of a call as leniently as the gateway does: numbers and booleans may arrive as strings (cec_07_1202). */
export class Fields {
  readonly #values: Values;
  readonly #refusedAs: Retcode;

  constructor(values: Values, refusedAs: Retcode = '000-002') {
    this.#values = values;
    this.#refusedAs = refusedAs;
  }

  refusingAs(retcode: Retcode): Fields {
    return new Fields(this.#values, retcode);
  }

  has(name: string): boolean {
    return this.#present(name) !== undefined;
  }

  text(name: string, maxLength: number): string {
    return this.optionalText(name, maxLength) ?? this.#refuse(`${name} is missing`);
  }

  optionalText(name: string, maxLength: number): string | undefined {
    const value = this.#present(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number') return this.#refuse(`${name} is no text`);
    const text = String(value);
    return Buffer.byteLength(text) <= maxLength ? text : this.#refuse(`${name} is longer than ${maxLength}`);
  }

  integer(name: string, from: number, to: number): number {
    return this.optionalInteger(name, from, to) ?? this.#refuse(`${name} is missing`);
  }

  optionalInteger(name: string, from: number, to: number): number | undefined {
    const value = this.#present(name);
    if (value === undefined) return undefined;
    const number =
      typeof value === 'number'
        ? value
        : typeof value === 'string' && /^-?\d+$/.test(value)
          ? Number(value)
          : Number.NaN;
    return Number.isInteger(number) && number >= from && number <= to
      ? number
      : this.#refuse(`${name} is not in ${from}-${to}`);
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.#present(name);
    if (value === undefined) return otherwise;
    if (value === true || value === 'true') return true;
    return value === false || value === 'false' ? false : this.#refuse(`${name} is no boolean`);
  }

  /** For some path flags, everything except "true" counts as false. */
  isTrue(name: string): boolean {
    return String(this.#values[name]) === 'true';
  }

  list(name: string, maxLength: number): readonly unknown[] {
    const value = this.#present(name);
    if (!Array.isArray(value)) return this.#refuse(`${name} is no list`);
    return value.length > 0 && value.length <= maxLength
      ? value
      : this.#refuse(`${name} has not 1-${maxLength} elements`);
  }

  /** The elements of a list of objects. */
  each(name: string, maxLength: number): readonly Fields[] {
    return this.list(name, maxLength).map((element) => {
      if (typeof element !== 'object' || element === null)
        return this.#refuse(`${name} has an element that is no object`);
      return new Fields({ ...element }, this.#refusedAs);
    });
  }

  #present(name: string): unknown {
    const value = this.#values[name];
    return value === null || value === '' ? undefined : value;
  }

  #refuse(text: string): never {
    throw new Refusal(this.#refusedAs, text);
  }
}
