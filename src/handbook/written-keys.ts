import type { JsonSchema } from './json-schemas.ts';

/** One key of a document, by its whole path: `period.from`, `indicators[].id`. */
export interface WrittenKey {
  readonly path: string;
  readonly isRequired: boolean;
  readonly title: string;
  readonly kind: string;
  readonly description: string;
  readonly example: string | undefined;
}

/** Every key of a document in its order, those of a group or list after it. */
export function writtenKeys(schema: JsonSchema, before = ''): readonly WrittenKey[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, held]) => {
    const path = before + name;
    const stated = statedPart(held);
    const key = {
      path,
      isRequired: schema.required?.includes(name) === true,
      title: stated.title ?? '',
      kind: kindOf(held),
      description: stated.description ?? '',
      example: stated.example,
    };
    return [key, ...keysBelow(held, path)];
  });
}

function keysBelow(schema: JsonSchema, path: string): readonly WrittenKey[] {
  const parts = schema.anyOf ?? [schema];
  return parts.flatMap((part) => {
    if (part.items !== undefined) {
      const items = part.items.anyOf ?? [part.items];
      return items.flatMap((item) => writtenKeys(item, `${path}[].`));
    }
    const { additionalProperties: values } = part;
    if (typeof values === 'object') return writtenKeys(values, `${path}.<编号>.`);
    return writtenKeys(part, `${path}.`);
  });
}

/** The part of a schema that says what a key is: with `null` allowed it stands one step deeper. */
function statedPart(schema: JsonSchema): JsonSchema {
  if (schema.title !== undefined) return schema;
  return schema.anyOf?.find(({ title }) => title !== undefined) ?? schema;
}

function kindOf(schema: JsonSchema): string {
  const { expected } = statedPart(schema);
  if (expected !== undefined) return expected;
  const words = (schema.anyOf ?? [schema]).map(kindOfPart);
  return [...new Set(words)].join('或');
}

function kindOfPart(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join('、');
  if (schema.anyOf !== undefined) return kindOf(schema);
  return TYPE_WORDS[schema.type ?? ''] ?? '见说明';
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true或false',
  array: '[ ]里的几项',
  object: '{ }里的几个键',
  null: 'null',
};
