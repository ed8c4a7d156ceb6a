/**
 * How long a test waits for what has to come, in milliseconds. What waits ends as soon as it has come, so that a long patience costs nothing
 * but where something is broken; a short one fails on a machine that stands still for ten seconds, as shared ones do.
 * A run in which much is broken sets a short one by `TEST_PATIENCE_MS`.
 */
export const patienceMs = Number(process.env['TEST_PATIENCE_MS'] ?? 60_000);
