'use strict';
const schedule = require('node-schedule');

class Reminder {
  constructor(id, text, guests) {
    this.id = id;
    this.text = text;
    this.guests = guests;
    this.sent = false;
  }
}

exports.plan = function plan(id, text, guests, delay) {
  const reminder = new Reminder(id, text, guests);
  return new Promise((resolve) => {
    const job = schedule.scheduleJob(new Date(Date.now() + delay), () => {
      reminder.sent = true;
      resolve(job.name);
    });
  });
};
