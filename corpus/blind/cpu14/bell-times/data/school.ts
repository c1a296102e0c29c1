export interface Teacher {
  id: string;
  name: string;
  subjects: string[];
}
export interface Lesson {
  id: string;
  form: string;
  day: number;
  period: number;
  subject: string;
  teacherId: string;
  room: string;
}
const SUBJECTS = ['maths', 'french', 'physics', 'history', 'art', 'music', 'english', 'games'];
const SURNAMES = ['Abbot', 'Birch', 'Craig', 'Dunn', 'Eames', 'Frost', 'Grewal', 'Hale', 'Ivory', 'Joyce'];

export class School {
  private readonly staff = new Map<string, Teacher>();
  private readonly week = new Map<string, Lesson[]>();
  private readonly cover: { lessonId: string; by: string }[] = [];

  static open({ forms, teachers }: { forms: number; teachers: number }): School {
    const school = new School();
    for (let t = 0; t < teachers; t++) {
      const id = `t${t}`;
      school.staff.set(id, { id, name: `${'ABCDEF'[t % 6]}. ${SURNAMES[t % 10]}`, subjects: [SUBJECTS[t % 8], SUBJECTS[(t + 3) % 8]] });
    }
    for (let f = 0; f < forms; f++) {
      const form = `${7 + Math.floor(f / 4)}${'ABCD'[f % 4]}`;
      const lessons: Lesson[] = [];
      for (let day = 0; day < 5; day++) {
        for (let period = 1; period <= 6; period++) {
          const k = f * 31 + day * 7 + period;
          lessons.push({ id: `${form}-${day}${period}`, form, day, period, subject: SUBJECTS[k % 8], teacherId: `t${k % teachers}`, room: `R${100 + (k % 40)}` });
        }
      }
      school.week.set(form, lessons);
    }
    return school;
  }

  teacher(id: string): Teacher {
    return this.staff.get(id)!;
  }
  lessons(form: string, day?: number | null): Lesson[] {
    const all = this.week.get(form) ?? [];
    return day == null ? all : all.filter((l) => l.day === day);
  }
  /** Covers are kept for the week only. */
  arrangeCover(lessonId: string, by: string) {
    this.cover.push({ lessonId, by });
    if (this.cover.length > 30) this.cover.shift();
    return { lessonId, by };
  }
  coverFor(lessonId: string): string | null {
    return this.cover.find((c) => c.lessonId === lessonId)?.by ?? null;
  }
}
