import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';

const A4 = [595.28, 841.89];
const INK = rgb(0.1, 0.12, 0.2);
const BLUE = rgb(0.16, 0.42, 0.75);
const PALE = rgb(0.88, 0.93, 0.98);
const ISSUED = new Date(Date.UTC(2026, 6, 1));

const pounds = (pence) => `£${(pence / 100).toFixed(2)}`;

function right(page, text, x, y, font, size) {
  page.drawText(text, { x: x - font.widthOfTextAtSize(text, size), y, size, font, color: INK });
}

function wrap(text, font, size, width) {
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

function cover(doc, fonts, home, account) {
  const page = doc.addPage(A4);
  page.drawRectangle({ x: 0, y: 770, width: A4[0], height: 72, color: BLUE });
  page.drawText('Vale Water', { x: 40, y: 795, size: 26, font: fonts.bold, color: rgb(1, 1, 1) });
  page.drawText(`${home.name}\n${home.road}\nAccount ${home.account}`, { x: 40, y: 735, size: 11, lineHeight: 15, font: fonts.plain, color: INK });

  const peak = Math.max(...account.months.map((m) => m.m3));
  account.months.forEach((m, i) => {
    const y = 640 - i * 26;
    page.drawText(m.key, { x: 40, y, size: 10, font: fonts.plain, color: INK });
    page.drawRectangle({ x: 110, y: y - 4, width: (m.m3 / peak) * 300, height: 15, color: PALE, borderColor: BLUE, borderWidth: 0.5 });
    page.drawText(`${m.m3.toFixed(1)} m3`, { x: 116, y, size: 9, font: fonts.plain, color: INK });
    right(page, pounds(m.pence), 540, y, fonts.plain, 10);
  });
  right(page, `Standing charge ${pounds(account.standing)}`, 540, 470, fonts.plain, 10);
  right(page, `To pay ${pounds(account.total)}`, 540, 445, fonts.bold, 14);

  const note = `This bill is for ${home.people} people at ${home.road}. Daily readings follow on the next pages. ` +
    'If a day stands out, look for a dripping tap or a cistern that never stops, and read the dial again after an hour in which nobody uses water. ' +
    `You may pay ${pounds(Math.ceil(account.total / 6))} a month instead.`;
  wrap(note, fonts.plain, 10, 500).forEach((line, i) => {
    page.drawText(line, { x: 40, y: 400 - i * 14, size: 10, font: fonts.plain, color: INK });
  });
}

function daily(doc, fonts, readings) {
  const perPage = 64;
  for (let from = 0; from < readings.length; from += perPage) {
    const page = doc.addPage(A4);
    const rows = readings.slice(from, from + perPage);
    page.drawText('Daily readings', { x: 40, y: 800, size: 14, font: fonts.bold, color: INK });
    page.setFont(fonts.mono);
    rows.forEach((r, i) => {
      const y = 775 - i * 11.4;
      if (i % 2 === 0) page.drawRectangle({ x: 36, y: y - 2.5, width: 520, height: 11, color: PALE });
      page.drawText(r.day, { x: 40, y, size: 8, color: INK });
      page.drawText(`${r.litres} l`, { x: 200 - fonts.mono.widthOfTextAtSize(`${r.litres} l`, 8), y, size: 8, color: INK });
      page.drawLine({ start: { x: 220, y: y + 3 }, end: { x: 220 + r.litres / 6, y: y + 3 }, thickness: 3, color: r.litres > 900 ? rgb(0.8, 0.2, 0.2) : BLUE });
    });
  }
}

export async function drawBill(home, account) {
  const doc = await PDFDocument.create();
  doc.setTitle(`Water bill ${home.account}`);
  doc.setCreationDate(ISSUED);
  doc.setModificationDate(ISSUED);
  const [plain, bold, mono] = await Promise.all(
    [StandardFonts.Helvetica, StandardFonts.HelveticaBold, StandardFonts.Courier].map((f) => doc.embedFont(f)),
  );
  const fonts = { plain, bold, mono };
  cover(doc, fonts, home, account);
  daily(doc, fonts, home.readings);
  const file = await doc.save();
  return { file, pageCount: doc.getPageCount() };
}
