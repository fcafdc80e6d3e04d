import { expect, test } from 'vitest';
import { sumOfTallies, tallyOfReport, tallyOfStep } from './test-tally.ts';

const report = (...files: [status: string, ...tests: string[]][]): unknown => ({
  testResults: files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((result) => ({ status: result })),
  })),
});

test('tests are counted, skipped ones are not', () => {
  const mixed = report(['passed', 'passed', 'skipped', 'todo'], ['failed', 'passed', 'failed']);
  expect(tallyOfReport(mixed, 1)).toEqual({ passed: 2, failed: 1 });
});

test('a file that could not be loaded counts as failed', () => {
  expect(tallyOfReport(report(['failed'], ['passed', 'passed']), 1)).toEqual({
    passed: 1,
    failed: 1,
  });
});

test('a crash, a missing report and a run without tests count as failed', () => {
  expect(tallyOfReport(report(['passed', 'passed']), 1)).toEqual({ passed: 1, failed: 1 });
  expect(tallyOfReport(report(['passed', 'passed']), null)).toEqual({ passed: 1, failed: 1 });
  expect(tallyOfReport(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(tallyOfReport(report(), 0)).toEqual({ passed: 0, failed: 1 });
});

test('a step holds only when it ends with 0', () => {
  const steps = [tallyOfStep(0), tallyOfStep(1), tallyOfStep(null)];
  expect(sumOfTallies(steps)).toEqual({ passed: 1, failed: 2 });
});
