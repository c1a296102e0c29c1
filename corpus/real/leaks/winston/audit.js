'use strict';
const winston = require('winston');

exports.audit = function audit(user, action, before, after) {
  winston.info(`${user} did ${action}`, { user, action, before, after });
};
