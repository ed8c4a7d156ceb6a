/** docs/configuration.md: every setting with its default and its meaning, grouped by the sections of the configuration. */
import type { Setting } from '../src/setting-kinds.ts';
import { sectionTitles, settings, type Section } from '../src/settings.ts';

const abouts: Readonly<Record<Section, string>> = {
  server: 'Where the server listens.',
  gateway:
    'How the server reaches the agent gateway. Without `AGENT_GATEWAY_URL` the server starts an embedded simulator of one, and listens on a loopback address only.',
  store: 'The event log and the sessions: one SQLite file per process, or a Redis for [many instances](scaling.md).',
  session: 'How long sessions and Guids live ([authentication](authentication.md)).',
  limits:
    'What one document, session, client address or process may use. Refusals are described in [errors](errors.md), the reasons in [limits and security](security.md).',
  clients: 'What front ends may do.',
  telemetry: 'What operators see ([operations](operations.md)).',
};

/** Markdown, not yet formatted. */
export function settingsPage(): string {
  const sections = Object.entries(settings).flatMap(([section, named]) => {
    const rows = Object.values<Setting>(named).map((each) => {
      const shown = each.defaultText === undefined ? '' : `\`${each.defaultText}\``;
      return `| \`${each.variable}\` | ${shown} | ${each.about.replaceAll('|', '\\|')} |`;
    });
    return [
      `## ${sectionTitles[section as Section]}`,
      '',
      abouts[section as Section],
      '',
      '| variable | default | meaning |',
      '| --- | --- | --- |',
      ...rows,
      '',
    ];
  });
  return [
    '# Configuration',
    '',
    'Settings are environment variables. A wrong value stops the process with one line that names the variable, and exit code 2. If the name of a variable looks like a misspelt setting, the server logs a line at the start and ignores the variable. An empty variable counts as unset.',
    '',
    '`npm start -- --help` prints the same list. `npm run generate` writes this page from `src/settings.ts`.',
    '',
    ...sections,
  ].join('\n');
}
