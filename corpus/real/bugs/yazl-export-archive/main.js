const { Writable } = require('stream');
const yazl = require('yazl');

const EXPORT_DATE = new Date(2026, 5, 3, 12, 0, 0);

function* receipts(count) {
  for (let i = 0; i < count; i++) {
    const number = String(i + 1).padStart(6, '0');
    yield { path: `receipts/${2000 + (i % 26)}/${number}.txt`, text: `Receipt ${number}\nTotal ${((i * 7919) % 90000) / 100} EUR\n` };
  }
}

function writeArchive(entries, target) {
  const zip = new yazl.ZipFile();
  for (const entry of entries) {
    zip.addBuffer(Buffer.from(entry.text), entry.path, { compress: false, mtime: EXPORT_DATE });
  }
  zip.outputStream.pipe(target);
  zip.end();
}

let bytes = 0;
const target = new Writable({
  write(chunk, _encoding, done) {
    bytes += chunk.length;
    done();
  },
});

target.on('finish', () => console.log(`archive of ${bytes} bytes written`));
writeArchive(receipts(Number(process.env.RECEIPTS || 21000)), target);
