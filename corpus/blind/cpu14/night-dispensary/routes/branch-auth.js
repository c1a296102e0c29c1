'use strict';

const { createHmac, timingSafeEqual } = require('node:crypto');
const { branches } = require('../formulary');

const KEY = 'night-rota-26';
const sign = (branch) => createHmac('sha256', KEY).update(branch).digest();

exports.plugin = {
  name: 'branch-auth',
  register(server) {
    server.auth.scheme('branch', () => ({
      authenticate(request, h) {
        const [branch, mac] = String(request.headers['x-branch'] ?? '').split('.');
        if (!branches[branch]) return h.unauthenticated(new Error('unknown branch'));
        const given = Buffer.from(mac ?? '', 'hex');
        const wanted = sign(branch);
        if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return h.unauthenticated(new Error('bad signature'));
        return h.authenticated({ credentials: { branch } });
      },
    }));
    server.auth.strategy('branch', 'branch');
    server.auth.default('branch');
  },
};
exports.sign = sign;
