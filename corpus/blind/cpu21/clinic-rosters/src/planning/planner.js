'use strict';

const { HOUR, weekOf } = require('../lib/dates');

class Planner {
  constructor(config, staff, logger) {
    this.config = config;
    this.logger = logger;
    this.byClinic = Map.groupBy(staff, (s) => s.clinicId);
    this.open = 0;
  }

  score(member, shift, week) {
    if (!member.skills.has(shift.skill)) return -1;
    if (member.offDays.has(shift.day % 7)) return -1;
    if (shift.start - member.lastEnd < this.config.minRestHours * HOUR) return -1;
    const limit = this.config.maxWeeklyHours * member.contract;
    const load = member.hoursIn(week) + shift.hours;
    if (load > limit) return -1;
    let score = 100 * (1 - load / limit);
    score += 40 / member.skills.size;
    score -= member.nights * (shift.kind === 'late' ? 1.5 : 0.2);
    score -= Math.log1p(member.assigned) * 2;
    return Math.max(score, 0);
  }

  assign(shift) {
    const week = weekOf(shift.start, this.config.start);
    let best = null;
    let bestScore = -1;
    for (const member of this.byClinic.get(shift.clinicId)) {
      const s = this.score(member, shift, week);
      if (s > bestScore) { best = member; bestScore = s; }
    }
    if (!best) {
      this.open++;
      this.logger.debug('unfilled', { id: shift.id });
      return shift;
    }
    best.take(shift, week);
    shift.staffId = best.id;
    shift.score = bestScore;
    return shift;
  }

  plan(shifts) {
    const ordered = [...shifts].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    return ordered.map((s) => this.assign(s));
  }
}

module.exports = { Planner };
