/** The types of a stream's items, as a client discovers them by introspection. */
import { ask } from '../../rig/client.ts';

interface TypeReference {
  readonly kind: string;
  readonly name: string | null;
  /** Absent below the depth of the query. */
  readonly ofType?: TypeReference | null;
}

export interface Described {
  readonly name: string;
  readonly description: string | null;
}

export interface ItemField extends Described {
  readonly type: TypeReference;
}

export interface ItemType extends Described {
  readonly interfaces: readonly { readonly name: string }[];
  readonly fields: readonly ItemField[];
}

export interface Introspected {
  readonly common: readonly ItemField[];
  readonly types: readonly ItemType[];
  readonly enums: readonly (Described & { readonly enumValues: readonly Described[] })[];
  readonly args: readonly Described[];
}

const query = `
  { __type(name: "AgentEvent") {
      fields { ...about }
      possibleTypes { name description interfaces { name } fields { ...about } } }
    __schema {
      types { kind name description enumValues { name description } }
      subscriptionType { fields { name args { name description } } } } }
  fragment about on __Field { name description type { ...to ofType { ...to ofType { ...to ofType { ...to } } } } }
  fragment to on __Type { kind name }`;

export async function introspect(url: string): Promise<Introspected> {
  const { data, errors } = await ask(url, query);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { __type, __schema } = data as {
    __type: { fields: ItemField[]; possibleTypes: ItemType[] };
    __schema: {
      types: (Introspected['enums'][number] & { readonly kind: string })[];
      subscriptionType: { fields: { name: string; args: Described[] }[] };
    };
  };
  return {
    common: __type.fields,
    types: __type.possibleTypes,
    enums: __schema.types.filter(({ kind, name }) => kind === 'ENUM' && !name.startsWith('__')),
    args: __schema.subscriptionType.fields.find(({ name }) => name === 'agentEvents')?.args ?? [],
  };
}

export function typeText({ kind, name, ofType }: TypeReference): string {
  if (ofType == null) return name ?? '';
  return kind === 'LIST' ? `[${typeText(ofType)}]` : `${typeText(ofType)}!`;
}

/** Selects every field of every type, except those that every item has. */
export function everyField({ types, common }: Introspected): string {
  const shared = new Set(common.map(({ name }) => name));
  return (
    types
      .map(({ name, fields }) => ({ name, own: fields.filter((field) => !shared.has(field.name)) }))
      .filter(({ own }) => own.length > 0)
      // `reason` has another enum in ServerDegraded. A document that selects both needs an alias.
      .map(
        ({ name, own }) =>
          `... on ${name} { ${own.map((field) => (name === 'ServerDegraded' && field.name === 'reason' ? 'lost: reason' : selected(field))).join(' ')} }`,
      )
      .join('\n')
  );
}

function selected({ name, type }: ItemField): string {
  const named = (reference: TypeReference): TypeReference =>
    reference.ofType == null ? reference : named(reference.ofType);
  return ['OBJECT', 'INTERFACE', 'UNION'].includes(named(type).kind) ? `${name} { __typename }` : name;
}
