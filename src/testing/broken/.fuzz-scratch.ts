import { checkedEdition } from '/work/main/src/model/load-site.ts';
import { baseEdition, BASE_TODAY } from '/work/main/src/testing/broken/base-edition.ts';
import { withWrittenEdition } from '/work/main/src/testing/broken/written-edition.ts';
import Papa from 'papaparse';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
const base = baseEdition();
const short = (ps: any[]) => ps.map((p) => `${p.rule}@${p.file}:${p.line}${p.column ?? ''}${p.field ? ' '+p.field : ''}`);
withWrittenEdition(base, (root) => {
  const r = checkedEdition(root, BASE_TODAY);
  console.log('base', short(r.problems));
  let runs = 0;
  const run = (path: string, text: string | undefined, label: string, max = 1, file = path) => {
    runs += 1;
    writeFileSync(join(root, path), text!);
    try {
      const { problems } = checkedEdition(root, BASE_TODAY);
      const others = problems.filter((p) => p.file !== file);
      if (others.length > 0 || problems.length > max) console.log(label, '\n   ', short(problems).slice(0, 6).join('\n    '), problems.length);
    } catch (error) { console.log('CRASH', label, (error as Error).stack?.split('\n').slice(0, 4).join('\n')); }
    writeFileSync(join(root, path), base[path]!);
  };
  const mode = process.argv[2];
  for (const path of Object.keys(base)) {
    if (mode === 'csv' && path.endsWith('.csv')) {
      const rows = Papa.parse<string[]>(base[path]!.trimEnd()).data;
      for (let r0 = 0; r0 < rows.length; r0 += 1) for (let c = 0; c < rows[0]!.length; c += 1) {
        if (r0 > 1) continue;
        for (const bad of r0 === 0 ? ['坏', ''] : ['坏 值', '', '不适用']) {
          const copy = rows.map((row) => [...row]);
          copy[r0]![c] = bad;
          run(path, Papa.unparse(copy, { newline: '\n' }) + '\n', `${path} ${r0 + 1} ${rows[0]![c]} = 「${bad}」`, r0 === 0 ? 2 : 1);
        }
      }
    }
    if (mode === 'json' && path.endsWith('.json')) {
      const value = JSON.parse(base[path]!);
      const visit = (node: any, set: (v: unknown) => void, label: string) => {
        for (const bad of [undefined, null, 5, '', '坏', [], {}, true]) {
          const keep = structuredClone(node);
          set(bad);
          run(path, JSON.stringify(value, null, 2), `${path} ${label} = ${JSON.stringify(bad)}`, 1);
          set(keep);
          node = keep;
        }
        if (typeof node === 'object' && node !== null)
          for (const key of Object.keys(node)) visit(node[key], (v) => { if (v === undefined && !Array.isArray(node)) delete node[key]; else node[key] = v; }, `${label}.${key}`);
      };
      for (const key of Object.keys(value)) visit(value[key], (v) => { if (v === undefined) delete value[key]; else value[key] = v; }, key);
    }
    if (mode === 'mdx' && path.endsWith('.mdx')) {
      const lines = base[path]!.split('\n');
      lines.forEach((line, i) => {
        for (const bad of [undefined, line.replace(/: .*/, ':'), line.replace(/: .*/, ': 坏'), line.replace(/="[^"]*"/, '=""'), line.replace(/="[^"]*"/, '="坏"'), line.replace(/ \w+="[^"]*"/, ''), line + '{1}', line + '<5%']) {
          const copy = [...lines];
          if (bad === line) continue;
          if (bad === undefined) copy.splice(i, 1); else copy[i] = bad;
          run(path, copy.join('\n'), `${path} ${i + 1} ${bad ?? '(deleted)'}`, 1);
        }
      });
    }
  }
  console.log(runs, 'runs');
});
