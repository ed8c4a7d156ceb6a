/** The form of an answer. Faults script every form except the plain one. */
export interface Shape {
  readonly delayMs: number;
  /** The event stays at the head of the queue and is delivered again, as by a gateway that restarted. */
  readonly duplicateEvent: boolean;
  /** A list of at most this many events in `event`, instead of one object. */
  readonly eventsInList: number | null;
  readonly rotateGuid: boolean;
  readonly numericRetcode: boolean;
  /** One developer-guide page shows `msg` (cec_05_1417). */
  readonly messageKey: 'message' | 'msg';
  /** How a poll reports that nothing happened: without the key `event`, or with one of these values. */
  readonly noEvent: '' | 'null' | '[]';
}

export const plainShape: Shape = Object.freeze({
  delayMs: 0,
  duplicateEvent: false,
  eventsInList: null,
  rotateGuid: false,
  numericRetcode: false,
  messageKey: 'message',
  noEvent: '',
});
