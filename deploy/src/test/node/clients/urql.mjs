// urql with Graphcache, which normalises by the schema itself: pages, a mutation seen by a list, refusals.
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { getIntrospectionQuery } from 'graphql';
import { check, done, headers, url } from './application.mjs';

const introspected = await fetch(url, {
  method: 'POST',
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: false }) }),
}).then((answer) => answer.json());
check(introspected.errors, undefined, 'introspection');

const VALUES = ['AccountBatch', 'AccountBatchRow', 'AccountConnection', 'AccountEdge', 'PageInfo'];
const client = new Client({
  url,
  preferGetMethod: false,
  fetchOptions: { headers },
  exchanges: [
    cacheExchange({
      schema: introspected.data,
      keys: Object.fromEntries(VALUES.map((type) => [type, () => null])),
      resolvers: { Query: { accounts: relayPagination() } },
    }),
    fetchExchange,
  ],
});

const inputs = Array.from({ length: 12 }, (none, at) => ({ name: `Urql ${String(at).padStart(2, '0')}` }));
const created = await client.mutation(
  gql`
    mutation ($inputs: [AccountInput!]!) {
      createAccounts(inputs: $inputs) {
        created
      }
    }
  `,
  { inputs },
);
check(created.error, undefined, 'no error');
check(created.data.createAccounts.created, 12, 'created');

const LIST = gql`
  query ($after: String) {
    accounts(where: { name: { startsWith: "Urql" } }, orderBy: [{ name: ASC }], first: 5, after: $after) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
        startCursor
        hasPreviousPage
      }
    }
  }
`;
let page = await client.query(LIST, {});
while (page.data.accounts.pageInfo.hasNextPage) {
  page = await client.query(LIST, { after: page.data.accounts.pageInfo.endCursor });
  check(page.error, undefined, 'no error');
}
const names = page.data.accounts.edges.map(({ node }) => node.name);
check(names, inputs.map(({ name }) => name), 'every page, in order');

const id = page.data.accounts.edges[2].node.id;
await client.mutation(
  gql`
    mutation ($id: ID!) {
      updateAccount(id: $id, set: { name: "Urql 02 renamed" }) {
        id
        name
      }
    }
  `,
  { id },
);
const again = await client.query(LIST, {}, { requestPolicy: 'cache-only' });
check(again.data.accounts.edges[2].node.name, 'Urql 02 renamed', 'the cached list shows it');

const refused = await client.mutation(
  gql`
    mutation ($id: ID!) {
      updateAccount(id: $id, set: { name: "" }) {
        id
      }
    }
  `,
  { id },
);
check(refused.error.graphQLErrors[0].extensions.code, 'VALIDATION_FAILED', 'refused');

const byGet = new Client({ url, preferGetMethod: 'force', fetchOptions: { headers }, exchanges: [fetchExchange] });
const got = await byGet.query(LIST, {});
check(got.data.accounts.edges.length, 5, 'by GET');
done();
