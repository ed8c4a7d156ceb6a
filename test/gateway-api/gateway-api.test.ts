/** The gateway as OpenAPI and AsyncAPI: public validators accept the files, and the files contain everything in the catalogue. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { publishedEvents, publishedOperations } from '../rig/facts.ts';
import { installPackages } from '../rig/install-packages.ts';

const folder = import.meta.dirname;
const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(folder, '..', '..', 'schema', 'gateway', name), 'utf8'));

interface OperationObject {
  readonly operationId: string;
  readonly 'x-graphql'?: readonly string[];
}
type PathItem = Readonly<Record<string, OperationObject>>;
const openApi = read('openapi.json') as {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly webhooks: Readonly<Record<string, PathItem>>;
};
interface MessageObject {
  readonly payload: object;
  readonly examples?: readonly { readonly payload: unknown }[];
  readonly 'x-graphql': string;
}
const asyncApi = read('asyncapi.json') as {
  readonly components: { readonly messages: Readonly<Record<string, MessageObject>> };
};

/** Resolved from the folder of this suite. */
const load = createRequire(join(folder, 'package.json'));
const loadModule = async (name: string): Promise<unknown> => import(load.resolve(name));

beforeAll(() => installPackages(folder), 120_000);

describe('OpenAPI', () => {
  test('a public validator accepts it', async () => {
    const { Validator } = (await loadModule('@seriousme/openapi-schema-validator')) as {
      readonly Validator: new () => { validate(document: unknown): Promise<{ valid: boolean; errors?: unknown }> };
    };
    expect(await new Validator().validate(openApi)).toEqual({ valid: true });
  });

  test('it has each operation of the catalogue, under a name of its own', () => {
    const routes = Object.entries(openApi.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const called = publishedOperations.filter(({ path }) => path.startsWith('/'));
    expect(routes.toSorted()).toEqual(called.map(({ method, path }) => `${method} ${path}`).toSorted());
    expect(Object.keys(openApi.webhooks)).toHaveLength(publishedOperations.length - called.length);
    const names = [...Object.values(openApi.paths), ...Object.values(openApi.webhooks)]
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(publishedOperations.length);
  });

  test('it names the fields that call an operation', () => {
    const [release] = Object.values(openApi.paths['/agentconf/{agentid}/releaseagentconf'] ?? {});
    expect(release?.['x-graphql']).toEqual(['Mutation.releaseAgentConference']);
  });
});

describe('AsyncAPI', () => {
  test('a public validator accepts it', async () => {
    const { Parser } = load('@asyncapi/parser') as {
      readonly Parser: new () => {
        validate(text: string): Promise<readonly { severity: number; message: string; path: unknown }[]>;
      };
    };
    const found = await new Parser().validate(JSON.stringify(asyncApi));
    // 0 is an error, 1 a warning; the rest is advice, such as to name a licence.
    expect(found.filter(({ severity }) => severity <= 1)).toEqual([]);
  });

  test('it has each event of the catalogue, with the type that it arrives as', () => {
    const { messages } = asyncApi.components;
    expect(Object.keys(messages).toSorted()).toEqual(publishedEvents.map(({ eventType }) => eventType).toSorted());
    const types = Object.values(messages).map((message) => message['x-graphql']);
    expect(types.filter((name) => schema.getType(name) === undefined)).toEqual([]);
  });

  test('each published example fits the schema of its event', () => {
    const { default: Ajv } = load('ajv') as { readonly default: new (options: object) => AjvInstance };
    const addFormats = load('ajv-formats') as { readonly default: (ajv: AjvInstance) => void };
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const wrong = Object.entries(asyncApi.components.messages).flatMap(([name, { payload, examples = [] }]) => {
      const validate = ajv.compile(payload);
      return examples
        .filter((example) => !validate(example.payload))
        .map(() => [name, ajv.errorsText(validate.errors)]);
    });
    expect(wrong).toEqual([]);
  });
});

interface AjvInstance {
  compile(schema: object): ((data: unknown) => boolean) & { readonly errors?: unknown };
  errorsText(errors: unknown): string;
}
