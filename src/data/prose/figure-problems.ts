import type { Root } from 'mdast';
import { ID_PATTERN } from '../../schemas/ids.ts';
import { DATASETS } from '../../schemas/datasets.ts';
import { parseWhere, whereCause } from '../../schemas/where.ts';
import {
  type ComponentMeta,
  type PropMeta,
  isDatasetForm,
  componentMeta,
  parseColumns,
} from '../../schemas/components.ts';
import { isIsoDate } from '../../text/dates.ts';
import { nearest } from '../../text/nearest.ts';
import { isBlank } from '../../text/visible-text.ts';
import type { Problem } from '../problem.ts';
import { imageFault } from './links.ts';
import { type Element, allNodes, isElement, lineOf } from './tree.ts';

/**
 * `content-figure`: props of the components that are missing, unknown or not of the form that
 * `COMPONENTS` asks for. Whether data sets, columns and ids exist is checked with the whole edition.
 */
export function figureProblems(file: string, root: Root): Problem[] {
  return allNodes(root)
    .filter(isElement)
    .flatMap((node) => {
      const word = node.name === null ? undefined : componentMeta(node.name);
      return word === undefined ? [] : wordFaults(node, word).map((fault) => problem(file, fault));
    });
}

interface Fault {
  readonly line: number;
  readonly field: string;
  readonly value?: string;
  readonly message: string;
  readonly hint: string;
}

function problem(file: string, fault: Fault): Problem {
  return { rule: 'content-figure', level: 'error', file, ...fault };
}

function wordFaults(node: Element, word: ComponentMeta): Fault[] {
  const name = node.name ?? '';
  const faults: Fault[] = [];
  const given = new Set<string>();
  // A spread that may hold any prop is refused as code; what it leaves out is not asked for.
  let hasSpread = false;
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      hasSpread = true;
      continue;
    }
    const prop = attribute.name;
    const line = attribute.position?.start.line ?? lineOf(node);
    const at = { line, field: `${name}.${prop}` };
    const isRepeated = given.has(prop);
    given.add(prop);
    const meta = Object.hasOwn(word.props, prop) ? word.props[prop] : undefined;
    if (meta === undefined) {
      faults.push({ ...at, ...unknownProp(name, prop, word) });
    } else if (isRepeated) {
      faults.push({ ...at, message: `<${name}>的${prop}写了两次`, hint: '留下一个，删去另一个' });
    } else if (typeof attribute.value !== 'object' || attribute.value === null) {
      const value = attribute.value ?? '';
      const fault = isBlank(value) ? blank(name, prop, meta) : valueFault(name, prop, value, meta);
      if (fault !== undefined) faults.push({ ...at, value, ...fault });
    }
  }
  for (const [prop, meta] of Object.entries(word.props)) {
    if (!meta.required || given.has(prop) || hasSpread) continue;
    const message = `<${name}>缺少${prop}（${meta.title}）`;
    const hint = `加上${prop}="…"：${meta.description}，例如${prop}="${meta.example}"`;
    faults.push({ line: lineOf(node), field: `${name}.${prop}`, message, hint });
  }
  return [...faults, ...childFaults(node, name, word)];
}

function childFaults(node: Element, name: string, word: ComponentMeta): Fault[] {
  const hasChildren = node.children.some(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const at = { line: lineOf(node), field: name };
  if (word.children === 'none' && hasChildren) {
    return [{ ...at, message: `<${name}>里面不放文字`, hint: `写成<${name} … />，文字放在外面` }];
  }
  return word.children === 'required' && !hasChildren
    ? [{ ...at, message: `<${name}>里面是空的`, hint: `补上文字，例如${word.example}` }]
    : [];
}

function unknownProp(name: string, prop: string, word: ComponentMeta) {
  const names = Object.keys(word.props);
  const suggestion = nearest(prop, names);
  const all = names.length === 0 ? `<${name}>不带任何项` : `可用的是${names.join('、')}`;
  return {
    message: `<${name}>没有「${prop}」这一项`,
    hint: suggestion === undefined ? all : `是不是「${suggestion}」？${all}`,
  };
}

function blank(name: string, prop: string, { example, required }: PropMeta) {
  const otherwise = required ? '' : '；不需要就删去';
  return { message: `<${name}>的${prop}没有写值`, hint: `写成${prop}="${example}"${otherwise}` };
}

function valueFault(
  name: string,
  prop: string,
  value: string,
  meta: PropMeta,
): { message: string; hint: string } | undefined {
  const said = `<${name}>的${prop}写的是「${value}」`;
  const example = `例如${prop}="${meta.example}"`;
  switch (meta.type) {
    case 'choice': {
      const values = meta.values ?? [];
      if (values.includes(value)) return undefined;
      const suggestion = nearest(value, values);
      const all = `，应为${values.map((each) => `「${each}」`).join('')}之一`;
      const hint = suggestion === undefined ? '从上面的值里选一个' : `是不是「${suggestion}」？`;
      return { message: `${said}${all}`, hint };
    }
    case 'where':
      if (parseWhere(value) !== undefined) return undefined;
      return { message: `${said}，应为「列=值；列=值」`, hint: `${whereCause(value)}${example}` };
    case 'columns':
      if (parseColumns(value) !== undefined) return undefined;
      return { message: `${said}，有空的一项`, hint: `列名之间用一个「；」隔开，${example}` };
    case 'count':
      if (/^[1-9]\d{0,8}$/.test(value)) return undefined;
      return { message: `${said}，应为正整数`, hint: `${example}；不写就是全部` };
    case 'day':
      if (isIsoDate(value)) return undefined;
      return { message: `${said}，应为日期YYYY-MM-DD`, hint: `${example}；核对这一天是否存在` };
    case 'dataset': {
      if (isDatasetForm(value, meta)) return undefined;
      const named = datasetMeant(value);
      const message = `${said}，应为数据集的英文名`;
      return {
        message,
        hint: named === undefined ? example : `${named.title}是${prop}="${named.name}"`,
      };
    }
    case 'id':
      if (ID_PATTERN.test(value)) return undefined;
      return { message: `${said}，应为小写英文字母、数字和连字符「-」`, hint: example };
    case 'address': {
      const fault = imageFault(value);
      return fault === undefined
        ? undefined
        : { message: `<${name}>的${fault.message}`, hint: fault.hint };
    }
    default:
      return undefined;
  }
}

function datasetMeant(
  value: string,
): { readonly name: string; readonly title: string } | undefined {
  const schemas = Object.values(DATASETS);
  const title = nearest(
    value,
    schemas.map((schema) => schema.title),
  );
  return schemas.find((schema) => schema.title === title);
}
