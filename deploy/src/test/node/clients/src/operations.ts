import { graphql } from '../generated/gql';

export const accountFields = graphql(`
  fragment AccountFields on Account {
    id
    number
    name
    version
    annualRevenue
    industry
    industryLabel
    createdAt
    owner {
      id
      displayName
    }
  }
`);

export const accounts = graphql(`
  query Accounts($where: AccountWhere, $orderBy: [AccountOrder!], $first: Int, $after: String) {
    accounts(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          ...AccountFields
          contacts(first: 2, orderBy: [{ lastName: ASC }]) {
            nodes {
              lastName
              birthDate
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const record = graphql(`
  query AnyRecord($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Account {
        name
      }
      ... on Contact {
        lastName
        account {
          name
        }
      }
    }
  }
`);

export const pipeline = graphql(`
  query Pipeline($where: OpportunityWhere) {
    opportunitiesAggregate(where: $where, groupBy: [{ stage: VALUE }]) {
      key {
        stage
        stageLabel
      }
      count
      sum {
        amount
        amountBase
      }
    }
  }
`);

export const create = graphql(`
  mutation Create($inputs: [AccountInput!]!) {
    createAccounts(inputs: $inputs, onError: CONTINUE) {
      created
      results {
        index
        effect
        record {
          ...AccountFields
        }
        problem {
          code
          violations {
            field
            code
            message
          }
        }
      }
    }
  }
`);
