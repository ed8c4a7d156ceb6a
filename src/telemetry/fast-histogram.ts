/**
 * A histogram whose observations cost a comparison per bucket. prom-client's looks up its series by a text of the labels for each observation: a
 * hundredth of a command's time in a profile. The registry and its text stay those of prom-client.
 */
interface Description<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly label: Label;
  /** Upper bounds, ascending. */
  readonly buckets: readonly number[];
}

export class FastHistogram<Label extends string> {
  readonly name: string;
  readonly help: string;
  readonly type = 'histogram';
  readonly aggregator = 'sum';
  readonly #label: Label;
  readonly #buckets: readonly number[];
  readonly #series = new Map<string, Series>();

  constructor({ name, help, label, buckets }: Description<Label>) {
    this.name = name;
    this.help = help;
    this.#label = label;
    this.#buckets = buckets;
  }

  observe(value: string, observed: number): void {
    let series = this.#series.get(value);
    if (series === undefined) this.#series.set(value, (series = new Series(this.#buckets)));
    series.observe(observed);
  }

  /** For the registry. */
  get(): Promise<object> {
    const values = [...this.#series].flatMap(([value, series]) => series.read(this.name, { [this.#label]: value }));
    const { name, help, type, aggregator } = this;
    return Promise.resolve({ name, help, type, aggregator, values });
  }
}

class Series {
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #count = 0;
  #sum = 0;

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.#count += 1;
    this.#sum += value;
    for (let at = 0; at < this.#bounds.length; at++) {
      if (value > (this.#bounds[at] ?? Infinity)) continue;
      this.#counts[at] = (this.#counts[at] ?? 0) + 1;
      return;
    }
  }

  /** Each bucket contains those before it. */
  read(name: string, labels: object): readonly object[] {
    let below = 0;
    const buckets = this.#bounds.map((le, at) => {
      below += this.#counts[at] ?? 0;
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: below };
    });
    return [
      ...buckets,
      { metricName: `${name}_bucket`, labels: { le: '+Inf', ...labels }, value: this.#count },
      { metricName: `${name}_sum`, labels: { ...labels }, value: this.#sum },
      { metricName: `${name}_count`, labels: { ...labels }, value: this.#count },
    ];
  }
}
