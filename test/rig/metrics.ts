/** Reads `/metrics`. */

/** @param name without the prefix, with labels if it has any */
export async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  const line = text.split('\n').find((each) => each.startsWith(`agent_gateway_${name} `));
  return Number(line?.split(' ').at(-1));
}

/** @param url the server's GraphQL URL */
export const subscribers = (url: string): Promise<number> => metric(url, 'subscribers');
export const pollers = (url: string): Promise<number> => metric(url, 'pollers');
