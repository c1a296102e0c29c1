import { Planner } from './planner.js';
import { bigEnough, equipped, every, groupFree, roomFree, teacherFree, working } from './rules.js';
import { PERIODS, Random, School } from './school.js';

const random = new Random(190533);
const school = new School(random, { classes: 34, teachers: 62, rooms: 40, perClass: 25 });
const allowed = every(
  bigEnough(school), equipped(school), working(school, PERIODS),
  groupFree, teacherFree, roomFree,
);

const planner = new Planner(school, allowed, random);
planner.fill();
const before = planner.discomfort();
const after = planner.improve(48000);
const walked = planner.settleRooms(8);

const { placed, waiting, perDay, mark } = planner.summary();
console.log(`lessons ${school.lessons.length}, placed ${placed}, waiting ${waiting}`);
console.log(`per day ${perDay.join(' ')}`);
console.log(`discomfort ${before} -> ${after}, walked ${walked.toFixed(1)}, mark ${mark}`);
