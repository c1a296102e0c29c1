'use strict';

const _ = require('lodash');

/** The planner keeps its last saved draft so that "undo" can restore it. */
class Planner {
  constructor(plan) {
    this.plan = plan;
    this.saved = _.cloneDeep(plan);
  }

  move(taskIndex, days) {
    const task = this.plan.tasks[taskIndex];
    task.start += days;
    task.history.push({ field: 'start', by: days });
  }

  undo() {
    this.plan = _.cloneDeep(this.saved);
  }
}

function loadPlan(count) {
  return {
    title: 'Rollout',
    tasks: _.times(count, (i) => ({
      id: i,
      start: i % 365,
      owner: { team: `team-${i % 12}`, lead: `person-${i % 90}` },
      history: [{ field: 'created', by: 0 }],
    })),
  };
}

const planner = new Planner(loadPlan(Number(process.env.TASKS || 6500)));
for (let i = 0; i < 40; i++) planner.move(i * 7, 1 + (i % 3));
planner.undo();
console.log(planner.plan.tasks.length, planner.plan.tasks[0].start, planner.plan.tasks[7].history.length);
