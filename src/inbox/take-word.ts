import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { joinSite } from '../model/site/join-site.ts';
import { importDocx } from '../newsletter/import-docx/index.ts';
import { DocxRefusal, LIMITS } from '../newsletter/import-docx/refusal.ts';
import { reportText } from '../newsletter/import-docx/report.ts';
import type { Arrived } from './arrived.ts';
import { type InboxState, newErrors } from './state.ts';
import type { Taken } from './taken.ts';
import { withHint } from '../text/sentence.ts';

/** A Word bulletin as the draft of an issue, with its pictures; a draft is not published. */
export async function takeWord(state: InboxState, { bytes }: Arrived): Promise<Taken> {
  if (bytes.length > LIMITS.file) {
    return {
      isAccepted: false,
      outcome: '退回：文件大于50MB，把图片压缩后再放进收件箱',
      lines: [],
    };
  }
  try {
    const imported = await importDocx(bytes, joinSite(state.edition), { today: state.today });
    const report = reportText(imported.report);
    const writes = [
      { path: imported.file, bytes: new TextEncoder().encode(imported.text) },
      ...imported.images.map((image) => ({ path: image.file, bytes: new Uint8Array(image.bytes) })),
    ];
    const { internalMark } = imported;
    if (internalMark !== undefined) {
      const outcome = `退回：文件上写着「${internalMark}」，请先确认可以公开；确认以后删去这几个字，放回收件箱`;
      return { isAccepted: false, outcome, lines: [report] };
    }
    const { held: before } = imported;
    if (before?.isSame === true) {
      return { isAccepted: true, outcome: before.words, lines: [], writes: [], removes: [] };
    }
    if (before !== undefined) {
      return { isAccepted: false, outcome: `退回：${before.words}`, lines: [] };
    }
    const held = writes.find(({ path }) => existsSync(join(state.root, path)));
    if (held !== undefined) {
      const outcome = `退回：${held.path}已经有了，先写好那一期，再放下一期`;
      return { isAccepted: false, outcome, lines: [report] };
    }
    const errors = newErrors(state, new Map(writes.map((each) => [each.path, each.bytes])));
    if (errors.length > 0) {
      const lines = errors.map(
        ({ line, message, hint }) => `草稿第${line}行：${withHint(message, hint)}`,
      );
      const outcome = `退回：读成草稿以后有${errors.length}处错误，改好以后存盘，放回收件箱`;
      return { isAccepted: false, outcome, lines: [...lines, '', report] };
    }
    return {
      isAccepted: true,
      outcome: `收下了，起草了${imported.file}；是草稿，写好摘要和待写的地方、删去draft一行以后才发布`,
      lines: [report],
      writes,
      removes: [],
    };
  } catch (error) {
    if (!(error instanceof DocxRefusal)) throw error;
    return { isAccepted: false, outcome: `退回：${error.message}`, lines: [] };
  }
}
