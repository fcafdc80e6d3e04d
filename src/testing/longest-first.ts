import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take more than five seconds, those first that take most. */
export const LONG_TESTS: readonly string[] = [
  'src/testing/site.browser.test.ts',
  'src/testing/reader-tasks.browser.test.ts',
  'src/newsletter/print/rare-characters.browser.test.ts',
  'src/testing/printed-tables.browser.test.ts',
  'src/testing/page-vitals.browser.test.ts',
  'src/newsletter/every-word.browser.test.ts',
  'src/newsletter/papers/narrative-files.browser.test.ts',
  'src/testing/page-checks.browser.test.ts',
  'src/newsletter/print/pdf-maker.browser.test.ts',
  'src/client/recompute-page.browser.test.ts',
  'src/newsletter/papers/round-files.browser.test.ts',
  'src/testing/long-tables.browser.test.ts',
  'src/client/compare.browser.test.ts',
  'src/testing/faults.site.test.ts',
  'src/testing/build.site.test.ts',
  'src/testing/dev.site.test.ts',
  'src/testing/editions.site.test.ts',
  'src/building/work-folder.site.test.ts',
  'src/components/evaluation/withheld-round.astro.test.ts',
  'scripts/injected-failures.test.ts',
  'src/testing/broken/every-place.test.ts',
  'src/testing/broken/broken.test.ts',
  'src/newsletter/import-docx/round-trip.test.ts',
  'src/inbox/inbox.test.ts',
  'src/import/round-trip.property.test.ts',
  'src/newsletter/import-docx/hostile.test.ts',
  'src/nightly/month.test.ts',
  'src/handover/publish.test.ts',
  'src/building/figure-pictures.test.ts',
  'src/newsletter/pictures/render-pictures.test.ts',
  'src/data/hostile-input.test.ts',
];

/** Begins what takes long before the rest of its kind: no worker is left alone with it at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specifications);
    // In the order in which the configuration names them.
    const kinds = this.ctx.projects.map(({ name }) => name);
    const isLong = ({ moduleId }: TestSpecification, path: string) => moduleId.endsWith(`/${path}`);
    return kinds.flatMap((kind) => {
      const all = sorted.filter(({ project }) => project.name === kind);
      const long = LONG_TESTS.flatMap((path) => all.filter((each) => isLong(each, path)));
      return [...long, ...all.filter((each) => !long.includes(each))];
    });
  }
}
