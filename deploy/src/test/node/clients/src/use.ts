// Compiled under --strict and never run: what the generated types say of a result must be what a program expects.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { useFragment } from '../generated/gql';
import { accountFields, accounts, create, pipeline, record } from './operations';

export const variables: VariablesOf<typeof accounts> = {
  where: {
    and: [{ name: { contains: 'nord' } }, { contacts: { some: { lastName: { startsWith: 'B' } } } }],
    annualRevenue: { gte: '1000000.00' },
    createdAt: { within: { last: { count: 30, unit: 'DAY' } } },
  },
  orderBy: [{ name: 'ASC' }, { annualRevenue: 'DESC' }],
  first: 20,
};

export function names(result: ResultOf<typeof accounts>): string[] {
  return (result.accounts?.edges ?? []).map((edge) => {
    const account = useFragment(accountFields, edge.node);
    const revenue: string | null | undefined = account.annualRevenue;
    return `${account.number ?? ''} ${account.name ?? ''} ${revenue ?? ''} ${account.owner?.displayName ?? ''}`;
  });
}

export function describe(result: ResultOf<typeof record>): string {
  switch (result.node?.__typename) {
    case 'Account':
      return result.node.name ?? '';
    case 'Contact':
      return `${result.node.lastName ?? ''} of ${result.node.account?.name ?? 'nobody'}`;
    default:
      return result.node?.id ?? 'nothing';
  }
}

export function sum(result: ResultOf<typeof pipeline>): number {
  return (result.opportunitiesAggregate ?? []).reduce((all, group) => all + Number(group.sum?.amountBase ?? 0), 0);
}

export function refusals(result: ResultOf<typeof create>): string[] {
  return (result.createAccounts?.results ?? []).flatMap((row) => row.problem?.violations.map((one) => one.message) ?? []);
}

export const input: VariablesOf<typeof create> = { inputs: [{ name: 'Nordwind', employees: 12, tags: ['a'] }] };

// @ts-expect-error a number is no text
export const mistyped: VariablesOf<typeof create> = { inputs: [{ name: 12 }] };

// @ts-expect-error there is no such field
export const unknown: VariablesOf<typeof create> = { inputs: [{ nam: 'Nordwind' }] };
