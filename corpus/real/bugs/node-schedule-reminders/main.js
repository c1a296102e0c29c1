'use strict';

const schedule = require('node-schedule');
const { appointments } = require('./clinics');

const sent = [];

function remind(appointment) {
  const rule = `${appointment.minute} ${appointment.hour} * * ${appointment.weekday}`;
  return schedule.scheduleJob(`remind-${appointment.patient}`, rule, () => sent.push(appointment.patient));
}

const jobs = appointments(7000).map(remind);
const first = jobs.reduce((a, b) => (a.nextInvocation() <= b.nextInvocation() ? a : b));
console.log(`${jobs.length} reminders planned, first is ${first.name.slice(0, 7)}`);

for (const name of Object.keys(schedule.scheduledJobs)) schedule.scheduledJobs[name].cancel();
console.log(Object.keys(schedule.scheduledJobs).length, 'left,', sent.length, 'sent');
