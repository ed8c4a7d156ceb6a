/** The baseline for all others: node:http and undici.request. Each request is passed through unchanged, without GraphQL. */
import { createServer } from 'node:http';
import { Pool } from 'undici';

const { origin } = new URL(process.env['GATEWAY_URL'] ?? '');
const pool = new Pool(origin, { connections: 512 });

async function call(method: string, path: string, guid: string, body: string): Promise<string> {
  const headers = { guid, 'content-type': 'application/json' };
  const answer = await pool.request({ method, path, headers, body: body === '' ? null : body });
  return answer.body.text();
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    const guid = String(request.headers['guid']);
    const url = request.url ?? '/';
    const [prefix = '', many] = url.split('/many/');
    const answers =
      many === undefined
        ? call(request.method ?? 'GET', url, guid, body)
        : Promise.all(
            many.split(',').map((id) => call('GET', `${prefix}/onlineagent/${id}/agentstatus`, guid, '')),
          ).then((texts) => `[${texts.join(',')}]`);
    answers
      .then((text) => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      })
      .catch(() => response.writeHead(502).end());
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
