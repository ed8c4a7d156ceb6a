/** Why a stream does not start, or does not continue. */

/** The events after a well-formed cursor are not held: it is too old, of another store, beyond the end of an earlier epoch, or ahead of the store. */
export class CursorExpired extends Error {
  override readonly name = 'CursorExpired';
  readonly code = 'CURSOR_EXPIRED';
  /** The cursor before the oldest event held. */
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
