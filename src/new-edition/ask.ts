import type { z } from 'zod';
import type { AnswerKey, AnswersDocument, answersDocument } from './answers-document.ts';
import { CHOICES, DEFAULT_CHOICES } from './choices.ts';

interface Question {
  readonly key: AnswerKey;
  readonly text: string;
  /** Several answers on one line, parted by 、 ， or ；. */
  readonly isList?: true;
}

const TITLES = new Map(CHOICES.map(({ name, title }) => [name, title]));

const QUESTIONS: readonly Question[] = [
  { key: 'city', text: '哪个市（县、区）？写名称，如嘉兴市' },
  { key: 'bureau', text: '主管部门的全称？如嘉兴市科学技术局' },
  { key: 'title', text: '网站叫什么？（回车：地名加“众创公开”）' },
  { key: 'url', text: '网址？https://开头（回车：还没有）' },
  { key: 'office', text: '联系的处室？（回车：空着）' },
  { key: 'phone', text: '办公电话？不写个人手机（回车：空着）' },
  { key: 'address', text: '通信地址？（回车：空着）' },
  { key: 'email', text: '单位邮箱？（回车：空着）' },
  { key: 'hours', text: '办公时间？（回车：空着）' },
  { key: 'supervisionPhone', text: '监督电话？（回车：空着）' },
  { key: 'newsletter', text: '旬报的刊名？（回车：地名加“众创空间工作旬报”）' },
  {
    key: 'columns',
    text: '旬报的栏目？几个之间用顿号（回车：要闻速览、众创空间动态、创客之声、创业经、政策与解读）',
    isList: true,
  },
  {
    key: 'datasets',
    text: `先建哪些表？几个之间用顿号（回车：${DEFAULT_CHOICES.map((name) => TITLES.get(name)).join('、')}；写“全部”：${CHOICES.length}个都建）`,
    isList: true,
  },
];

/**
 * Asks one question after the other, each again until its answer has no fault; undefined when the
 * answers end before the questions do.
 */
export async function askAll(
  document: ReturnType<typeof answersDocument>,
  ask: (prompt: string) => Promise<string | undefined>,
  say: (line: string) => void,
): Promise<AnswersDocument | undefined> {
  const answers: Partial<Record<AnswerKey, unknown>> = {};
  for (const [index, question] of QUESTIONS.entries()) {
    for (;;) {
      const typed = await ask(`${index + 1}/${QUESTIONS.length} ${question.text}\n> `);
      if (typed === undefined) return undefined;
      const answer = read(question, typed.trim());
      const result = (document.shape[question.key] as z.ZodType).safeParse(answer);
      if (result.success) {
        answers[question.key] = answer;
        break;
      }
      for (const issue of result.error.issues) say(`  ${wording(issue)}`);
    }
  }
  return document.parse(answers);
}

function read({ key, isList }: Question, typed: string): unknown {
  if (isList !== true) return typed;
  if (typed === '') return undefined;
  if (key === 'datasets' && typed === '全部') return CHOICES.map(({ name }) => name);
  return typed.split(/[、，,；;]/).map((item) => item.trim());
}

function wording(issue: z.core.$ZodIssue): string {
  const { hint = '' } = (issue.code === 'custom' ? issue.params : undefined) ?? {};
  return `${issue.message}${hint === '' ? '' : ` | ${String(hint)}`}`;
}
