/** The form of an answer; all but the plain one is scripted by faults. */
export interface Shape {
  readonly delayMs: number;
  /** The event stays at the head of the queue and is answered once more: a gateway that restarted. */
  readonly duplicateEvent: boolean;
  /** A list of up to so many events in `event`, instead of one object. */
  readonly eventsInList: number | null;
  readonly rotateGuid: boolean;
  readonly numericRetcode: boolean;
  /** One developer-guide page shows `msg` (cec_05_1417). */
  readonly messageKey: 'message' | 'msg';
  /** How a poll says that nothing happened: no key `event` at all, or one of these values. */
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
