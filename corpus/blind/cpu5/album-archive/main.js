import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { albumFiles, digest } from './album.js';
import { ZipBuilder } from './zip.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'album-'));
try {
  const zip = new ZipBuilder();
  const manifest = [];
  for (const { name, data } of albumFiles(430)) {
    const file = path.join(folder, path.basename(name));
    fs.writeFileSync(file, data);
    const content = fs.readFileSync(file);
    zip.add(name, content);
    manifest.push({ name, size: content.length, sha256: digest(content) });
  }
  manifest.sort((a, b) => a.name.localeCompare(b.name));
  zip.add('manifest.json', Buffer.from(JSON.stringify(manifest, null, 1)));
  const archive = zip.finish();
  fs.writeFileSync(path.join(folder, 'album.zip'), archive);
  const total = manifest.reduce((sum, file) => sum + file.size, 0);
  console.log(`${manifest.length} files, ${(total / 1e6).toFixed(1)} MB into ${(archive.length / 1e6).toFixed(1)} MB`);
} finally {
  fs.rmSync(folder, { recursive: true });
}
