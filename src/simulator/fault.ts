import type { FieldType } from './checkedinput.ts';

/** Which requests a fault affects. */
export interface FaultScope {
  /** One agent; all agents if absent. */
  readonly agent?: string;
  readonly target?: 'poll' | 'command';
  /** A part of the path, such as "releaseagentconf". */
  readonly path?: string;
  /** Only polls that have an event to deliver, or only those that have none. Not for faults that strike before the gateway checks for events. */
  readonly carrying?: 'event' | 'nothing';
  /** How many requests to affect; if absent, until the fault is cleared. */
  readonly times?: number;
  /**
   * Whether the gateway has carried out the request (for a poll: has taken its event) when the fault strikes. The default depends on the
   * kind, see the table.
   */
  readonly processed?: boolean;
}

export type Fault =
  | { readonly kind: 'hang' }
  | { readonly kind: 'delay'; readonly delayMs: number }
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string; readonly body?: string }
  | { readonly kind: 'retcode'; readonly retcode: string; readonly message?: string }
  | { readonly kind: 'truncate'; readonly framing: 'length' | 'chunked' | 'close'; readonly keepBytes?: number }
  | { readonly kind: 'reset'; readonly point: 'beforeHeaders' | 'afterHeaders' | 'midBody' | 'afterBody' }
  | { readonly kind: 'contentType'; readonly contentType: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'html' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'noContent' }
  | { readonly kind: 'byteOrderMark' }
  | { readonly kind: 'utf16' }
  | { readonly kind: 'gzipBomb'; readonly bytes?: number }
  | { readonly kind: 'oversize'; readonly bytes?: number }
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: number }
  | { readonly kind: 'duplicateEvent' }
  | { readonly kind: 'eventList'; readonly count: number }
  | { readonly kind: 'rotateGuid' }
  | { readonly kind: 'numericRetcode' }
  | { readonly kind: 'msgKey' }
  | { readonly kind: 'eventNull' }
  | { readonly kind: 'eventEmptyArray' }
  | { readonly kind: 'conferenceFails'; readonly cause?: number };

export type FaultKind = Fault['kind'];
export type FaultRule = Fault & FaultScope;

interface FaultDescription {
  /**
   * gateway: the request is not carried out (a proxy in front answers, or there is no answer);
   * answer: the request is carried out, then its answer is spoilt;
   * shape: the request is carried out and answered in an unusual form, in addition to other faults;
   * platform: the answer is normal, and what follows it is not.
   */
  readonly strikes: 'gateway' | 'answer' | 'shape' | 'platform';
  readonly fields: Readonly<Record<string, FieldType>>;
}

export const faultTable: Readonly<Record<FaultKind, FaultDescription>> = {
  hang: { strikes: 'gateway', fields: {} },
  status: { strikes: 'gateway', fields: { status: 'number', retryAfter: 'string?', body: 'string?' } },
  retcode: { strikes: 'gateway', fields: { retcode: 'string', message: 'string?' } },
  html: { strikes: 'gateway', fields: {} },
  empty: { strikes: 'gateway', fields: {} },
  noContent: { strikes: 'gateway', fields: {} },
  redirect: { strikes: 'gateway', fields: { location: 'string', status: 'number?' } },
  text: { strikes: 'gateway', fields: { text: 'string' } },
  drip: { strikes: 'answer', fields: { bytesPerSecond: 'number' } },
  truncate: { strikes: 'answer', fields: { framing: ['length', 'chunked', 'close'], keepBytes: 'number?' } },
  reset: { strikes: 'answer', fields: { point: ['beforeHeaders', 'afterHeaders', 'midBody', 'afterBody'] } },
  contentType: { strikes: 'answer', fields: { contentType: 'string' } },
  byteOrderMark: { strikes: 'answer', fields: {} },
  utf16: { strikes: 'answer', fields: {} },
  gzipBomb: { strikes: 'answer', fields: { bytes: 'number?' } },
  oversize: { strikes: 'answer', fields: { bytes: 'number?' } },
  delay: { strikes: 'shape', fields: { delayMs: 'number' } },
  duplicateEvent: { strikes: 'shape', fields: {} },
  eventList: { strikes: 'shape', fields: { count: 'number' } },
  rotateGuid: { strikes: 'shape', fields: {} },
  numericRetcode: { strikes: 'shape', fields: {} },
  msgKey: { strikes: 'shape', fields: {} },
  eventNull: { strikes: 'shape', fields: {} },
  eventEmptyArray: { strikes: 'shape', fields: {} },
  conferenceFails: { strikes: 'platform', fields: { cause: 'number?' } },
};
