import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('the agent id of a release crosses at most five rooms and twenty files from socket to socket', async () => {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'agent-id-trail.ts');
  // It exits with 1 beyond these bounds.
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  expect(stdout).toContain('src/families/conference/operations.ts: the declaration');
  expect(stdout).toContain('src/gateway/request.ts');
});
