/** For editors and other tools that look for it: the schema, and where its documents are. */
export default {
  schema: 'schema/schema.graphql',
  documents: ['schema/operations/**/*.graphql'],
};
