import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { settingNames } from '../../src/settings.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const settings = new Set(settingNames);
const rules = parsed('deploy/prometheus-alerts.yaml')[0] as {
  readonly groups: readonly { readonly rules: readonly Rule[] }[];
};
const alerts = rules.groups.flatMap((group) => group.rules);

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly annotations: { readonly runbook: string };
}

function parsed(path: string): readonly unknown[] {
  return parseAllDocuments(read(path)).map((document) => {
    expect(document.errors, path).toEqual([]);
    return document.toJS() as unknown;
  });
}

/** Every string that the value holds, however deep. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** Names as a scrape has them, of ours and of Node's. */
async function metricNames(): Promise<ReadonlySet<string>> {
  const metrics = createMetrics();
  metrics.pollAge(() => 0);
  metrics.unpolledAgents(() => 0);
  metrics.operationsInFlight(() => 0);
  const types = [...(await metrics.text()).matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  return new Set(
    types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    ),
  );
}

/** The name without what a histogram adds. */
const family = (name: string): string => name.replace(/_(bucket|sum|count)$/, '');

const metricsIn = (expression: string): readonly string[] =>
  expression.match(/\b(?:agent_gateway|nodejs|process)_[a-z0-9_]+/g) ?? [];

describe('what is in deploy', () => {
  test('is well-formed', () => {
    for (const path of ['compose.yaml', 'kubernetes.yaml', 'kustomization.yaml', 'prometheus-alerts.yaml'])
      expect(parsed(`deploy/${path}`)[0]).toBeTypeOf('object');
    expect(JSON.parse(read('deploy/grafana/agent-gateway.json'))).toHaveProperty('panels');
  });

  test('says of each file that it was not run here', () => {
    expect(read('deploy/Containerfile')).toContain('No container engine has run this file');
    for (const path of [
      'compose.yaml',
      'kubernetes.yaml',
      'kustomization.yaml',
      'prometheus-alerts.yaml',
      'grafana/agent-gateway.json',
    ])
      expect(read(`deploy/${path}`), path).toContain('Not run here');
  });

  test('sets only variables that are settings', () => {
    const [compose] = parsed('deploy/compose.yaml') as [
      { services: { server: { environment: Record<string, string> } } },
    ];
    const containers = parsed('deploy/kubernetes.yaml').flatMap(
      (document) =>
        (document as { spec?: { template?: { spec: { containers: { env: { name: string }[] }[] } } } }).spec?.template
          ?.spec.containers ?? [],
    );
    const image = [...read('deploy/Containerfile').matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) =>
      line.split(' ').map((pair) => pair.split('=')[0]),
    );
    const used = [
      ...Object.keys(compose.services.server.environment),
      ...containers.flatMap(({ env }) => env.map(({ name }) => name)),
      ...image,
    ];
    expect(used.length).toBeGreaterThan(15);
    for (const name of used) expect(settings, name).toContain(name);
  });

  test('mounts each file that its settings name', () => {
    const [compose] = parsed('deploy/compose.yaml') as [
      {
        services: {
          server: { environment: Record<string, string>; volumes: { target: string; read_only: boolean }[] };
        };
      },
    ];
    const { environment, volumes } = compose.services.server;
    const files = Object.entries(environment).filter(([name]) => name.endsWith('_FILE'));
    expect(files.length).toBeGreaterThan(0);
    for (const [name, value] of files)
      expect(volumes, name).toContainEqual(
        expect.objectContaining({ target: /\/[^}]*/.exec(value)?.[0], read_only: true }),
      );
    const [deployment] = parsed('deploy/kubernetes.yaml') as [
      {
        spec: {
          template: {
            spec: {
              containers: {
                env: { name: string; value?: string }[];
                volumeMounts: { name: string; mountPath: string }[];
              }[];
              volumes: { name: string }[];
            };
          };
        };
      },
    ];
    const { containers, volumes: named } = deployment.spec.template.spec;
    for (const { env, volumeMounts } of containers) {
      for (const { name, value = '' } of env.filter((variable) => variable.name.endsWith('_FILE')))
        expect(
          volumeMounts.map(({ mountPath }) => mountPath),
          name,
        ).toContain(dirname(value));
      for (const { name } of volumeMounts) expect(named.map((volume) => volume.name)).toContain(name);
    }
  });

  test('mounts only files and volumes that exist, and builds from files that exist', () => {
    interface Volume {
      readonly type: string;
      readonly source: string;
    }
    interface Service {
      readonly build?: { readonly context: string; readonly dockerfile: string };
      readonly volumes?: readonly (Volume | string)[];
    }
    const [compose] = parsed('deploy/compose.yaml') as [
      { services: Record<string, Service>; volumes: Record<string, unknown> },
    ];
    const folder = join(root, 'deploy');
    /** As compose reads it where no variable is set. */
    const interpolated = (text: string) =>
      text.replaceAll(/\$\{\w+(?::-([^}]*))?[^}]*\}/g, (_all, fallback: string | undefined) => fallback ?? '');
    const sources = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => interpolated(typeof volume === 'string' ? volume.split(':')[0]! : volume.source)),
    );
    expect(sources.length).toBeGreaterThan(1);
    for (const source of sources) {
      if (source in compose.volumes) continue;
      // Anything else is a path, and compose would make an empty folder of one that does not exist.
      expect(source).toMatch(/^[./]/);
      expect(existsSync(resolve(folder, source)), source).toBe(true);
    }
    const builds = Object.values(compose.services).flatMap(({ build }) => (build ? [build] : []));
    expect(builds.length).toBe(1);
    for (const { context, dockerfile } of builds)
      expect(existsSync(resolve(folder, context, dockerfile)), dockerfile).toBe(true);
    expect(sources.filter((source) => source in compose.volumes).toSorted()).toEqual(
      Object.keys(compose.volumes).toSorted(),
    );
  });

  test('asks for metrics that there are', async () => {
    const names = await metricNames();
    const dashboard = strings(JSON.parse(read('deploy/grafana/agent-gateway.json'))).flatMap(metricsIn);
    const used = [...dashboard, ...alerts.flatMap(({ expr }) => metricsIn(expr))];
    expect(used.length).toBeGreaterThan(30);
    for (const name of used) expect(names, name).toContain(name);
  });

  test('shows every metric of ours on the dashboard', async () => {
    const shown = strings(JSON.parse(read('deploy/grafana/agent-gateway.json')))
      .flatMap(metricsIn)
      .map(family);
    const ours = [...(await metricNames())].filter((name) => name.startsWith('agent_gateway_')).map(family);
    expect([...new Set(ours)].filter((name) => !shown.includes(name))).toEqual([]);
  });

  test('probes what there is, and gives a drain its time', () => {
    const [compose] = parsed('deploy/compose.yaml') as [{ services: { server: { stop_grace_period: string } } }];
    const [deployment] = parsed('deploy/kubernetes.yaml') as [
      {
        spec: {
          template: {
            spec: {
              terminationGracePeriodSeconds: number;
              containers: { readinessProbe: object; livenessProbe: object; lifecycle: object }[];
            };
          };
        };
      },
    ];
    const { spec } = deployment.spec.template;
    const [container] = spec.containers;
    expect(container?.livenessProbe).toMatchObject({ httpGet: { path: '/health' } });
    expect(container?.readinessProbe).toMatchObject({ httpGet: { path: '/ready' } });
    // Hold and grace, and twice that for the whole.
    expect(parseInt(compose.services.server.stop_grace_period)).toBeGreaterThanOrEqual(30);
    expect(spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(35);
  });
});

describe('docs/operations.md', () => {
  const text = read('docs/operations.md');

  test('has a section for each alert, to which the alert points', () => {
    for (const { alert, annotations } of alerts) {
      expect(text).toContain(`\n### ${alert}\n`);
      expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
    }
    expect([...text.matchAll(/^### (\S+)$/gm)].map(([, name]) => name)).toEqual(alerts.map(({ alert }) => alert));
  });

  test('and docs/observability.md name settings and metrics that there are, and every metric of ours', async () => {
    const both = `${text}\n${read('docs/observability.md')}`;
    for (const [, name = ''] of both.matchAll(/`((?:AGENT_GATEWAY|STORE|LIMIT|SESSION|STREAM|PUBLIC|OTEL)_[A-Z_]+)`/g))
      if (!['OTEL_RESOURCE_ATTRIBUTES'].includes(name) && !name.startsWith('AGENT_POLL'))
        expect(settings, name).toContain(name);
    const ours = [...(await metricNames())].filter((name) => name.startsWith('agent_gateway_'));
    for (const name of ours) expect(both, name).toContain(family(name).replace('agent_gateway_', ''));
  });
});
