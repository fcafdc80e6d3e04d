import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

/** A bulletin of one column and one sentence, as Word would save it; `above` stands before it. */
export async function issueDocx(
  sentence = '全市新增一家众创空间。',
  ...above: readonly string[]
): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          ...above.map((text) => new Paragraph(text)),
          new Paragraph({ text: '要闻', heading: HeadingLevel.HEADING_1 }),
          new Paragraph(sentence),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
