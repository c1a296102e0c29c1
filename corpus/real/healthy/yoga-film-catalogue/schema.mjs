import { createSchema } from 'graphql-yoga';

const films = Array.from({ length: 800 }, (_, i) => ({ id: String(i), title: `Film ${i}`, year: 1950 + (i % 70), directorId: i % 60, minutes: 70 + (i % 90) }));
const byDirector = new Map();
for (const film of films) byDirector.set(film.directorId, [...(byDirector.get(film.directorId) ?? []), film]);

export const schema = createSchema({
  typeDefs: `
    type Director { id: ID! name: String! films: [Film!]! }
    type Film { id: ID! title: String! year: Int! minutes: Int! director: Director! }
    type Query { film(id: ID!): Film films(year: Int!, limit: Int = 10): [Film!]! }
  `,
  resolvers: {
    Query: {
      film: (_, { id }) => films[Number(id)],
      films: (_, { year, limit }) => films.filter((film) => film.year === year).slice(0, limit),
    },
    Film: { director: (film) => ({ id: film.directorId, name: `Director ${film.directorId}` }) },
    Director: { films: (director) => byDirector.get(director.id) },
  },
});
