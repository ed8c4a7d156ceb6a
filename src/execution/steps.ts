/** A budget of steps: what the work on one document is counted in, whatever machine does it. */
import { operationLimit } from './errors.ts';

/** A document's validation may take so many steps, and so many more for each of its tokens. */
const baseSteps = 2000;
const stepsPerToken = 12;

export class Steps {
  /** Characters that the scanner read. */
  characters = 0;
  /** Nodes of the syntax tree and fields that were compared, in validation. */
  spent = 0;
  #most = Infinity;

  /** From here on, no more than a document of so many tokens may take. */
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
