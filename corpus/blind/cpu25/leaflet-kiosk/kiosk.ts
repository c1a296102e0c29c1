import { createServer, type Server } from 'node:http';
import { PARTS } from './content.ts';
import { render } from './mustache.ts';
import type { ThemeStack } from './theme.ts';

const REGIONS = ['Engadin', 'Oberland', 'Jura & Seeland', 'Valais'];

function mulberry(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function timetable(id: number) {
  const rand = mulberry(id);
  let minutes = 300 + Math.floor(rand() * 300);
  const stops = Array.from({ length: 18 }, (_, i) => {
    minutes += 2 + Math.floor(rand() * 9);
    return { name: `Halt <${id}-${i}>`, time: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`, note: rand() < 0.3 ? 'on request' : '' };
  });
  const length = 4 + rand() * 30;
  return {
    title: `Leaflet ${id}`,
    region: REGIONS[id % REGIONS.length],
    route: { name: `Line ${id}`, length: length.toFixed(1), climb: Math.round(length * 40 * rand()), from: stops[0].name, to: stops[17].name },
    days: ['Mo', 'Tu', 'We', 'Th', 'Fr'].map((name) => ({ name, high: Math.round(rand() * 20), low: -Math.round(rand() * 8) })),
    stops,
    fares: [1, 2, 3, 4].map((zone) => ({ zone, price: (zone * 2.4 + 1.2).toFixed(2) })),
    notice: 'Winter service until "Easter"',
  };
}

export function createKiosk(themes: ThemeStack): Server {
  return createServer((req, res) => {
    const url = new URL(req.url!, 'http://kiosk');
    const [, theme, locale, id] = url.pathname.split('/');
    try {
      const data = timetable(Number(id));
      const scopes = [data, { locale }];
      let html = '<!doctype html>';
      for (const part of PARTS) html += render(themes.part(theme, locale, part), scopes);
      res.setHeader('content-type', 'text/html; charset=utf-8');
      res.end(html);
    } catch (error) {
      res.statusCode = 404;
      res.end(String(error));
    }
  });
}
