import fc from 'fast-check';

/** A body of prose as an editor may write it, and the words that a reader must find, in order. */
export interface RandomProse {
  readonly body: string;
  readonly words: readonly string[];
}

type Line =
  | { readonly kind: 'word' | 'code' | 'picture' | 'break' | 'soft' | 'softCode' | 'note' | 'seam' }
  | {
      readonly kind: 'strong' | 'emphasis' | 'struck' | 'link' | 'reference';
      readonly inside: Line[];
    };

type Part =
  | { readonly kind: 'paragraph' | 'heading'; readonly line: Line[]; readonly depth: number }
  | {
      readonly kind: 'list';
      readonly start: number;
      readonly isTask: boolean;
      readonly items: Part[][];
    }
  | { readonly kind: 'quote' | 'Quote' | 'Note'; readonly parts: Part[] }
  | { readonly kind: 'table'; readonly rows: Line[][][] }
  | { readonly kind: 'code' | 'image' | 'rule' };

const leaf = (...kinds: Exclude<Line, { inside: Line[] }>['kind'][]) =>
  fc.constantFrom(...kinds).map((kind): Line => ({ kind }));
const dressed = (
  kinds: ('strong' | 'emphasis' | 'struck' | 'link' | 'reference')[],
  inside: fc.Arbitrary<Line>,
) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    inside: fc.array(inside, { minLength: 1, maxLength: 2 }),
  });
const SHORT: fc.Arbitrary<Line> = fc.oneof(
  leaf('word', 'code', 'picture', 'seam'),
  dressed(['strong', 'struck', 'link', 'reference'], leaf('word')),
);
const INLINE: fc.Arbitrary<Line> = fc.oneof(
  leaf('word', 'word', 'code', 'picture', 'break', 'soft', 'softCode', 'note', 'seam'),
  dressed(
    ['strong', 'emphasis', 'struck'],
    fc.oneof(leaf('word', 'code', 'soft'), dressed(['link'], leaf('word'))),
  ),
  dressed(['link', 'reference'], fc.oneof(leaf('word', 'code'), dressed(['strong'], leaf('word')))),
);

