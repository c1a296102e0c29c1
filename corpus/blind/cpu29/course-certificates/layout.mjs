/** Breaks a text into lines not wider than `width`. */
export function wrap(font, size, width, text) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) lines.push(line);
  return lines;
}

export function centred(page, font, size, y, text, color) {
  const width = font.widthOfTextAtSize(text, size);
  page.drawText(text, { x: (page.getWidth() - width) / 2, y, size, font, color });
}

export function table(page, { font, size, x, y, widths, rows, color }) {
  const step = size * 1.5;
  rows.forEach((row, i) => {
    let left = x;
    row.forEach((cell, c) => {
      const text = String(cell);
      const shift = c === 0 ? 0 : widths[c] - font.widthOfTextAtSize(text, size);
      page.drawText(text, { x: left + shift, y: y - i * step, size, font, color });
      left += widths[c];
    });
  });
  return y - rows.length * step;
}
