/** Checks of settings. */
import { makeExactValidator } from 'envalid';
import { readdirSync, statSync } from 'node:fs';

export const whole = (min: number, max: number) =>
  makeExactValidator<number>((input) => {
    if (!/^\d{1,15}$/.test(input) || Number(input) < min || Number(input) > max)
      throw new Error(`must be a whole number from ${min} to ${max}`);
    return Number(input);
  });

/** It would trust nothing of whom it is named for, and say so to each of their requests only. What cannot be read, whoever reads it says. */
export function isFolderWithoutDocuments(path: string): boolean {
  return (
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true &&
    !readdirSync(path).some((name) => name.endsWith('.graphql'))
  );
}

export function gatewaySite(input: string): string {
  const url = URL.canParse(input) ? new URL(input) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error('must be http(s) addresses, comma-separated');
  if (url.username || url.password || url.search || url.hash)
    throw new Error('must hold no credentials, query or fragment');
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (path.endsWith('/agentgateway/resource') ? path : `${path}/agentgateway/resource`);
}

export function webOrigin(input: string): string {
  if (!URL.canParse(input) || new URL(input).origin !== input)
    throw new Error('must be origins such as https://desk.example.com (no path, no slash at the end), comma-separated');
  return input;
}
