import { PDFDocument, StandardFonts, PageSizes, rgb } from 'pdf-lib';
import { centred, table, wrap } from './layout.mjs';

const INK = rgb(0.12, 0.16, 0.3);
const PALE = rgb(0.75, 0.78, 0.85);

async function addCertificate(doc, fonts, course, person) {
  const page = doc.addPage([PageSizes.A4[1], PageSizes.A4[0]]);
  const { width, height } = page.getSize();

  page.drawRectangle({ x: 24, y: 24, width: width - 48, height: height - 48, borderColor: PALE, borderWidth: 3 });
  const seal = await doc.embedPng(course.emblem);
  page.drawImage(seal, { x: width / 2 - 40, y: height - 130, width: 80, height: 80 });

  centred(page, fonts.bold, 26, height - 170, 'Certificate', INK);
  centred(page, fonts.text, 13, height - 196, `No. ${person.number}`, INK);
  centred(page, fonts.bold, 20, height - 236, person.name, INK);
  const sentence =
    `has taken part in ${person.total} hours of the course ${course.title}, held from ${course.from} to ${course.to}, ` +
    `and is ${person.grade} at a mean mark of ${person.mean.toFixed(1)}.`;
  wrap(fonts.text, 12, 460, sentence).forEach((line, i) => centred(page, fonts.text, 12, height - 264 - i * 17, line, INK));

  const foot = table(page, {
    font: fonts.text, size: 9, x: width / 2 - 170, y: height - 330, widths: [220, 60, 60], color: INK,
    rows: person.modules.map((m) => [m.title, `${m.hours} h`, m.mark]),
  });
  page.drawLine({ start: { x: width / 2 - 170, y: foot }, end: { x: width / 2 + 170, y: foot }, color: PALE, thickness: 0.5 });
  page.drawText(course.head, { x: width / 2 + 60, y: 60, size: 10, font: fonts.text, color: INK });
}

/** All certificates of a course in one document, as the printer wants them. */
export async function certificateBook(course, people) {
  const doc = await PDFDocument.create();
  doc.setTitle(course.title);
  doc.setCreationDate(new Date(course.to));
  doc.setModificationDate(new Date(course.to));
  const fonts = {
    text: await doc.embedFont(StandardFonts.TimesRoman),
    bold: await doc.embedFont(StandardFonts.HelveticaBold),
  };
  for (const person of people) await addCertificate(doc, fonts, course, person);
  return doc.save();
}
