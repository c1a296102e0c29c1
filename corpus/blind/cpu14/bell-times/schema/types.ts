export const typeDefs = /* GraphQL */ `
  enum Day { MON TUE WED THU FRI }

  type Teacher {
    id: ID!
    name: String!
    subjects: [String!]!
  }

  type Lesson {
    id: ID!
    day: Day!
    period: Int!
    starts: String!
    subject: String!
    room: String!
    teacher: Teacher!
    cover: Teacher
  }

  type Form {
    name: String!
    lessons(day: Day): [Lesson!]!
  }

  type Query {
    form(name: String!): Form
    bells: [String!]!
  }

  type Mutation {
    arrangeCover(lesson: ID!, by: ID!): Boolean!
  }
`;
