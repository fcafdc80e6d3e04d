import { maskedText } from '../data/masked-problem.ts';
import type { Question } from './result.ts';

/** What is asked of an editor, at one place. */
export interface Ask {
  readonly id: string;
  /** The address; none for what concerns the whole table. */
  readonly cell?: string;
  readonly found: string;
  readonly options: readonly string[];
  readonly default?: string;
  /** Only one of the options is an answer: another, from an earlier table, is asked again. */
  readonly isClosed?: true;
}

const SHOWN = 8;

/** Collects questions, those of one id as one, and knows the answers already given. */
export class Questions {
  readonly #answers: ReadonlyMap<string, string>;
  readonly #given: Readonly<Record<string, string>>;
  readonly #open = new Map<string, Ask & { readonly cells: string[]; readonly all: Set<string> }>();
  readonly #used = new Map<string, string>();

  /** `given` are the answers of this run, which are told apart from those of earlier tables. */
  constructor(answers: ReadonlyMap<string, string>, given: Readonly<Record<string, string>> = {}) {
    this.#answers = answers;
    this.#given = given;
  }

  /** The answer given; undefined when there is none, and then the question is open. */
  ask(asked: Ask): string | undefined {
    const about = { ...asked, id: maskedText(asked.id), found: maskedText(asked.found) };
    const answer = this.#answers.get(about.id);
    const isOld = asked.isClosed === true && !asked.options.includes(answer ?? '');
    if (answer !== undefined && !isOld) {
      this.#used.set(about.id, answer);
      return answer;
    }
    const held = this.#open.get(about.id) ?? { ...about, cells: [], all: new Set() };
    held.all.add(about.found);
    if (asked.cell !== undefined && held.cells.at(-1) !== asked.cell) held.cells.push(asked.cell);
    this.#open.set(about.id, held);
    return undefined;
  }

  /** What this run answers to something that was not asked yet; undefined when it says nothing of it. */
  told(id: string): string | undefined {
    const answer = this.#given[id];
    if (answer !== undefined) this.#used.set(id, answer);
    return answer;
  }

  /** Of the answers of this run those that nothing was asked for. */
  unused(): readonly string[] {
    return Object.keys(this.#given).filter((id) => !this.#used.has(id));
  }

  /** The questions without answer, in the order in which they arose. */
  open(): Question[] {
    return [...this.#open.values()].map(({ id, cells, all, options, default: chosen }) => ({
      id,
      cells,
      found: [...all].slice(0, SHOWN).join('、') + (all.size > SHOWN ? '…' : ''),
      options,
      ...(chosen === undefined ? {} : { default: chosen }),
    }));
  }

  /** The answers of an earlier table that were taken again. */
  reused(): readonly (readonly [id: string, answer: string])[] {
    return [...this.#used].filter(([id]) => !Object.hasOwn(this.#given, id));
  }

  /** The answers that were needed. */
  used(): ReadonlyMap<string, string> {
    return this.#used;
  }
}
