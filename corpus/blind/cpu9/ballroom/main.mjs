import { mix, Named, Seated, Timed } from './src/mixins.js';
import { Pupil } from './src/pupils.js';
import { label } from './src/wallclock.js';

class Lesson extends mix(Named, Seated, Timed) {}

const styles = ['waltz', 'tango', 'salsa', 'swing', 'ballet'];
const monday = Date.UTC(2026, 8, 7);
const HOUR = 3600000;

function* programme(weeks) {
  let n = 0;
  for (let day = 0; day < weeks * 7; day++) {
    for (let slot = 0; slot < 6; slot++, n++) {
      yield new Lesson()
        .called(styles[(n * 3 + day) % styles.length])
        .room(8 + (n % 3) * 4)
        .at(monday + day * 24 * HOUR + (9 + slot * 2) * HOUR, slot % 2 ? 60 : 90);
    }
  }
}

const lessons = [...programme(40)];
const pupils = Array.from({ length: 2600 }, (_, n) => new Pupil(n));

function rounds(pupil, from) {
  for (let i = 0; i < lessons.length && !pupil.full; i++) {
    const lesson = lessons[(from + i) % lessons.length];
    if (lesson.taken < lesson.capacity && pupil.wants(lesson) && pupil.free(lesson) && lesson.enrol(pupil)) {
      pupil.book(lesson);
    }
  }
}

pupils.forEach((p, i) => rounds(p, (i * 29) % lessons.length));

const busiest = lessons.toSorted((a, b) => b.taken - a.taken || a.starts - b.starts).slice(0, 5);
for (const l of busiest) console.log(label(l.starts), l.name.padEnd(7), `${l.taken}/${l.capacity}`);
console.log('booked', pupils.reduce((n, p) => n + p.bookings.length, 0));
