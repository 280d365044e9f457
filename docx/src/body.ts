import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { SIZE } from './decree.ts';
import type { Block } from './model.ts';
import { bodyParagraph, bodyParagraphs, runs } from './pieces.ts';
import { table } from './table.ts';

const OUTLINE = { section: 0, heading: 1, point: 2 } as const;

function piece(block: Block, width: number): FileChild[] {
  switch (block.kind) {
    case 'section':
    case 'heading':
    case 'point':
      return [
        bodyParagraph(
          block.text.replace(/\s*\n\s*/g, ' '),
          { bold: true, italic: block.kind === 'point' },
          { keepNext: true, outlineLevel: OUTLINE[block.kind] },
        ),
      ];
    case 'paragraph':
      return bodyParagraphs(block.text, { italic: block.italic ?? false, marked: block.marked ?? false });
    case 'note':
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          keepNext: true,
          spacing: { before: 60, after: 60 },
          children: runs(block.text, { size: SIZE.note, italic: true }),
        }),
      ];
    case 'table':
      // Two tables with nothing between them would become one
      return [table(block.columns, block.rows, width), new Paragraph({ spacing: { before: 0, after: 60 } })];
  }
}

/** @param width of the text, in millimetres */
export const body = (blocks: readonly Block[], width: number): FileChild[] =>
  blocks.flatMap((block) => piece(block, width));
