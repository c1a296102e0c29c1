import { GraphQLEnumType, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';

const required = (type) => new GraphQLNonNull(type);
const listOf = (type) => required(new GraphQLList(required(type)));

const Genre = new GraphQLEnumType({
  name: 'Genre',
  values: Object.fromEntries(['drama', 'comedy', 'crime', 'western', 'documentary', 'animation'].map((name) => [name.toUpperCase(), { value: name }])),
});

const Review = new GraphQLObjectType({
  name: 'Review',
  fields: { stars: { type: required(GraphQLInt) }, text: { type: required(GraphQLString) } },
});

const Person = new GraphQLObjectType({
  name: 'Person',
  fields: () => ({
    id: { type: required(GraphQLInt) },
    name: { type: required(GraphQLString) },
    born: { type: GraphQLInt },
    films: {
      type: listOf(Film),
      args: { first: { type: GraphQLInt, defaultValue: 5 } },
      resolve: (person, { first }, { archive }) => archive.filmsWith(person.id).slice(0, first),
    },
  }),
});

const Film = new GraphQLObjectType({
  name: 'Film',
  fields: () => ({
    id: { type: required(GraphQLInt) },
    title: { type: required(GraphQLString) },
    year: { type: required(GraphQLInt) },
    minutes: { type: GraphQLInt },
    genre: { type: required(Genre) },
    director: { type: Person, resolve: (film, _, { people }) => people.get(film.directorId) },
    cast: { type: listOf(Person), resolve: (film, _, { people }) => people.many(film.castIds) },
    reviews: { type: listOf(Review), resolve: (film, _, { reviews }) => reviews.get(film.id) },
  }),
});

export const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      film: { type: Film, args: { id: { type: required(GraphQLInt) } }, resolve: (_, { id }, { archive }) => archive.films.get(id) ?? null },
      person: { type: Person, args: { id: { type: required(GraphQLInt) } }, resolve: (_, { id }, { archive }) => archive.people.get(id) ?? null },
      films: {
        type: listOf(Film),
        args: { genre: { type: required(Genre) }, offset: { type: GraphQLInt, defaultValue: 0 }, first: { type: GraphQLInt, defaultValue: 10 } },
        resolve: (_, { genre, offset, first }, { archive }) => archive.genre(genre, offset, Math.min(first, 50)),
      },
    },
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: {
      review: {
        type: Review,
        args: { film: { type: required(GraphQLInt) }, stars: { type: required(GraphQLInt) }, text: { type: required(GraphQLString) } },
        resolve: (_, { film, stars, text }, { archive }) => archive.review(film, stars, text),
      },
    },
  }),
});
