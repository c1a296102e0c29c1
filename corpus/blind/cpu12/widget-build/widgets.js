'use strict';
// The little widgets of the museum site, made from their descriptions.

const KINDS = ['slider', 'quiz', 'timeline', 'map', 'gallery', 'glossary'];

const handlers = {
  slider: (n) => `
    let position = state.position ?? ${n};
    const clampPosition = (value) => Math.max(0, Math.min(${n + 4}, value));
    root.addEventListener('wheel', function onWheel(event) {
      position = clampPosition(position + (event.deltaY > 0 ? 1 : -1));
      if (DEBUG) console.log('slider moved', position);
      render({ ...state, position: position });
    });`,
  quiz: (n) => `
    const questions = ${JSON.stringify(Array.from({ length: 3 + (n % 4) }, (_, i) => ({ ask: `Question ${i + n}`, answers: ['yes', 'no', 'perhaps'], right: (i + n) % 3 })))};
    let score = 0;
    for (let index = 0; index < questions.length; index++) {
      const question = questions[index];
      if (state.given && state.given[index] === question.right) { score = score + 1; } else if (DEBUG) { console.log('wrong', index); }
    }
    root.dataset.score = String(score) + '/' + String(questions.length);`,
  timeline: (n) => `
    const years = [];
    for (let year = ${1700 + n * 3}; year <= ${1800 + n * 5}; year += 10) { years.push(year); }
    const labels = years.map(function (year) { const century = Math.floor(year / 100) + 1; return year % 100 === 0 ? century + 'th century' : String(year); });
    root.replaceChildren(...labels.map((label) => { const item = document.createElement('li'); item.textContent = label; return item; }));`,
  map: (n) => `
    const scale = ${n} * 1000;
    function project(longitude, latitude) {
      const radius = scale / (2 * Math.PI);
      const x = radius * (longitude * Math.PI / 180 + Math.PI);
      const y = radius * (Math.PI - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI / 180) / 2)));
      return { x: x, y: y };
    }
    state.places?.forEach(function (place) { const point = project(place.longitude, place.latitude); root.append(marker(point.x, point.y, place.name)); });`,
  gallery: () => `
    const unused = 'never shown';
    const visible = (state.pictures || []).filter((picture) => picture.released !== false);
    if (visible.length === 0) { return null; } else { return visible.map((picture, index) => '<img alt="' + picture.title + '" data-index="' + index + '">').join(''); }`,
  glossary: (n) => `
    const terms = new Map(Object.entries(state.terms ?? {}));
    const pattern = new RegExp('\\\\b(' + [...terms.keys()].join('|') + ')\\\\b', 'g');
    root.innerHTML = root.innerHTML.replace(pattern, (match) => '<dfn title="' + terms.get(match) + '">' + match + '</dfn>').slice(0, ${n} * 1e4);`,
};

function* widgets(count) {
  for (let n = 1; n <= count; n++) {
    const kind = KINDS[n % KINDS.length];
    const name = `${kind}${n}`;
    yield [`${name}.js`, `
export function ${name}(root, state, render, marker) {
  if (root == null) { throw new TypeError('${name} needs an element'); }
  ${handlers[kind](n)}
  return function dispose() { root.remove(); };
}
export const ${name}Info = { kind: '${kind}', version: 1 + ${n} * 2, keyboard: ${n % 2 === 0 ? 'true' : '!1'} };
`];
  }
}

module.exports = { widgets };
