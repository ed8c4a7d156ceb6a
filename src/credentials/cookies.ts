/**
 * A session's cookies: load balancers route by them, so that a session's calls reach the node that knows it (protocol.md "Authentication"). They are
 * sent back unchanged, whatever their attributes: all calls of a session go to one gateway.
 */

/** Maximum number kept; a balancer sets one or two. */
const mostCookies = 16;
const longestCookie = 4096;

/**
 * @param known the `Cookie` header so far
 * @param announced `name=value` of each `Set-Cookie`; an empty value removes the cookie
 * @returns the `Cookie` header from now on
 */
export function mergedCookies(known: string | undefined, announced: readonly string[]): string | undefined {
  const cookies = new Map(known?.split('; ').map(pairOf));
  for (const [name, value] of announced.map(pairOf)) {
    if (name === '') continue;
    if (value === '') cookies.delete(name);
    else if (name.length + value.length <= longestCookie && (cookies.has(name) || cookies.size < mostCookies))
      cookies.set(name, value);
  }
  return cookies.size === 0 ? undefined : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

function pairOf(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  return at < 0 ? ['', ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
