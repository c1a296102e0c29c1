// A rule says whether a lesson may stand at (slot, room), given what stands on the board.

const clash = (same) => (lesson, slot, room, board) =>
  !board.holds((other) => other.slot === slot && other.id !== lesson.id && same(other, lesson, room));

export const bigEnough = (school) => (lesson, slot, room) => school.rooms[room].seats >= lesson.size;
export const equipped = (school) => (lesson, slot, room) => !lesson.lab || school.rooms[room].lab;
export const working = (school, periods) => (lesson, slot) =>
  school.teachers[lesson.teacher].dayOff !== Math.floor(slot / periods);

export const roomFree = clash((other, lesson, room) => other.room === room);
export const teacherFree = clash((other, lesson) => other.teacher === lesson.teacher);
export const groupFree = clash((other, lesson) => other.group === lesson.group);

export const every = (...rules) => (lesson, slot, room, board) => {
  for (const rule of rules) if (!rule(lesson, slot, room, board)) return false;
  return true;
};
