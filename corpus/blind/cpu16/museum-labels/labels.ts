import type { Collection, Lang, Piece } from './collection.ts';
import { Shelf } from './shelf.ts';
import { evenest } from './typeset.ts';

const escapeXml = (s: string) => s.replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c]!);

export class LabelService {
  sent = 0;
  private readonly collection: Collection;
  private readonly shelf: Shelf<string>;

  constructor(collection: Collection, shelf: Shelf<string>) {
    this.collection = collection;
    this.shelf = shelf;
  }

  get shelved(): number {
    return this.shelf.size;
  }

  forPanel(id: string, lang: Lang, width: number, address: string): string | undefined {
    const piece = this.collection.get(id);
    if (!piece) return undefined;
    this.sent++;
    return this.shelf.take(address) ?? this.shelf.put(address, this.draw(piece, lang, width));
  }

  private draw(piece: Piece, lang: Lang, width: number): string {
    const lines = evenest(piece.text[lang], width);
    const body = lines.map((line, i) => `<text x="12" y="${64 + i * 16}">${escapeXml(line)}</text>`).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * 8 + 24} ${80 + lines.length * 16}" lang="${lang}"><title>${escapeXml(piece.title[lang])}</title><text x="12" y="28" class="m">${escapeXml(piece.maker)}, ${piece.year}</text>${body}</svg>`;
  }
}
