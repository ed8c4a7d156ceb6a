export interface Scenario {
  readonly name: string;
}
