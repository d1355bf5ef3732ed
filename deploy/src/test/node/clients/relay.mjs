// Relay: artifacts of its compiler run by its runtime: a connection filled page by page, node refetched, a mutation.
import { createRequire } from 'node:module';
import relay from 'relay-runtime';
import { check, done, headers, url } from './application.mjs';

const require = createRequire(import.meta.url);
const artifact = (name) => require(`./generated/relay/components${name}.graphql.js`);
const { commitMutation, Environment, fetchQuery, Network, RecordSource, Store } = relay;

const network = Network.create(async ({ text }, variables) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return answer.json();
});
const environment = new Environment({ network, store: new Store(new RecordSource()) });
const fetched = (query, variables) => fetchQuery(environment, query, variables).toPromise();
const mutated = (mutation, variables) =>
  new Promise((resolve, reject) => {
    commitMutation(environment, {
      mutation,
      variables,
      onCompleted: (answer, errors) => (errors ? reject(errors) : resolve(answer)),
      onError: reject,
    });
  });
const inputs = Array.from({ length: 9 }, (none, at) => ({ name: `Relay ${at}` }));
const created = await mutated(artifact('CreateMutation'), { inputs });
check(created.createAccounts.created, 9, 'created');

const variables = { count: 4, prefix: 'Relay' };
await fetched(artifact('AccountsQuery'), variables);
const operation = relay.createOperationDescriptor(artifact('AccountsQuery'), variables);
environment.retain(operation);
const page = () => {
  const list = environment.lookup(
    relay.getSingularSelector(artifact('List_query'), environment.lookup(operation.fragment).data),
  );
  return list.data.accounts;
};
while (page().pageInfo.hasNextPage) {
  await fetched(artifact('ListPaginationQuery'), { ...variables, cursor: page().pageInfo.endCursor });
}
const rows = () =>
  page().edges.map(({ node }) => environment.lookup(relay.getSingularSelector(artifact('Row_account'), node)).data);
check(
  rows().map(({ name }) => name),
  inputs.map(({ name }) => name),
  'every page in one connection',
);

const { id } = page().edges[5].node;
await mutated(artifact('RenameMutation'), { id, name: 'Relay 5 renamed' });
check(rows()[5].name, 'Relay 5 renamed', 'the list shows what the mutation answered');
check(rows()[5].version, 2, 'and the version');

await fetched(artifact('RowRefetchQuery'), { id });
check(rows()[5].name, 'Relay 5 renamed', 'refetched by node');
done();
