'use strict';

const MENU = [
  { code: '99', label: '99 flake', pence: 280, kind: 'soft' },
  { code: 'oyster', label: 'Oyster shell', pence: 320, kind: 'soft' },
  { code: 'screw', label: 'Screwball', pence: 180, kind: 'tub' },
  { code: 'rocket', label: 'Rocket lolly', pence: 150, kind: 'lolly' },
  { code: 'twist', label: 'Lemon twist', pence: 160, kind: 'lolly' },
  { code: 'slush', label: 'Slush, blue', pence: 220, kind: 'drink' },
  { code: 'nougat', label: 'Nougat wafer', pence: 300, kind: 'soft' },
];
const SCHOOL_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const CHIMES = ['Greensleeves', 'O Sole Mio', 'Teddy Bears', 'Match of the Day'];

const find = (code) => MENU.find((item) => item.code === code);
const isSchoolDay = (day) => SCHOOL_DAYS.includes(day);

module.exports = { MENU, CHIMES, find, isSchoolDay };
