/**
 * The framing of Apollo's multipart protocol for subscriptions over HTTP (`subscriptionSpec=1.0`), which Apollo Client, Kotlin and iOS use over their
 * plain HTTP links. A client reconnects with `after`: the protocol itself has no place for a position.
 */
import { joined } from '../execution/result-text.ts';
import type { Framing } from './framing.ts';
import { sharedJson } from '../execution/shared-subscriptions.ts';

/** Clients read a part when the delimiter after it has arrived, so each part ends with one. */
const delimiter = '\r\n--graphql';
const head = '\r\ncontent-type: application/json\r\n\r\n';
/** The protocol's heartbeat. */
const ping = `${head}{}${delimiter}`;

export const multipartFraming: Framing = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: `${delimiter.trimStart()}${ping}`,
  ping,
  message: (result) => joined([`${head}{"payload":`, ...sharedJson(result), `}${delimiter}`]),
  complete: '--\r\n',
  endsByStatus: false,
};

const multipart = /(^|,)\s*multipart\/mixed\s*;[^,]*\bsubscriptionspec="?1\.0\b/i;

/** @param accept the request's header */
export const wantsMultipart = (accept: string): boolean => multipart.test(accept);
