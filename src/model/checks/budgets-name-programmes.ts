import { asOf } from '../../data/as-of.ts';
import { knownDataset } from '../../data/known-dataset.ts';
import type { Problem } from '../../data/problem.ts';
import { nearest } from '../../text/nearest.ts';
import { joinSite } from '../site/join-site.ts';
import { officeOfBudget, programmesOf } from '../support/funds.ts';
import type { Check } from './check.ts';
import { currentProblem } from './row-problems.ts';

/**
 * A budget names programmes that support records bear (`reference-unknown`), each in one budget of
 * an office and year only, so that no approval counts twice (`key-duplicate`).
 */
export const budgetsNameProgrammes: Check = (edition) => {
  const budgets = knownDataset(edition.datasets, 'budgets');
  const support = knownDataset(edition.datasets, 'support');
  if (budgets === undefined || support === undefined) return [];
  const records = asOf(support, edition.today).entries;
  const known = new Set(records.map(({ row }) => row.programme));
  const site = joinSite(edition);
  const first = new Map<string, string>();
  return asOf(budgets, edition.today).entries.flatMap((entry): Problem[] => {
    const { id, year, department } = entry.row;
    if (department === null || year === null) return [];
    return programmesOf(entry).flatMap((name) => {
      if (!known.has(name)) {
        if (!support.isWhole) return [];
        const near = nearest(name, [...known]);
        const none = '项目照扶持记录里的写；还没有记录的先不写';
        return currentProblem(budgets, entry, 'programmes', {
          rule: 'reference-unknown',
          value: name,
          message: `扶持记录里没有叫「${name}」的项目`,
          hint: near === undefined ? none : `是不是「${near}」？${none}`,
        });
      }
      const key = JSON.stringify([year, officeOfBudget(site, entry).key, name]);
      const earlier = first.get(key);
      first.set(key, earlier ?? id);
      if (earlier === undefined) return [];
      return currentProblem(budgets, entry, 'programmes', {
        rule: 'key-duplicate',
        value: name,
        message: `${year}年的「${name}」已经写在「${earlier}」里`,
        hint: '一个项目一年只归一项资金，不然批准和拨付会算两遍：从其中一行删去它',
      });
    });
  });
};
