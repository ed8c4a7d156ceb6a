/** What `/metrics` says now. */

async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  return Number(new RegExp(`^agent_gateway_${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

/** @param url of the server's GraphQL */
export const subscribers = (url: string): Promise<number> => metric(url, 'subscribers');
export const pollers = (url: string): Promise<number> => metric(url, 'pollers');
