'use strict';

const twilio = require('twilio');

/** Sends the reminder; without an account it only prepares the request. */
function createNotifier({ sid, token, from, dryRun }) {
  const client = twilio(sid, token);
  return {
    async remind(appointment) {
      const message = { from, to: appointment.phone, body: `Your appointment is at ${appointment.at}` };
      if (dryRun) return { status: 'prepared', message };
      return client.messages.create(message);
    },
  };
}

module.exports = { createNotifier };
