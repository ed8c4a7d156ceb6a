/** The manifests in `deploy`, validated by the schemas of Kubernetes and the compose specification, and as kustomize renders them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

const folder = join(import.meta.dirname, '../../deploy');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const isKubectlThere = spawnSync('kubectl', ['kustomize', '--help']).status === 0;

interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
}

/** A class of the package kubernetes-models per kind, which validates against the published schema. */
type Model = new (manifest: Manifest) => { validate(): void };

const manifestsOf = (text: string): readonly Manifest[] =>
  parseAllDocuments(text).map((document) => document.toJS() as Manifest);

async function validate(manifest: Manifest): Promise<void> {
  // Loaded by name, because the package exists only after this suite has installed it.
  const name = `kubernetes-models/${manifest.apiVersion}`;
  const models = (await import(name)) as Readonly<Record<string, Model>>;
  const model = models[manifest.kind];
  if (model === undefined) throw new Error(`no schema of ${manifest.apiVersion} ${manifest.kind}`);
  new model(manifest).validate();
}

describe('kubernetes.yaml', () => {
  test.each(manifestsOf(read('kubernetes.yaml')))('is valid by the schema of $kind', async (manifest) => {
    await validate(manifest);
    await expect(validate({ ...manifest, spec: { replicas: 'two', ports: 1, maxUnavailable: [] } } as Manifest)).rejects.toThrow(); // prettier-ignore
  });
});

interface Validate {
  (document: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}

/**
 * Validates against the schema that the linter dclint bundles.
 * @returns the mistakes with their paths
 */
async function mistakesOfCompose(document: unknown): Promise<readonly string[]> {
  const name = 'ajv';
  const { Ajv } = (await import(name)) as {
    readonly Ajv: new (options: object) => { compile(schema: object): Validate };
  };
  const path = join(import.meta.dirname, 'node_modules/dclint/schemas/compose.schema.json');
  // The schema names draft 7 by a URL that ajv does not know.
  const schema = { ...(JSON.parse(readFileSync(path, 'utf8')) as object), $schema: undefined };
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  return validate(document) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('compose.yaml', () => {
  const text = read('compose.yaml');

  test('is valid by the schema of the compose specification', async () => {
    expect(await mistakesOfCompose(parse(text))).toEqual([]);
  });

  test.each([
    ['target: /etc/agent-gateway/ca.pem', 'targets: /etc/agent-gateway/ca.pem', '/services/server/volumes/0'],
    ['replicas: 2', 'replicas: [2]', '/services/server/deploy/replicas'],
    ['condition: service_healthy', 'condition: healthy', '/services/server/depends_on/redis/condition'],
  ])('is not with a mistake: %s', async (right, wrong, place) => {
    const mistakes = await mistakesOfCompose(parse(text.replace(right, wrong)));
    expect(mistakes.map((mistake) => mistake.split(' ', 1)[0])).toContain(place);
  });
});

describe('kustomization.yaml', () => {
  const kustomization = parse(read('kustomization.yaml')) as {
    readonly resources: readonly string[];
    readonly images: readonly { readonly name: string; readonly newName: string; readonly newTag: string }[];
  };

  test('names files that exist, an image of the manifests, and this version', () => {
    const { version } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as { version: string };
    const manifests = kustomization.resources.map(read).join('\n');
    for (const { name, newTag } of kustomization.images) {
      expect(manifests).toContain(`image: ${name}:`);
      expect(newTag).toBe(version);
    }
  });

  test.skipIf(!isKubectlThere)('renders to valid manifests with its image', async () => {
    const { stdout, stderr, status } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const rendered = manifestsOf(stdout);
    expect(rendered.map(({ kind }) => kind).sort()).toEqual(['Deployment', 'PodDisruptionBudget', 'Service']);
    for (const manifest of rendered) await validate(manifest);
    for (const { newName, newTag } of kustomization.images) expect(stdout).toContain(`image: ${newName}:${newTag}`);
  });
});
