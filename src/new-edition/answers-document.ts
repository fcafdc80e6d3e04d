import { z } from 'zod';
import {
  emptyableMailAddress,
  emptyableText,
  listOf,
  refuse,
  text,
} from '../schemas/documents/fields.ts';
import { site } from '../schemas/documents/site.ts';
import { divisionsNamed, nearestDivision } from '../schemas/division.ts';
import { nearest } from '../text/nearest.ts';
import { findPersonalData } from '../text/personal-data.ts';
import { CHOICES, choiceMeant } from './choices.ts';

/** What `npm run new:edition` is told, in a terminal or by a file: one key a question. */
export function answersDocument(today: string) {
  return z
    .object({
      city: z
        .string()
        .superRefine((value, context) => {
          const fault = placeFault(value, today);
          if (fault !== undefined) refuse(context, fault);
        })
        .meta({
          title: '城市',
          description: '市、县、区的名称，或六位区划代码',
          example: '嘉兴市',
        }),
      bureau: impersonal(text('单位', '主管部门的全称', '嘉兴市科学技术局')).superRefine(
        (value, context) => {
          if (value.trim() === '' || /\p{Script=Han}/u.test(value)) return;
          const message = `写的是「${value}」，不是单位的名称`;
          refuse(context, { message, hint: '写主管部门的全称，例如嘉兴市科学技术局' });
        },
      ),
      title: impersonal(emptyableText('站名', '网站的名称', '嘉兴众创公开')).nullish(),
      url: z
        .string()
        .superRefine((value, context) => {
          if (value === '') return;
          const issue = site.shape.url.safeParse(value).error?.issues[0];
          if (issue === undefined) return;
          refuse(context, { message: issue.message, hint: '例如https://kjj.example.gov.cn' });
        })
        .meta({ title: '网址', description: '正式网址，还没有就留空', expected: '网址（文字）' })
        .nullish(),
      office: impersonal(emptyableText('科室', '联系的处室', '高新技术处')).nullish(),
      phone: impersonal(emptyableText('电话', '办公电话', '0573-00000000')).nullish(),
      address: impersonal(emptyableText('地址', '通信地址')).nullish(),
      email: emptyableMailAddress('邮箱', '单位邮箱').nullish(),
      hours: impersonal(emptyableText('办公时间', '办公时间')).nullish(),
      supervisionPhone: impersonal(emptyableText('监督电话', '监督电话')).nullish(),
      newsletter: impersonal(emptyableText('刊名', '旬报的名称')).nullish(),
      columns: listOf(columnName(), '栏目', '旬报的栏目，按刊登的次序')
        .superRefine((names, context) => {
          names.forEach((name, index) => {
            if (names.indexOf(name) === index) return;
            const message = `「${name}」写了两次，每个栏目只写一次`;
            refuse(context, { message, hint: '删去后面的一个' }, [index]);
          });
        })
        .nullish(),
      datasets: listOf(datasetName(), '数据集', '先建的表').nullish(),
    })
    .meta({ title: '回答', description: '新建一个站的回答' });
}

export type AnswersDocument = z.output<ReturnType<typeof answersDocument>>;
export type AnswerKey = keyof AnswersDocument;

function placeFault(value: string, today: string) {
  const found = divisionsNamed(value, today);
  if (found.length === 1) return undefined;
  const listed = (places: readonly { name: string; code: string }[]) =>
    places.map(({ name, code }) => `${name}（${code}）`).join('、');
  if (found.length > 1) {
    return {
      message: `写的是「${value}」，同名的有${found.length}处：${listed(found)}`,
      hint: '写全名或六位代码',
    };
  }
  const meant = value.trim() === '' ? undefined : nearestDivision(value, today);
  return {
    message: `写的是「${value}」，区划名单里没有，应为市、县、区的名称或六位区划代码`,
    hint:
      meant === undefined ? '例如嘉兴市，或330400' : `是不是「${meant.name}」（${meant.code}）？`,
  };
}

/** A text that goes to the pages: it holds no number of a person. */
function impersonal<T extends z.ZodType<string, string>>(field: T): T {
  return field.superRefine((value, context) => {
    const found = findPersonalData(value)[0];
    if (found === undefined) return;
    const message = `里有个人的${found.kind}「${found.masked}」，这些回答会登在网上`;
    refuse(context, { message, hint: '写办公的号码；没有就留空' });
  });
}

function columnName() {
  return impersonal(text('栏目名', '栏目的名称', '要闻速览')).superRefine((value, context) => {
    const sign = /[#<>{}[\]`*_|\\~]/.exec(value)?.[0];
    if (sign === undefined) return;
    const message = `写的是「${value}」，栏目名里不能有「${sign}」`;
    refuse(context, { message, hint: '只用文字，例如要闻速览' });
  });
}

function datasetName() {
  return text('数据集', '数据集的名称', 'spaces').superRefine((value, context) => {
    if (value.trim() === '' || choiceMeant(value) !== undefined) return;
    const near = nearest(
      value,
      CHOICES.flatMap(({ name, title }) => [name, title]),
    );
    const listed = CHOICES.map(({ name, title }) => `${title}（${name}）`).join('、');
    refuse(context, {
      message: `写的是「${value}」，没有这个数据集，可用的：${listed}`,
      hint: near === undefined ? '从上面选' : `是不是「${near}」？`,
    });
  });
}
