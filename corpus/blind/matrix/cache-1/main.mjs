const known = new Map();

function measure(font, text) {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kern = i > 0 ? ((code * 31 + text.charCodeAt(i - 1) * 17) % 7) - 3 : 0;
    width += ((code % 23) + 6) * font.size + kern;
  }
  return width / 10;
}

function widthOf(font, text) {
  const key = { family: font.family, size: font.size, text };
  if (known.has(key)) return known.get(key);
  const width = measure(font, text);
  known.set(key, width);
  return width;
}

function layout(labels, fonts) {
  const rows = [];
  let x = 0;
  let count = 0;
  for (const label of labels) {
    const width = widthOf(fonts[label.font], label.text);
    if (x + width > 40000) {
      rows.push(count);
      x = 0;
      count = 0;
    }
    x += width;
    count++;
  }
  rows.push(count);
  return rows;
}

const fonts = [{ family: 'Serif', size: 11 }, { family: 'Sans', size: 14 }];
const texts = [];
for (let i = 0; i < 24; i++) texts.push(('Label ' + i + ' with a note and a value ').repeat(9));
const labels = [];
for (let i = 0; i < 310000; i++) labels.push({ font: i % 2, text: texts[(i * 7) % texts.length] });
const rows = layout(labels, fonts);
console.log(rows.length, Math.max(...rows), rows[0]);
