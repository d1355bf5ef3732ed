// What Relay's compiler takes apart; the program is relay.mjs.
import { graphql } from 'relay-runtime';

export const query = graphql`
  query componentsAccountsQuery($count: Int!, $prefix: String!) {
    ...componentsList_query @arguments(count: $count, prefix: $prefix)
  }
`;

export const list = graphql`
  fragment componentsList_query on Query
  @refetchable(queryName: "componentsListPaginationQuery")
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }, prefix: { type: "String!" }) {
    accounts(first: $count, after: $cursor, where: { name: { startsWith: $prefix } }, orderBy: [{ name: ASC }])
      @connection(key: "componentsList_accounts") {
      edges {
        node {
          id
          ...componentsRow_account
        }
      }
    }
  }
`;

export const row = graphql`
  fragment componentsRow_account on Account @refetchable(queryName: "componentsRowRefetchQuery") {
    name
    version
    owner {
      displayName
    }
  }
`;

export const create = graphql`
  mutation componentsCreateMutation($inputs: [AccountInput!]!) {
    createAccounts(inputs: $inputs) {
      created
    }
  }
`;

export const rename = graphql`
  mutation componentsRenameMutation($id: ID!, $name: String!) {
    updateAccount(id: $id, set: { name: $name }) {
      ...componentsRow_account
    }
  }
`;
