// The recommended rules for schemas and Relay's, less what our contract decides otherwise. Each exception has its reason.
import graphql from '@graphql-eslint/eslint-plugin';

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: process.env.ARMATURE_SDL } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // descriptions are printed as blocks or lines by length; and the rule fails on SDL under this ESLint
      '@graphql-eslint/description-style': 'off',
      // nodes, groups, batch rows: lists that are bounded by an argument need no edges
      '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false }],
      // accountType of an account is what people call it
      '@graphql-eslint/no-typename-prefix': 'off',
      // records implement Node and so have an id; values that belong to a record or an answer have no identity of their own
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
];
