/** docs/configuration.md: every setting with its default and its meaning, grouped. */
import { describedSettings } from '../src/settings.ts';

interface Group {
  readonly title: string;
  readonly about: string;
  readonly holds: RegExp;
}

const groups: readonly Group[] = [
  { title: 'Server', about: 'Where the server listens.', holds: /^(HOST|PORT|WORKERS)$/ },
  {
    title: 'Gateway',
    about:
      'How the server reaches the agent gateway. Without `AGENT_GATEWAY_URL` the server starts an embedded simulator of one, and listens on a loopback address only.',
    holds: /^AGENT_GATEWAY_/,
  },
  {
    title: 'Store',
    about: 'The event log and the sessions: one SQLite file per process, or a Redis for [many instances](scaling.md).',
    holds: /^(NEW_)?STORE_/,
  },
  {
    title: 'Sessions',
    about: 'How long sessions and Guids live ([authentication](authentication.md)).',
    holds: /^SESSION_/,
  },
  {
    title: 'Limits',
    about:
      'What one document, session, client address or process may use. Refusals are described in [errors](errors.md), the reasons in [limits and security](security.md).',
    holds: /^LIMIT_/,
  },
  {
    title: 'Clients and browsers',
    about: 'What front ends may do.',
    holds: /^(STREAM_PING_MS|PUBLIC_ORIGINS|GRAPHIQL|INTROSPECTION|TRUSTED_DOCUMENTS)$/,
  },
  { title: 'Logs and traces', about: 'What operators see ([operations](operations.md)).', holds: /^(LOG|OTEL)_/ },
];

/** Markdown, not yet formatted. @throws where a setting is in no group, or in two */
export function settingsPage(): string {
  const settings = describedSettings();
  for (const { name } of settings) {
    const found = groups.filter(({ holds }) => holds.test(name)).length;
    if (found !== 1)
      throw new Error(`${name} is in ${found} groups of docs/configuration.md: see scripts/settings-page.ts`);
  }
  const sections = groups.map(({ title, about, holds }) => {
    const rows = settings
      .filter(({ name }) => holds.test(name))
      .map(({ name, meaning, defaultText }) => {
        const shown = defaultText === undefined ? '' : `\`${defaultText}\``;
        return `| \`${name}\` | ${shown} | ${meaning.replaceAll('|', '\\|')} |`;
      });
    return [`## ${title}`, '', about, '', '| variable | default | meaning |', '| --- | --- | --- |', ...rows, ''];
  });
  return [
    '# Configuration',
    '',
    'Settings are environment variables. A wrong value stops the process with one line that names the variable, and exit code 2. If the name of a variable looks like a misspelt setting, the server logs a line at the start and ignores the variable. An empty variable counts as unset.',
    '',
    '`npm start -- --help` prints the same list. `npm run generate` writes this page from `src/settings.ts`.',
    '',
    ...sections.flat(),
  ].join('\n');
}
