/** A budget of steps: measures the work on one document independently of the machine. */
import { operationLimit } from './errors.ts';

/** The validation of a document may take `baseSteps`, plus `stepsPerToken` for each of its tokens. */
const baseSteps = 2000;
const stepsPerToken = 12;

export class Steps {
  /** Characters that the scanner read. */
  characters = 0;
  /** Nodes of the syntax tree and compared fields, in validation. */
  spent = 0;
  #most = Infinity;

  /** Limits all further steps to those that a document with this number of tokens may take. */
  limitFor(tokens: number): void {
    this.#most = this.spent + baseSteps + stepsPerToken * tokens;
  }

  /** @throws {GraphQLError} with OPERATION_LIMIT when the budget is spent */
  spend(count: number): void {
    this.spent += count;
    if (this.spent > this.#most)
      throw operationLimit('The document takes too many steps to validate: it repeats fields or fragments too often.');
  }
}
