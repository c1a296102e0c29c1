import { buildSchema, GraphQLObjectType, type GraphQLFieldResolver } from 'graphql';
import type { Store, Tree, Row, Crop } from './store.ts';

export const schema = buildSchema(`
  type Query {
    row(id: Int!): Row
    rows(variety: String, first: Int = 10, after: Int = 0): [Row!]!
    tree(id: Int!): Tree
    harvest(year: Int!, top: Int = 20): [Crop!]!
  }
  type Row { id: Int! name: String! variety: String! aspect: Aspect! trees: [Tree!]! yield(year: Int!): Float! }
  type Tree { id: Int! label: String! age: Int! height: Float! row: Row! crops(since: Int = 0): [Crop!]! neighbours: [Tree!]! }
  type Crop { year: Int! kilos: Float! grade: Grade! tree: Tree! }
  enum Aspect { NORTH EAST SOUTH WEST }
  enum Grade { A B C CIDER }
`);

type Context = { store: Store };
type Resolver<S> = GraphQLFieldResolver<S, Context>;

function attach<S>(type: string, resolvers: Record<string, Resolver<S>>) {
  const fields = (schema.getType(type) as GraphQLObjectType).getFields();
  for (const [name, resolve] of Object.entries(resolvers)) fields[name].resolve = resolve as Resolver<unknown>;
}

attach<unknown>('Query', {
  row: (_, { id }, { store }) => store.rows.get(id) ?? null,
  rows: (_, { variety, first, after }, { store }) =>
    (variety ? store.byVariety.get(variety) ?? [] : store.rowList).slice(after, after + first),
  tree: (_, { id }, { store }) => store.trees.get(id) ?? null,
  harvest: (_, { year, top }, { store }) => (store.byYear.get(year) ?? []).slice(0, top),
});

attach<Row>('Row', {
  yield: (row, { year }) => {
    let kilos = 0;
    for (const tree of row.trees) for (const crop of tree.crops) if (crop.year === year) kilos += crop.kilos;
    return Math.round(kilos * 10) / 10;
  },
});

attach<Tree>('Tree', {
  label: (tree) => `${tree.row.name}/${tree.place + 1}`,
  crops: (tree, { since }) => tree.crops.filter((c: Crop) => c.year >= since),
  neighbours: (tree) => [tree.row.trees[tree.place - 1], tree.row.trees[tree.place + 1]].filter(Boolean),
});
