import { z } from 'zod';
import { archivedIssue } from '../schemas/documents/archived-issue.ts';
import { datasetDocument } from '../schemas/documents/dataset-document.ts';
import { issue } from '../schemas/documents/issue.ts';
import { method } from '../schemas/documents/method.ts';
import { notice } from '../schemas/documents/notice.ts';
import { page } from '../schemas/documents/page.ts';
import { policy } from '../schemas/documents/policy.ts';
import { report } from '../schemas/documents/report.ts';
import { round } from '../schemas/documents/round.ts';
import { rules } from '../schemas/documents/rules.ts';
import { site } from '../schemas/documents/site.ts';
import { story } from '../schemas/documents/story.ts';

/** A JSON Schema (draft 2020-12), as far as the handbook reads it. */
export interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly example?: string;
  /** The kind in words, where the type alone does not say it. */
  readonly expected?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  /** The schema of every value of a record, whose keys are free. */
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
}

/** A document that an editor writes: where it lies, and what it may hold. */
export interface WrittenDocument {
  /** The name of its schema file, and its heading in the handbook. */
  readonly name: string;
  readonly path: string;
  /** JSON documents name their schema in `$schema`; the others are frontmatter. */
  readonly isJson: boolean;
  readonly schema: JsonSchema;
}

/** Every document that an edition may hold, with its JSON Schema made from the one that checks it. */
export function writtenDocuments(): readonly WrittenDocument[] {
  return DOCUMENTS.map(([name, path, schema]) => {
    const isJson = path.endsWith('.json');
    const made = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
      // The check refuses keys that it does not know, so an editor program has to as well.
      override: ({ jsonSchema }) => {
        if (jsonSchema.properties !== undefined) jsonSchema.additionalProperties ??= false;
      },
    }) as JsonSchema;
    return { name, path, isJson, schema: isJson ? withSchemaKey(made) : made };
  });
}

/** `$schema` names the schema within the document itself. */
function withSchemaKey(schema: JsonSchema): JsonSchema {
  const key = { $schema: { title: '格式', description: '这份文件的JSON Schema', type: 'string' } };
  return { ...schema, properties: { ...key, ...schema.properties } };
}

const DOCUMENTS: readonly (readonly [string, string, z.ZodType])[] = [
  ['site', 'data/site.json', site],
  ['dataset', 'data/<数据集>/dataset.json', datasetDocument],
  ['notice', 'data/notices/<编号>/notice.json', notice],
  ['method', 'data/evaluations/<轮次>/method.json', method],
  ['round', 'data/evaluations/<轮次>/round.json', round],
  ['rules', 'data/rules/<编号>.json', rules],
  ['issue', 'content/issues/<年>-<期号>.mdx', issue],
  ['archived-issue', 'content/issues/<年>-<期号>.mdx（archived: true）', archivedIssue],
  ['policy', 'content/policies/<编号>.mdx', policy],
  ['report', 'content/reports/<编号>.mdx', report],
  ['story', 'content/stories/<编号>.mdx', story],
  ['page', 'content/pages/<编号>.mdx', page],
];
