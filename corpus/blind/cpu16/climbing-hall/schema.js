import { createSchema } from 'graphql-yoga';
import { resolvers } from './resolvers.js';

export const schema = createSchema({
  typeDefs: /* GraphQL */ `
    enum Style { BOULDER LEAD TOPROPE }

    type Route {
      id: ID!
      name: String!
      grade: String!
      style: Style!
      setter: Climber!
      sector: Int!
      sendCount: Int!
      recentSends(first: Int = 3): [Send!]!
    }

    type Climber {
      id: ID!
      name: String!
      best: String
    }

    type Send {
      climber: Climber!
      route: Route!
      attempts: Int!
      on: String!
    }

    type Query {
      sector(number: Int!, style: Style): [Route!]!
      route(id: ID!): Route
      me: Climber
    }

    type Mutation {
      logSend(route: ID!, attempts: Int!): Send!
    }
  `,
  resolvers,
});
