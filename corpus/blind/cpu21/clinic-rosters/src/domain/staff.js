'use strict';

class StaffMember {
  constructor({ id, name, clinicId, skills, contract, offDays }) {
    this.id = id;
    this.name = name;
    this.clinicId = clinicId;
    this.skills = new Set(skills);
    this.contract = contract;
    this.offDays = offDays;
    this.weekHours = new Map();
    this.lastEnd = -Infinity;
    this.nights = 0;
    this.assigned = 0;
  }

  hoursIn(week) { return this.weekHours.get(week) ?? 0; }

  take(shift, week) {
    this.weekHours.set(week, this.hoursIn(week) + shift.hours);
    this.lastEnd = shift.end;
    this.assigned += shift.hours;
    if (shift.kind === 'late') this.nights++;
  }
}

const FIRST = ['Ada', 'Bo', 'Cleo', 'Dina', 'Emre', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jun', 'Kai', 'Lea'];
const LAST = ['Abel', 'Brandt', 'Costa', 'Dunn', 'Ekman', 'Faria', 'Grey', 'Holm', 'Ito', 'Jansen'];

function hireStaff(config, random) {
  const staff = [];
  for (const clinic of config.clinics) {
    for (let i = 0; i < config.staffPerClinic; i++) {
      staff.push(new StaffMember({
        id: `${clinic.id}-${String(i + 1).padStart(3, '0')}`,
        name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
        clinicId: clinic.id,
        skills: random.sample(config.skills, 2 + random.int(3)),
        contract: random.next() < 0.3 ? 0.6 : 1,
        offDays: new Set([random.int(7), random.int(7)]),
      }));
    }
  }
  return staff;
}

module.exports = { StaffMember, hireStaff };
