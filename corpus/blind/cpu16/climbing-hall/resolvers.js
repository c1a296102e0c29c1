import { GraphQLError } from 'graphql';

export const resolvers = {
  Query: {
    sector: (_, { number, style }, { hall }) => hall.sector(number).filter((r) => !style || r.style === style),
    route: (_, { id }, { loaders }) => loaders.route.load(id),
    me: (_, __, { climberId, loaders }) => (climberId ? loaders.climber.load(climberId) : null),
  },
  Mutation: {
    logSend(_, { route, attempts }, { hall, climberId }) {
      if (!climberId) throw new GraphQLError('who climbed it?', { extensions: { code: 'UNAUTHENTICATED' } });
      if (attempts < 1) throw new GraphQLError('at least one attempt');
      return hall.logSend({ routeId: route, climberId, attempts });
    },
  },
  Route: {
    setter: (route, _, { loaders }) => loaders.climber.load(route.setterId),
    sendCount: (route, _, { hall }) => hall.sendsOf(route.id).length,
    recentSends: (route, { first }, { hall }) => hall.sendsOf(route.id).slice(-Math.min(first, 10)).reverse(),
  },
  Send: {
    climber: (send, _, { loaders }) => loaders.climber.load(send.climberId),
    route: (send, _, { loaders }) => loaders.route.load(send.routeId),
  },
  Climber: {
    best: (climber, _, { hall }) => hall.bestOf(climber.id),
  },
};
