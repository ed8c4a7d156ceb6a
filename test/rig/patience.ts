/**
 * How long a test waits for an expected condition, in milliseconds. Waits end as soon as the condition holds, so a long limit costs time only in
 * failing tests. A short one fails on a shared machine that stalls for ten seconds. A run with many failures can set a shorter limit with
 * `TEST_PATIENCE_MS`.
 */
export const patienceMs = Number(process.env['TEST_PATIENCE_MS'] ?? 60_000);
