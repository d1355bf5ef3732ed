// Apollo Client with its normalising cache: pages by fetchMore, a mutation seen by a list, refusals, persisted queries.
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { createHash } from 'node:crypto';
import { check, done, headers, truth, url } from './application.mjs';

const sent = [];
const counted = new ApolloLink((operation, forward) => {
  sent.push(operation.operationName);
  return forward(operation);
});
const cache = () =>
  new InMemoryCache({
    possibleTypes: { Node: ['Account', 'Contact'], Record: ['Account', 'Contact'] },
    typePolicies: { Query: { fields: { accounts: relayStylePagination(['where', 'orderBy']) } } },
  });
const http = new HttpLink({ uri: url, headers });
const client = new ApolloClient({ cache: cache(), link: ApolloLink.from([counted, http]) });

const CREATE = gql`
  mutation Create($inputs: [AccountInput!]!) {
    createAccounts(inputs: $inputs) {
      created
    }
  }
`;
const LIST = gql`
  query Accounts($where: AccountWhere, $orderBy: [AccountOrder!], $first: Int, $after: String) {
    accounts(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          version
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
`;
const ONE = gql`
  query One($id: ID!) {
    node(id: $id) {
      id
      ... on Account {
        name
        version
      }
    }
  }
`;
const RENAME = gql`
  mutation Rename($id: ID!, $set: AccountPatch!) {
    updateAccount(id: $id, set: $set) {
      id
      name
      version
    }
  }
`;

const inputs = Array.from({ length: 25 }, (none, at) => ({ name: `Apollo ${String(at).padStart(2, '0')}` }));
const created = await client.mutate({ mutation: CREATE, variables: { inputs } });
check(created.data.createAccounts.created, 25, 'created');

const variables = { where: { name: { startsWith: 'Apollo' } }, orderBy: [{ name: 'ASC' }], first: 10 };
const list = client.watchQuery({ query: LIST, variables });
const seen = [];
const subscription = list.subscribe((result) => seen.push(result));
const names = () => list.getCurrentResult().data.accounts.edges.map(({ node }) => node.name);
const settled = async () => {
  while (list.getCurrentResult().loading) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
await settled();
check(names().length, 10, 'the first page');
check(list.getCurrentResult().data.accounts.totalCount, 25, 'all of them');

while (list.getCurrentResult().data.accounts.pageInfo.hasNextPage) {
  await list.fetchMore({ variables: { after: list.getCurrentResult().data.accounts.pageInfo.endCursor } });
  await settled();
}
check(names(), inputs.map(({ name }) => name), 'every page, in order, nothing twice');
check(sent.filter((name) => name === 'Accounts').length, 3, 'three pages were fetched');

const { id, version } = list.getCurrentResult().data.accounts.edges[3].node;
const renamed = await client.mutate({ mutation: RENAME, variables: { id, set: { name: 'Apollo 03 renamed' } } });
check(renamed.data.updateAccount.version, version + 1, 'the next version');
check(names()[3], 'Apollo 03 renamed', 'the list shows what the mutation answered');

const before = sent.length;
const cached = await client.query({ query: ONE, variables: { id }, fetchPolicy: 'network-only' });
check(cached.data.node.name, 'Apollo 03 renamed', 'node');
await client.query({ query: ONE, variables: { id } });
check(sent.length, before + 1, 'the second time it is in the cache');

const refused = await client.mutate({ mutation: RENAME, variables: { id, set: { name: null } }, errorPolicy: 'all' });
truth(CombinedGraphQLErrors.is(refused.error), 'an error of GraphQL');
check(refused.error.errors[0].extensions.code, 'VALIDATION_FAILED', 'its code');
check(refused.error.errors[0].extensions.violations[0].field, 'name', 'the field at fault');

const invalid = await client.query({ query: gql`{ accounts { nodes { nothing } } }`, errorPolicy: 'all' });
check(invalid.error.errors?.[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED', 'a wrong document');

const hashed = new PersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex') });
const persisted = new ApolloClient({ cache: cache(), link: ApolloLink.from([hashed, http]) });
for (const time of ['first sent', 'then known']) {
  const answer = await persisted.query({ query: LIST, variables, fetchPolicy: 'network-only' });
  check(answer.data.accounts.edges.length, 10, `persisted: ${time}`);
}
subscription.unsubscribe();
client.stop();
persisted.stop();
done();
