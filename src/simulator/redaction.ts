const secretKey = /pass|pwd|token/i;
const replacement = '***';

function body(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(body);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, secretKey.test(key) ? replacement : body(inner)]),
  );
}

function query(parameters: URLSearchParams): string {
  if (parameters.size === 0) return '';
  return new URLSearchParams(
    [...parameters].map(([key, value]): [string, string] => [key, secretKey.test(key) ? replacement : value]),
  ).toString();
}

/** Bodies and queries as the ledger may show them, with passwords and tokens replaced. */
export const redacted = { body, query };
