import { PDFArray, PDFDictionary, PDFDocumentFactory, PDFName } from 'pdf-lib';

export interface FormSummary {
  title: string;
  pages: number;
  objects: number;
  slots: number;
  width: number;
  height: number;
}

export function inspect(bytes: Uint8Array): FormSummary {
  const doc = PDFDocumentFactory.load(bytes);
  const pages = doc.getPages();
  const summary: FormSummary = { title: '', pages: pages.length, objects: 0, slots: 0, width: 0, height: 0 };
  doc.index.index.forEach((object: unknown) => {
    summary.objects++;
    if (object instanceof PDFArray) summary.slots += object.array.length;
    if (object instanceof PDFDictionary && object.getMaybe(PDFName.from('FormTitle'))) {
      summary.title = String(object.get(PDFName.from('FormTitle')));
    }
  });
  const box = pages[0].get(PDFName.from('MediaBox')) as InstanceType<typeof PDFArray>;
  [, , summary.width, summary.height] = box.array.map((n: { number: number }) => n.number);
  return summary;
}
