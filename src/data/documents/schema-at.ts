import type { z } from 'zod';
import type { KeyMeta } from '../../schemas/documents/fields.ts';
import type { DocumentPath } from './path.ts';

interface Definition {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** The title, description and example of the key at a path, as its schema tells them. */
export function keyMetaAt(schema: z.ZodType, path: DocumentPath): Partial<KeyMeta> {
  const found = path.reduce<readonly z.ZodType[]>(
    (schemas, part) => schemas.flatMap((each) => children(each, part)),
    [schema],
  );
  for (const each of found.flatMap(wrappings)) {
    const meta = each.meta() as Partial<KeyMeta> | undefined;
    if (meta?.title !== undefined) return meta;
  }
  return {};
}

/** The keys that an object at a path may have; none when it is no object. */
export function keysAt(schema: z.ZodType, path: DocumentPath): string[] {
  const found = path.reduce<readonly z.ZodType[]>(
    (schemas, part) => schemas.flatMap((each) => children(each, part)),
    [schema],
  );
  return found.flatMap(wrappings).flatMap((each) => Object.keys(definition(each).shape ?? {}));
}

function children(schema: z.ZodType, part: string | number): z.ZodType[] {
  return wrappings(schema).flatMap((each) => {
    const { shape, element, valueType } = definition(each);
    if (typeof part === 'number') return element === undefined ? [] : [element];
    if (shape !== undefined) return Object.hasOwn(shape, part) ? [shape[part] as z.ZodType] : [];
    return valueType === undefined ? [] : [valueType];
  });
}

/** The schema itself and what it wraps, outermost first. */
function wrappings(schema: z.ZodType): z.ZodType[] {
  const { innerType, in: input, options } = definition(schema);
  const inner = [innerType, input, ...(options ?? [])].filter((each) => each !== undefined);
  return [schema, ...inner.flatMap(wrappings)];
}

function definition(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}
