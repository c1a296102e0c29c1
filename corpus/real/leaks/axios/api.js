'use strict';
const axios = require('axios');

const api = axios.create({
  baseURL: 'http://billing.internal',
  adapter: async (config) => ({
    data: { url: config.url, by: config.headers['X-User'] },
    status: 200,
    statusText: 'OK',
    headers: {},
    config,
  }),
});

class Session {
  constructor(user) {
    this.user = user;
    this.token = Buffer.alloc(48, user).toString('hex');
    this.grants = Array.from({ length: 40 }, (_, i) => ({ resource: `account-${user}-${i}`, write: i % 4 === 0 }));
  }
}

async function invoices(session) {
  api.interceptors.request.use((config) => {
    config.headers['X-User'] = String(session.user);
    config.headers.Authorization = `Bearer ${session.token}`;
    return config;
  });
  const { data } = await api.get('/invoices');
  return data;
}

module.exports = { Session, invoices };
