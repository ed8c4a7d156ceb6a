/** Variables for any document of the contract: valid for their types, with a mark in every value that is a secret. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** None of these may appear anywhere but in the request itself. */
export const marks = {
  password: 'MarkedPassword1',
  wrongPassword: 'MarkedWrong2',
  newPassword: 'MarkedNew3',
  phone: '55501770099',
  text: 'MarkedText4',
  token: 'MarkedToken5',
  strangerGuid: 'MarkedGuid6.AgentGateway0',
  socketGuid: 'MarkedGuid7.AgentGateway0',
  storeKey: 'MarkedStoreKey8!',
} as const;

const byName: Readonly<Record<string, unknown>> = {
  agentId: '1001',
  toAgentId: '1002',
  toAgentIds: ['1002'],
  ofAgentId: '1002',
  ids: ['1'],
  password: marks.password,
  oldPassword: marks.wrongPassword,
  newPassword: marks.newPassword,
  phoneNumber: marks.phone,
  callerNumber: marks.phone,
  kind: 'PHONE',
  address: marks.phone,
  voicePath: 'Y:/VOICE/0/0/0/1.V3',
  body: { phone: marks.phone, token: marks.token },
  reason: 200,
};

function sample(name: string, type: GraphQLInputType): unknown {
  if (name in byName) return byName[name];
  if (isNonNullType(type)) return sample(name, type.ofType);
  if (isListType(type)) return [sample('', type.ofType)];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields()).filter(
      (field) => isNonNullType(field.type) || field.name in byName,
    );
    return Object.fromEntries(fields.map((field) => [field.name, sample(field.name, field.type)]));
  }
  return { Int: 5, Boolean: true, ID: '1', JSON: { token: marks.token } }[named.name] ?? marks.text;
}

/** For the single operation of a document; optional variables are omitted. */
export function samplesFor(schema: GraphQLSchema, document: DocumentNode): Readonly<Record<string, unknown>> {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const declared = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  return Object.fromEntries(
    declared.flatMap(({ variable, type }) => {
      const given = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
      return given && isNonNullType(given) ? [[variable.name.value, sample(variable.name.value, given)]] : [];
    }),
  );
}
