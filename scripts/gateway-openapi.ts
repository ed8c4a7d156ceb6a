/** schema/gateway/openapi.json: the gateway's REST operations as its public documentation and public clients show them, as OpenAPI 3.1. */
import { isObjectType, type GraphQLSchema } from 'graphql';
import { callsOf } from '../src/schema/upstream.ts';
import {
  basePath,
  catalogueOperations,
  fieldSchema,
  objectSchema,
  pagesOf,
  sentence,
  type CatalogueField,
  type CatalogueOperation,
  type JsonSchema,
} from './gateway-catalogue.ts';

const about = `The REST interface of the agent gateway behind agent-gateway-graphql, as its public documentation and public clients show it. The gateway answers HTTP 200 to almost every request: \`retcode\` says whether it accepted the request. \`x-graphql\` names the fields of agent-gateway-graphql that call an operation.`;

export function gatewayOpenApi(root: string, schema: GraphQLSchema): JsonSchema {
  const operations = catalogueOperations(root);
  const names = Map.groupBy(operations, ({ logName }) => logName);
  const fields = graphqlFields(schema);
  const stated = (operation: CatalogueOperation): JsonSchema => {
    const isUnique = names.get(operation.logName)?.length === 1;
    const words = operation.path.replace('/{agentid}', '').match(/\w+/g) ?? [];
    const id = isUnique ? operation.logName : words.join('_');
    return operationObject(operation, id, fields.get(`${operation.method} ${operation.path}`) ?? []);
  };
  const [called, calling] = [operations.filter(isPath), operations.filter((operation) => !isPath(operation))];
  return {
    openapi: '3.1.0',
    info: { title: 'Agent gateway', version: '2025-11', description: about },
    servers: [
      {
        url: `https://{host}${basePath}`,
        variables: { host: { default: 'gateway.example', description: 'Host and port of the gateway.' } },
      },
    ],
    tags: [...new Set(called.map(({ family }) => family))].toSorted().map((name) => ({ name })),
    paths: Object.fromEntries(
      [...Map.groupBy(called, ({ path }) => path)]
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([path, methods]) => [path, methodsOf(methods, stated)]),
    ),
    webhooks: Object.fromEntries(calling.map((operation) => [operation.logName, methodsOf([operation], stated)])),
    components: {
      securitySchemes: {
        Guid: {
          type: 'apiKey',
          in: 'header',
          name: 'Guid',
          description: 'The credential of the agent’s session. The sign-in returns it in the header `Set-GUID`.',
        },
      },
      schemas: {
        Envelope: {
          type: 'object',
          description: 'The form of every answer but files.',
          properties: {
            retcode: {
              type: 'string',
              description: '`0` if the gateway accepted the request; otherwise the code of the refusal.',
            },
            message: { type: 'string', description: 'The gateway’s own words; may be empty.' },
          },
          required: ['retcode'],
        },
      },
    },
  };
}

const isPath = ({ path }: CatalogueOperation): boolean => path.startsWith('/');

const methodsOf = (
  operations: readonly CatalogueOperation[],
  stated: (operation: CatalogueOperation) => JsonSchema,
): JsonSchema => Object.fromEntries(operations.map((operation) => [operation.method.toLowerCase(), stated(operation)]));

/** The fields of the schema by method and path. */
function graphqlFields(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields()))
      for (const { operation } of callsOf(field)) {
        const routes = [operation.route, ...(operation.classicRoute === undefined ? [] : [operation.classicRoute])];
        for (const route of routes) found.set(route, [...(found.get(route) ?? []), `${type.name}.${field.name}`]);
      }
  return found;
}

function operationObject(operation: CatalogueOperation, operationId: string, fields: readonly string[]): JsonSchema {
  const { family, name, pathParams, query, body, prerequisites, events, errorCodes, notes = [] } = operation;
  const parameters = [
    ...Object.entries(pathParams).map(([parameter, described]) => ({
      ...parameterObject({ type: 'string', ...described, name: parameter }, 'path'),
      required: true,
    })),
    ...query.map((field) => parameterObject(field, 'query')),
  ];
  const hasGuid = prerequisites.some((text) => text.includes('Guid'));
  const pages = pagesOf(operation);
  return {
    operationId,
    summary: sentence(name).replace(/\.$/, ''),
    ...(notes.length > 0 && { description: notes.map(sentence).join(' ') }),
    ...(isPath(operation) && { tags: [family] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body.length > 0 && { requestBody: requestBody(body) }),
    responses: { '200': answer(operation) },
    security: hasGuid ? [{ Guid: [] }] : [],
    ...(prerequisites.length > 0 && { 'x-prerequisites': prerequisites }),
    ...(events.length > 0 && { 'x-events': events }),
    ...(errorCodes.length > 0 && { 'x-retcodes': errorCodes }),
    ...(pages.length > 0 && { 'x-pages': pages }),
    ...(fields.length > 0 && { 'x-graphql': [...new Set(fields)].toSorted() }),
  };
}

function parameterObject(field: CatalogueField, place: 'path' | 'query'): JsonSchema {
  const { description, ...schema } = fieldSchema(field);
  return {
    name: field.name,
    in: place,
    ...(field.required === true && { required: true }),
    ...(description !== undefined && { description }),
    schema,
  };
}

function requestBody(fields: readonly CatalogueField[]): JsonSchema {
  const file = fields.find(({ type }) => type === 'file');
  if (file !== undefined)
    return { content: { 'multipart/form-data': { schema: objectSchema([{ ...file, name: 'file' }]) } } };
  const isUnseen = fields.every(({ name }) => name.startsWith('('));
  const description = isUnseen ? { description: 'The fields of the body are not documented.' } : {};
  return { ...description, content: { 'application/json': { schema: objectSchema(fields) } } };
}

function answer({ result }: CatalogueOperation): JsonSchema {
  const headers = Object.entries(result.headers ?? {}).map(
    ([name, text]) => [name, { description: sentence(text), schema: { type: 'string' } }] as const,
  );
  return {
    description: sentence(result.note ?? 'The answer of the gateway'),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    content:
      result.kind === 'binary'
        ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
        : { 'application/json': { schema: envelopeWith(result) } },
  };
}

function envelopeWith(result: CatalogueOperation['result']): JsonSchema {
  const envelope = { $ref: '#/components/schemas/Envelope' };
  if (result.kind === 'absent') return envelope;
  if (result.kind === 'envelope') return { allOf: [envelope, { type: 'object', properties: { event: {} } }] };
  return { allOf: [envelope, { type: 'object', properties: { result: resultSchema(result) } }] };
}

function resultSchema({ kind, fields = [], items }: CatalogueOperation['result']): JsonSchema {
  if (kind === 'object') return objectSchema(fields);
  if (kind === 'array')
    return { type: 'array', items: typeof items === 'string' ? { type: 'string' } : objectSchema(items ?? []) };
  return kind === 'unknown' ? {} : { type: kind };
}
