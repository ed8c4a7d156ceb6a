/** Why a stream does not begin, or does not go on. */

/** A well-formed cursor that is not held: too old, of another store, of an earlier epoch and beyond its end, or ahead of the store. */
export class CursorExpired extends Error {
  override readonly name = 'CursorExpired';
  readonly code = 'CURSOR_EXPIRED';
  /** The position before the oldest event held. */
  readonly resumeAfter: string;

  constructor(resumeAfter: string) {
    super(
      'The events after this cursor are no longer retained: read the agent’s state, then subscribe with extensions.resumeAfter.',
    );
    this.resumeAfter = resumeAfter;
  }
}

/** More subscribers than the settings allow. */
export class TooManySubscribers extends Error {
  override readonly name = 'TooManySubscribers';
  readonly code = 'OPERATION_LIMIT';
}
