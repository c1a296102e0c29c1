import { createServer } from 'node:http';
import { Diary } from './diary.js';

const DOCTORS = ['adeyemi', 'brandt', 'castel', 'dvorak'];

function send(res, status, value) {
  const text = JSON.stringify(value);
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  res.end(text);
}

function read(req) {
  return new Promise((resolve, reject) => {
    const parts = [];
    req.on('data', (part) => parts.push(part));
    req.on('end', () => {
      try {
        resolve(JSON.parse(parts.length === 1 ? parts[0] : Buffer.concat(parts)));
      } catch (error) {
        reject(error);
      }
    });
    req.on('error', reject);
  });
}

const routes = {
  async POST(diary, req, res) {
    const wish = await read(req);
    if (!DOCTORS.includes(wish.doctor) || !/^\d{4}-\d\d-\d\d$/.test(wish.date) || wish.length % 5) return send(res, 400, { error: 'bad wish' });
    const visit = diary.book(wish);
    return visit ? send(res, 201, visit) : send(res, 409, { error: 'day is full' });
  },
  async DELETE(diary, req, res) {
    const visit = diary.cancel(Number(req.url.slice(req.url.lastIndexOf('/') + 1)));
    return visit ? send(res, 200, visit) : send(res, 404, { error: 'no such visit' });
  },
  async GET(diary, req, res) {
    const [, , doctor, date] = req.url.split('/');
    send(res, 200, diary.sheet(doctor, date));
  },
};

export function openDesk() {
  const diary = new Diary();
  return createServer(async (req, res) => {
    try {
      const route = routes[req.method];
      if (route) await route(diary, req, res);
      else send(res, 405, { error: 'method' });
    } catch (error) {
      send(res, 500, { error: error.message });
    }
  });
}

export { DOCTORS };
