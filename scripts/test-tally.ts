/** How many checks held and how many did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** A step that is one check by itself: it holds when its program ends with 0. */
export function tallyOfStep(exitCode: number | null): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * The tally of a vitest run from its JSON report. A file that could not be loaded counts as one
 * failed test, and so does a run that ended badly for any other reason: a crash, an error outside
 * of a test, no report, no tests at all. Skipped tests count as neither.
 */
export function tallyOfReport(report: unknown, exitCode: number | null): Tally {
  const files = isReport(report) ? report.testResults : [];
  const statuses = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const unloaded = files.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = statuses.filter((status) => status === 'failed').length + unloaded;
  const crashed = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: crashed ? 1 : failed };
}

/** The sum of several tallies. */
export function sumOfTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function isReport(report: unknown): report is Report {
  return typeof report === 'object' && report !== null && 'testResults' in report;
}
