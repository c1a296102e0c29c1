import { createSchema, createYoga } from 'graphql-yoga';
import { typeDefs } from './schema/type-defs.js';
import { resolvers } from './schema/resolvers.js';
import { loadersFor } from './sources/loaders.js';

export function createGateway(library) {
  return createYoga({
    schema: createSchema({ typeDefs, resolvers }),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    logging: 'warn',
    maskedErrors: true,
    context: ({ request }) => ({
      library,
      loaders: loadersFor(library),
      viewer: request.headers.get('x-reader') ?? 'guest',
    }),
  });
}
