'use strict';

const { Readable } = require('node:stream');
const { localLabel, duration } = require('../lib/dates');

const COLUMNS = ['shift', 'clinic', 'room', 'skill', 'person', 'starts', 'ends', 'length', 'score'];

function cell(value) {
  const s = String(value ?? '');
  return /[",\n;]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s;
}

function toRow(shift, clinic, person) {
  return {
    shift: shift.id,
    clinic: clinic.name,
    room: shift.room,
    skill: shift.skill,
    person: person ? `${person.name} (${person.id})` : 'OPEN',
    starts: localLabel(shift.start, clinic.zone),
    ends: localLabel(shift.end, clinic.zone),
    length: duration(shift.end - shift.start),
    score: shift.score.toFixed(2),
  };
}

function* lines(plan, clinics, staffById) {
  yield `${COLUMNS.join(',')}\n`;
  for (const shift of plan) {
    const row = toRow(shift, clinics.get(shift.clinicId), staffById.get(shift.staffId));
    yield `${COLUMNS.map((c) => cell(row[c])).join(',')}\n`;
  }
}

const rosterStream = (plan, clinics, staffById) => Readable.from(lines(plan, clinics, staffById), { objectMode: true });

module.exports = { rosterStream, toRow };
