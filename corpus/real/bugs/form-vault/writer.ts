export interface FormSpec {
  kind: string;
  serial: number;
  pages: number;
  rows: number;
  slots: number;
}

class Body {
  private readonly parts: string[] = ['%PDF-1.4\n'];
  private readonly offsets: number[] = [];
  private length = 9;

  add(content: string): number {
    const id = this.offsets.push(this.length);
    const text = `${id} 0 obj\n${content}\nendobj\n`;
    this.parts.push(text);
    this.length += text.length;
    return id;
  }

  finish(root: number): Uint8Array {
    const start = this.length;
    const rows = this.offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`);
    this.parts.push(`xref\n0 ${rows.length + 1}\n0000000000 65535 f \n`, ...rows);
    this.parts.push(`trailer\n<< /Size ${rows.length + 1} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF`);
    return new Uint8Array(Buffer.from(this.parts.join(''), 'latin1'));
  }
}

function dice(seed: number): (n: number) => number {
  let s = seed;
  return (n) => {
    s = (s * 69621) % 2147483647;
    return s % n;
  };
}

function content(spec: FormSpec, page: number, roll: (n: number) => number): string {
  const ops: string[] = ['BT /F1 9 Tf'];
  for (let r = 0; r < spec.rows; r++) {
    ops.push(`1 0 0 1 ${40 + roll(12)} ${760 - r * 8} Tm (${spec.kind} ${page}.${r} value ${roll(99999)}) Tj`);
  }
  ops.push('ET');
  const text = ops.join('\n');
  return `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
}

export function writeForm(spec: FormSpec): Uint8Array {
  const roll = dice(spec.serial);
  const body = new Body();
  const pagesId = 2 + spec.pages * 2 + 1;
  const kids: string[] = [];
  const structure = Array.from({ length: spec.slots }, (_, i) => (i % 260 === 3 ? String(i) : 'null'));
  const tree = body.add(`[ ${structure.join(' ')} ]`);
  const info = body.add(`<< /FormTitle (${spec.kind}-${spec.serial}) /Revision ${roll(20)} >>`);
  for (let p = 0; p < spec.pages; p++) {
    const stream = body.add(content(spec, p, roll));
    kids.push(`${body.add(`<< /Type /Page /Parent ${pagesId} 0 R /MediaBox [ 0 0 595 842 ] /Contents ${stream} 0 R >>`)} 0 R`);
  }
  body.add(`<< /Type /Pages /Kids [ ${kids.join(' ')} ] /Count ${kids.length} >>`);
  const root = body.add(`<< /Type /Catalog /Pages ${pagesId} 0 R /Slots ${tree} 0 R /Notes ${info} 0 R >>`);
  return body.finish(root);
}
