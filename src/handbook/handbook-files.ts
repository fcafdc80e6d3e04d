import { commandPage } from './command-page.ts';
import { documentPage } from './document-page.ts';
import { heldTables } from './held-tables.ts';
import { writtenDocuments } from './json-schemas.ts';
import { outputPage } from './output-page.ts';
import { rulePage } from './rule-page.ts';
import { tablePage } from './table-page.ts';
import { componentPage } from './component-page.ts';

/** The generated files of `docs/` by their path: what the schemas know, and nothing else. */
export function handbookFiles(): ReadonlyMap<string, string> {
  const documents = writtenDocuments();
  return new Map([
    ['docs/zh/tables.md', tablePage(heldTables())],
    ['docs/zh/documents.md', documentPage(documents)],
    ['docs/zh/components.md', componentPage()],
    ['docs/zh/rules.md', rulePage()],
    ['docs/zh/commands.md', commandPage()],
    ['docs/zh/outputs.md', outputPage()],
    ...documents
      .filter(({ isJson }) => isJson)
      .map(
        ({ name, schema }) =>
          [`docs/schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`] as const,
      ),
  ]);
}
