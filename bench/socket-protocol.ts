/** graphql-transport-ws on a raw socket, as graphql-ws speaks it. */
import { once } from 'node:events';
import type { Asked } from './client-formats.ts';
import type { Protocol } from './load.ts';

const opcodeText = 0x81;
const masked = 0x80;
/** A payload length with the meaning: the next two bytes hold the length. */
const longer = 126;

/** The frames of a client are masked. A mask of zeros leaves the text unchanged. */
function frame(message: object): Buffer {
  const text = Buffer.from(JSON.stringify(message));
  const { length } = text;
  const head = length < longer ? [masked | length] : [masked | longer, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([opcodeText, ...head, 0, 0, 0, 0]), text]);
}

/** The complete messages, joined. */
function messagesIn(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at + 2 <= bytes.length;) {
    const short = bytes.readUInt8(at + 1);
    const head = short === longer ? 4 : 2;
    if (at + head > bytes.length) break;
    const end = at + head + (short === longer ? bytes.readUInt16BE(at + 2) : short);
    if (end > bytes.length) break;
    text += bytes.toString('utf8', at + head, end);
    at = end;
  }
  return text;
}

export const subscribeBytes = (asked: Asked, n: number): Buffer =>
  frame({ id: String(n), type: 'subscribe', payload: { operationName: 'Asked', ...asked } });

/** @param guidOf returns the Guid of a connection */
export const socketProtocol = (guidOf: (connection: number) => string): Protocol => ({
  open: async (socket, connection) => {
    socket.write(
      'GET /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n' +
        'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n',
    );
    const [switched] = (await once(socket, 'data')) as [Buffer];
    if (!switched.includes(' 101 ')) throw new Error(`no WebSocket: ${switched.toString('latin1', 0, 400)}`);
    socket.write(frame({ type: 'connection_init', payload: { guid: guidOf(connection) } }));
    const [acknowledged] = (await once(socket, 'data')) as [Buffer];
    if (!acknowledged.includes('connection_ack')) throw new Error(`not let in: ${messagesIn(acknowledged)}`);
  },
  answerIn: (bytes) => {
    const text = messagesIn(bytes);
    return text.includes('"type":"complete"') || text.includes('"type":"error"') ? text : undefined;
  },
  isGood: (answer) => answer.includes('"type":"next"'),
});
