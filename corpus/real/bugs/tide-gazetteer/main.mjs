import { createHash } from 'node:crypto';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { harbourFeeds } from './feed.mjs';
import { fitConstituents, turningPoints } from './harmonics.mjs';

function readSeries(document) {
  const series = [];
  for (let node = document.documentElement.firstChild; node; node = node.nextSibling) {
    if (node.nodeName !== 'r') continue;
    const [hh, mm] = node.getAttribute('h').split(':').map(Number);
    series.push({
      hours: Number(node.getAttribute('d')) * 24 + hh + mm / 60,
      level: Number(node.textContent),
      weight: node.getAttribute('q') === 'suspect' ? 0.1 : 1,
    });
  }
  return series;
}

function gazetteerPage(parser, name, constituents, points) {
  const page = parser.parseFromString(`<page harbour="${name}"><constituents/><table/></page>`, 'text/xml');
  const [list, tableNode] = [page.documentElement.firstChild, page.documentElement.lastChild];
  for (const { name: id, amplitude, phase } of constituents) {
    const el = page.createElement('c');
    el.setAttribute('id', id);
    el.setAttribute('a', amplitude.toFixed(3));
    el.setAttribute('g', phase.toFixed(1));
    list.appendChild(el);
  }
  for (const point of points.slice(0, 120)) {
    const el = page.createElement(point.kind);
    el.setAttribute('t', point.hours.toFixed(2));
    el.appendChild(page.createTextNode(point.level.toFixed(2)));
    tableNode.appendChild(el);
  }
  return new XMLSerializer().serializeToString(page);
}

const parser = new DOMParser();
const digest = createHash('sha256');
for (const { name, xml } of harbourFeeds(5800)) {
  const document = parser.parseFromString(xml, 'text/xml');
  const series = readSeries(document);
  const constituents = fitConstituents(series);
  const page = gazetteerPage(parser, name, constituents, turningPoints(series));
  digest.update(page);
  const m2 = constituents[0];
  console.log(`${name.padEnd(10)} ${series.length} readings  M2 ${m2.amplitude.toFixed(3)} m  page ${page.length} chars`);
}
console.log('gazetteer', digest.digest('hex').slice(0, 16));
