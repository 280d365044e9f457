import { Document, Packer, Paragraph, TextRun } from 'docx';
import { TEMPLATE_PLACES } from '../template.ts';

/** A template as an office makes one: each place in a paragraph, the first cut into runs as Word does. */
export async function aTemplate({
  without = [],
  more = [],
  mark = '',
}: {
  without?: readonly string[];
  more?: readonly string[];
  /** Words that stand in the template itself. */
  mark?: string;
} = {}): Promise<Uint8Array> {
  const places = [...TEMPLATE_PLACES.filter((place) => !without.includes(place)), ...more];
  const children = [
    new Paragraph({ children: [new TextRun(mark)] }),
    ...places.map((place, i) =>
      i === 0
        ? new Paragraph({ children: [new TextRun('Cơ quan {{'), new TextRun(place), new TextRun('}}')] })
        : new Paragraph({ children: [new TextRun({ text: `{{ ${place} }}`, bold: true })] }),
    ),
  ];
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}
