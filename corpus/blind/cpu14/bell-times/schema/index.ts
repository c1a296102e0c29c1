import { createSchema } from 'graphql-yoga';
import { typeDefs } from './types.ts';
import type { Lesson, School, Teacher } from '../data/school.ts';
import type { Loader } from '../data/loader.ts';

export interface Context {
  school: School;
  teachers: Loader<string, Teacher>;
}

const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI'];
const BELLS = ['', '08:50', '09:45', '10:55', '11:50', '13:35', '14:30'];

export const schema = createSchema<Context>({
  typeDefs,
  resolvers: {
    Query: {
      form: (_, { name }: { name: string }, { school }) => (school.lessons(name).length ? { name } : null),
      bells: () => BELLS.slice(1),
    },
    Form: {
      lessons: ({ name }: { name: string }, { day }: { day?: string }, { school }) => school.lessons(name, day && DAYS.indexOf(day)),
    },
    Lesson: {
      day: (l: Lesson) => DAYS[l.day],
      starts: (l: Lesson) => BELLS[l.period],
      teacher: (l: Lesson, _: unknown, { teachers }) => teachers.load(l.teacherId),
      cover: (l: Lesson, _: unknown, { school, teachers }) => {
        const by = school.coverFor(l.id);
        return by && teachers.load(by);
      },
    },
    Mutation: {
      arrangeCover: (_, { lesson, by }: { lesson: string; by: string }, { school }) => school.arrangeCover(lesson, by).by === by,
    },
  },
});
