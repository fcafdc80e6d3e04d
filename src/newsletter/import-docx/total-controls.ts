import { totalIn } from '../../model/components/total-source.ts';
import { totalOf } from '../../model/components/total.ts';
import { ComponentError } from '../../model/components/held-table.ts';
import type { SiteData } from '../../model/site/site-data.ts';
import { isTotalTag } from '../template/total-tag.ts';
import type { WordPackage } from './open-package.ts';
import type { Report } from './report.ts';
import { type TotalControl, type WordBlock, type WordInline, mapInlines } from './word-blocks.ts';
import { elementsOf, everyElement, ownText } from './xml.ts';

type TextRun = Extract<WordInline, { kind: 'text' }>;

/** Totals that are too long for a tag, by their tags; they stand in the properties of the file. */
export async function longTotalsOf(pack: WordPackage): Promise<ReadonlyMap<string, string>> {
  const part = 'docProps/custom.xml';
  if (!pack.has(part)) return new Map();
  return new Map(
    elementsOf(await pack.xml(part))
      .map(
        (property) =>
          [
            property.attributes.get('name') ?? '',
            [...everyElement(property)].map(ownText).join(''),
          ] as const,
      )
      .filter(([name]) => isTotalTag(name)),
  );
}

interface Settling {
  readonly site: SiteData;
  /** The day of the issue, for which its numbers are computed. */
  readonly day: string;
  readonly long: ReadonlyMap<string, string>;
  readonly report: Report;
  /** The digest has numbers only: it gets the one of today, and that is told. */
  readonly isDigest?: true;
}

/**
 * The blocks with every control that still shows its number as the total that computed it, wherever
 * it was moved or copied. A number that the editor typed over stays as typed and is reported with
 * the one that the data give.
 */
export function settleTotals(blocks: readonly WordBlock[], settling: Settling): WordBlock[] {
  const kept: string[] = [];
  const settled = mapInlines(blocks, (inlines) => {
    const result: WordInline[] = [];
    for (let at = 0; at < inlines.length;) {
      const inline = inlines[at];
      const control = inline?.kind === 'text' ? inline.control : undefined;
      if (inline === undefined || control === undefined) {
        if (inline !== undefined) result.push(inline);
        at += 1;
        continue;
      }
      const isWithin = (each: WordInline) => each.kind === 'text' && each.control === control;
      const end = inlines.findIndex((each, index) => index > at && !isWithin(each));
      const runs = inlines
        .slice(at, end < 0 ? undefined : end)
        .filter((each) => each.kind === 'text');
      result.push(...settledRuns(runs, control, settling, kept));
      at += end < 0 ? inlines.length : end - at;
    }
    return result;
  });
  if (kept.length > 0 && settling.isDigest !== true) {
    settling.report.add(
      '数',
      `${kept.length}个数由数据算出，草稿里写成<Total>：${kept.join('、')}`,
    );
  }
  return settled;
}

function settledRuns(
  runs: readonly TextRun[],
  { tag, filled }: TotalControl,
  { site, day, long, report, isDigest }: Settling,
  kept: string[],
): WordInline[] {
  const [first] = runs;
  const shown = runs.map(({ text }) => text).join('');
  const plain = runs.map(({ control: _, ...run }) => run);
  if (first === undefined || shown.trim() === '') return plain;
  const tell = (text: string) => report.add('数', text);
  const total = totalIn(long.get(tag) ?? tag);
  const computed = total && computedBy(site, total.total.props, day);
  if (total === undefined || computed === undefined) {
    tell(`「${shown}」的来处「${long.get(tag) ?? tag}」认不出或算不出，草稿里照字收`);
    return plain;
  }
  const { source } = total;
  const place =
    placeOf(shown, filled ?? computed) ??
    (filled === computed ? undefined : placeOf(shown, computed));
  if (place === undefined) {
    const was = filled ?? computed;
    const now = was === computed ? '' : `，现在算是${computed}`;
    tell(
      `「${shown}」处原来由数据算出${was}${now}，改成了「${shown}」，草稿里照改的收；要印算出的数，把它换成${source}`,
    );
    return plain;
  }
  const number = shown.slice(place.from, place.to);
  kept.push(number);
  const isOld = digitsOf(number) !== computed;
  if (isDigest === true) {
    const was = isOld ? `在模板里是${number}，现在是${computed}，` : '';
    tell(`摘要里的${computed}由数据算出（${source}），${was}摘要只能写数：数据再变，要自己改`);
  } else if (isOld) {
    tell(
      `「${number}」在模板里算出以后数据变了，现在是${computed}；草稿里写成${source}，印${computed}`,
    );
  }
  const { control: _, ...dress } = first;
  const piece = (text: string): WordInline[] => (text === '' ? [] : [{ ...dress, text }]);
  return [
    ...piece(shown.slice(0, place.from)),
    { ...dress, text: isDigest === true ? computed : number, source },
    ...piece(shown.slice(place.to)),
  ];
}

function computedBy(
  site: SiteData,
  props: Parameters<typeof totalOf>[1] & { readonly asOf: string | undefined },
  day: string,
): string | undefined {
  try {
    return totalOf(site, props, props.asOf ?? day);
  } catch (error) {
    if (error instanceof ComponentError) return undefined;
    throw error;
  }
}

/**
 * Reports numbers that stand in the text by themselves and are, with the word behind them, a computed one
 * of the same document: copied without their control, they would stay when the data change.
 */
export function reportCopied(
  body: readonly WordBlock[],
  digest: readonly WordBlock[],
  report: Report,
): void {
  const totals = new Map<string, string>();
  const paragraphs = (blocks: readonly WordBlock[]) => {
    const texts: string[] = [];
    mapInlines(blocks, (inlines) => {
      const found = inlines.flatMap((each) => (each.kind === 'text' ? [each] : []));
      const text = found.map((each) => (each.source === undefined ? each.text : TOTAL)).join('');
      const units = text.split(TOTAL).slice(1);
      for (const { text: number, source } of found) {
        if (source === undefined) continue;
        const [unit] = /^\p{Script=Han}/u.exec(units.shift() ?? '') ?? [];
        if (unit !== undefined) totals.set(`${digitsOf(number)}${unit}`, source);
      }
      texts.push(text);
      return inlines;
    });
    return texts;
  };
  const tell = (texts: readonly string[], place: string, then: string) => {
    const copied = texts.flatMap((text) =>
      [...text.matchAll(NUMBER)].map(
        ({ 0: number, index }) => `${digitsOf(number)}${text.charAt(index + number.length)}`,
      ),
    );
    for (const each of new Set(copied)) {
      const source = totals.get(each);
      if (source !== undefined)
        report.add('数', `${place}「${each}」是手打的，与由数据算出的${source}相同，${then}`);
    }
  };
  const [texts, digests] = [paragraphs(body), paragraphs(digest)];
  tell(texts, '', '数据变了它不变：要跟着变，在草稿里换成它');
  tell(digests, '摘要里的', '数据变了要自己改');
}

/** Stands for a computed number in a text. */
const TOTAL = '\uFFFC';

const NUMBER = /-?[\d０-９](?:[\d０-９]|[,，](?=[\d０-９]{3})|[.．](?=[\d０-９]))*/g;

/** Where a number stands among words, whatever its width and separators. */
function placeOf(text: string, number: string): { from: number; to: number } | undefined {
  const found = [...text.matchAll(NUMBER)].find(([each]) => digitsOf(each) === number);
  return found && { from: found.index, to: found.index + found[0].length };
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(',', '');
}
