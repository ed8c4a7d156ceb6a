/** `GET /recordings/…`: streams files of the gateway. Each side runs at the pace of the other one, and no file is held in memory. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { pipeline as join } from 'node:stream/promises';
import type { Config } from '../config.ts';
import type { FileDownloads, FileSession, OpenFile } from '../execution/downloads.ts';
import { statusOf } from '../execution/error-status.ts';
import { guidFrom } from '../execution/guid.ts';
import type { Pipeline } from '../execution/pipeline.ts';
import type { Log } from '../telemetry/log.ts';
import type { Serve } from './fast-path.ts';
import type { AddressOf } from './client-address.ts';
import { corsHeaders, preflightHeaders, requestIdHeader } from './origins.ts';

export const recordingsPath = '/recordings/';

export interface RecordingsOptions<Session extends FileSession> {
  readonly files: FileDownloads<Session>;
  readonly pipeline: Pipeline;
  readonly config: Pick<Config, 'limits' | 'clients'>;
  readonly log: Log;
  readonly addressOf: AddressOf;
}

/**
 * Types that browsers play. Other files are sent as octets, whatever type the gateway states, so that no page from the gateway runs under this
 * origin.
 */
const playable: Readonly<Record<string, string>> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

const safe = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  vary: 'Origin',
};

export function createRecordings<Session extends FileSession>({
  files,
  pipeline,
  config,
  log,
  addressOf,
}: RecordingsOptions<Session>): Serve {
  const { origins } = config.clients;

  /** As in every answer: the header with the Guid that has replaced the caller's. */
  function newGuid(guid: string | undefined): { readonly Guid?: string } {
    const newer = pipeline.newerGuid(guid);
    return newer === undefined ? {} : { Guid: newer };
  }

  async function serve(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const { method, headers } = request;
    const guid = guidFrom(headers['guid']);
    const common = {
      ...safe,
      ...newGuid(guid),
      ...corsHeaders(headers.origin, origins),
      [requestIdHeader]: requestId,
    };
    if (method === 'OPTIONS') {
      const preflight = preflightHeaders(headers.origin, origins, config.clients.corsHeaders);
      response.writeHead(204, { ...common, ...preflight, allow: 'GET, OPTIONS' }).end();
      return;
    }
    if (method !== 'GET') {
      const refusal = { message: 'Use GET to read a file.', extensions: { code: 'BAD_REQUEST' } };
      sendJson(response, 405, { ...common, allow: 'GET, OPTIONS' }, [refusal]);
      return;
    }
    const credential = { guid, address: addressOf(request) };
    const refused = await pipeline.count(credential);
    if (refused && 'errors' in refused.result) {
      sendJson(response, refused.status, { ...common, ...refused.headers }, refused.result.errors ?? []);
      return;
    }
    let open: OpenFile;
    try {
      open = await files.open({ ...asked(request), ...credential });
    } catch (error) {
      const masked = pipeline.mask(error);
      sendJson(response, statusOf(error, masked), { ...common, ...newGuid(guid) }, [masked]);
      return;
    }
    // A Guid that the answer rotated is known by now.
    await pass(open, response, { ...common, ...newGuid(guid) });
  }

  async function pass({ file, leave }: OpenFile, response: ServerResponse, headers: Headers): Promise<void> {
    const { downloadBytes, downloadMs, downloadStallMs } = config.limits;
    try {
      if (file.bytes !== undefined && file.bytes > downloadBytes) {
        const tooLarge = {
          message: `the file is larger than ${downloadBytes} bytes (LIMIT_DOWNLOAD_BYTES)`,
          extensions: { code: 'GATEWAY_GARBLED' },
        };
        file.body.destroy();
        sendJson(response, 502, headers, [tooLarge]);
        return;
      }
      response.writeHead(file.status, { ...headers, ...headOf(file) }).flushHeaders();
      await stream(file.body, response, { mostBytes: downloadBytes, withinMs: downloadMs, stallMs: downloadStallMs });
    } catch (error) {
      // The head is sent: a broken connection shows the client that the file is incomplete.
      log.debug({ err: error }, 'File not passed on completely');
      response.destroy();
    } finally {
      file.body.destroy();
      leave();
    }
  }

  return (request, response, requestId) => {
    serve(request, response, requestId).catch((error: unknown) => {
      log.error({ err: error }, 'A request could not be answered');
      response.destroy();
    });
  };
}

type Headers = Readonly<Record<string, string>>;

function asked({ url = '', headers }: IncomingMessage) {
  const [path = '', ...query] = url.slice(recordingsPath.length).split('?');
  return { path: path.split('/'), query: new URLSearchParams(query.join('?')), range: headers.range };
}

function headOf({ bytes, contentRange, fileName }: OpenFile['file']): Headers {
  const ending = /\.(\w+)$/.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(playable, ending) ? playable[ending] : undefined;
  return {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': fileName === undefined ? 'attachment' : `attachment; filename="${fileName}"`,
    ...(bytes !== undefined && { 'content-length': String(bytes) }),
    ...(contentRange !== undefined && { 'content-range': contentRange, 'accept-ranges': 'bytes' }),
  };
}

interface Bounds {
  readonly mostBytes: number;
  readonly withinMs: number;
  /** Maximum time without progress. */
  readonly stallMs: number;
}

/** @throws when the file breaks off, is too large, or takes too long; the response is then destroyed */
async function stream(
  body: Readable,
  response: ServerResponse,
  { mostBytes, withinMs, stallMs }: Bounds,
): Promise<void> {
  const aborting = new AbortController();
  const give = (why: string) => () => {
    aborting.abort(new Error(why));
  };
  const whole = setTimeout(give('too slow'), withinMs);
  const stall = setTimeout(give('no progress'), stallMs);
  let size = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      stall.refresh();
      size += chunk.length;
      if (size > mostBytes) done(new Error('it is larger than LIMIT_DOWNLOAD_BYTES'));
      else done(null, chunk);
    },
  });
  try {
    await join(body, counted, response, { signal: aborting.signal });
  } finally {
    clearTimeout(whole);
    clearTimeout(stall);
  }
}

function sendJson(response: ServerResponse, status: number, headers: Headers, errors: readonly object[]): void {
  response
    .writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify({ errors }));
}