const { part } = fc.letrec<{ part: Part }>((tie) => {
  const parts = fc.array(tie('part'), { minLength: 1, maxLength: 3 });
  return {
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        kind: fc.constantFrom('paragraph' as const),
        line: fc.array(INLINE, { minLength: 1, maxLength: 6 }),
        depth: fc.constant(0),
      }),
      fc.record({
        kind: fc.constant('heading' as const),
        line: fc.array(SHORT, { minLength: 1, maxLength: 2 }),
        depth: fc.integer({ min: 3, max: 6 }),
      }),
      fc.record({ kind: fc.constantFrom('code' as const, 'image' as const, 'rule' as const) }),
      fc.record({
        kind: fc.constant('table' as const),
        rows: fc.array(
          fc.array(fc.array(SHORT, { minLength: 1, maxLength: 1 }), { minLength: 2, maxLength: 2 }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      fc.record({
        kind: fc.constant('list' as const),
        start: fc.constantFrom(0, 1, 3),
        isTask: fc.boolean(),
        items: fc.array(parts, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constantFrom('quote' as const, 'Quote' as const, 'Note' as const),
        parts,
      }),
    ),
  };
});

/** Bodies of prose with every kind of node. */
export const randomProse: fc.Arbitrary<RandomProse> = fc
  .array(part, { minLength: 1, maxLength: 5 })
  .map(written);

/** A table of so many columns that it may come as records, with blank cells; its words in no order. */
export const randomWideTable: fc.Arbitrary<RandomProse> = fc
  .integer({ min: 5, max: 24 })
  .chain((columns) =>
    fc
      .array(fc.array(fc.boolean(), { minLength: columns, maxLength: columns }), { maxLength: 3 })
      .map((rows) => {
        const writing: Writing = { words: [], count: 0, notes: [] };
        const line = (isFilled: readonly boolean[]) =>
          `| ${isFilled.map((filled) => (filled ? newWord(writing) : '')).join(' | ')} |`;
        const head = line(Array<boolean>(columns).fill(true));
        const lines = [head, `|${' --- |'.repeat(columns)}`, ...rows.map(line)];
        return { body: `## 要闻\n\n${lines.join('\n')}\n`, words: writing.words };
      }),
  );

interface Writing {
  readonly words: string[];
  count: number;
  readonly notes: number[];
}

function written(parts: readonly Part[]): RandomProse {
  const writing: Writing = { words: [], count: 0, notes: [] };
  const lines = partLines(parts, writing);
  for (const note of writing.notes) lines.push('', `[^n${note}]: 注文${newWord(writing)}`);
  const body = `${['## 要闻', '', ...lines, '', '[ref]: https://example.com/ref'].join('\n')}\n`;
  return { body, words: writing.words };
}

/** A word that occurs once: Qa, Qb … */
function newWord(writing: Writing): string {
  writing.count += 1;
  const letters = [...writing.count.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  const word = `Q${letters.join('')}`;
  writing.words.push(word);
  return word;
}

function partLines(parts: readonly Part[], writing: Writing): string[] {
  // Two lists that follow each other would be one.
  return parts.flatMap((each, index) => [
    ...(index === 0 ? [] : ['', ...(each.kind === 'list' ? [`隔${newWord(writing)}`, ''] : [])]),
    ...linesOf(each, writing),
  ]);
}

function linesOf(part: Part, writing: Writing): string[] {
  switch (part.kind) {
    case 'paragraph':
      return `段${lineOf(part.line, writing)}`.split('\n');
    case 'heading':
      return [`${'#'.repeat(part.depth)} 题${lineOf(part.line, writing)}`];
    case 'code':
      return ['```', `${newWord(writing)} {x}`, `  ${newWord(writing)}`, '```'];
    case 'image':
      return [`![${newWord(writing)}](/images/a.png "${newWord(writing)}")`];
    case 'rule':
      return ['---'];
    case 'table': {
      const rows = part.rows.map(
        (cells) => `| ${cells.map((cell) => lineOf(cell, writing)).join(' | ')} |`,
      );
      return [...rows.slice(0, 1), '| --- | --: |', ...rows.slice(1)];
    }
    case 'list':
      return part.items.flatMap((item, index) => {
        const mark = part.start === 0 ? '- ' : `${part.start + index}. `;
        const task = part.isTask && item[0]?.kind === 'paragraph' ? '[x] ' : '';
        return partLines(item, writing).map((line, place) =>
          place === 0 ? `${mark}${task}${line}` : line === '' ? '' : ' '.repeat(mark.length) + line,
        );
      });
    case 'quote':
      return partLines(part.parts, writing).map((line) => `> ${line}`.trimEnd());
    case 'Quote':
    case 'Note':
      return [`<${part.kind}>`, '', ...partLines(part.parts, writing), '', `</${part.kind}>`];
  }
}

function lineOf(line: readonly Line[], writing: Writing): string {
  return line.map((each) => inlineOf(each, writing)).join('和');
}

function inlineOf(line: Line, writing: Writing): string {
  const inside = () => ('inside' in line ? lineOf(line.inside, writing) : '');
  switch (line.kind) {
    case 'word':
      return newWord(writing);
    case 'code':
      return `\`${newWord(writing)}\``;
    case 'picture':
      return `![${newWord(writing)}](/images/b.png "${newWord(writing)}")`;
    case 'break':
      return `${newWord(writing)}\\\n${newWord(writing)}`;
    case 'soft':
      return `${newWord(writing)}\n${newWord(writing)}`;
    case 'softCode':
      return `\`${newWord(writing)}\n${newWord(writing)}\``;
    case 'seam': {
      const [a, b, c] = [newWord(writing), newWord(writing), newWord(writing)];
      const seams = [
        `~~${a}~~${b}和${c}`,
        `**${a}~~${b}~~**${c}`,
        `${a}[~~${b}~~](https://example.com/s)${c}`,
      ];
      return seams[writing.count % seams.length] ?? '';
    }
    case 'note': {
      const number = writing.notes.length + 1;
      writing.notes.push(number);
      return `${newWord(writing)}[^n${number}]`;
    }
    case 'strong':
      return `**${inside()}**`;
    case 'emphasis':
      return `*${inside()}*`;
    case 'struck':
      return `~~${inside()}~~`;
    case 'link':
      return `[${inside()}](https://example.com/l)`;
    case 'reference':
      return `[${inside()}][ref]`;
  }
}
