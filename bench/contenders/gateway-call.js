/* global URL, process */
/**
 * The call to the gateway as a contender's user would write it on undici.
 * @param Pool undici's, of the contender's own packages: this file belongs to all of them, and so has none
 */
export function gatewayCall(Pool) {
  const { origin, pathname } = new URL(process.env.GATEWAY_URL);
  const pool = new Pool(origin, { connections: 512 });
  return async (method, path, guid) => {
    const headers = { guid, 'content-type': 'application/json' };
    const answer = await pool.request({ method, path: pathname + path, headers });
    const envelope = await answer.body.json();
    if (envelope.retcode !== '0') throw new Error(envelope.retcode);
    return envelope.result ?? {};
  };
}
